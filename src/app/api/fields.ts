import { z } from 'zod'
import type { MessageWithoutArgs } from '#platform/text'

export interface Field {
  /** `cells[].city` for a field of each record of a list. */
  name: string
  type: string
  said: MessageWithoutArgs | undefined
}

/** The fields of an answer, one line each, however deep they lie. */
export function fieldsOf(schema: z.core.$ZodType, prefix = ''): Field[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const name = prefix + key
    const { said } = z.globalRegistry.get(field) ?? {}
    const inner = field instanceof z.ZodArray ? fieldsOf(field.element, `${name}[].`) : []
    return [{ name, type: typeOf(field), said }, ...inner]
  })
}

/** As a programmer would write it. */
function typeOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodNullable) return `${typeOf(schema.unwrap())} | null`
  if (schema instanceof z.ZodArray) return `${typeOf(schema.element)}[]`
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `"${option}"`).join(' | ')
  if (schema instanceof z.ZodObject) return 'object'
  if (schema instanceof z.ZodNumber) return schema.format ? 'integer' : 'number'
  return schema instanceof z.ZodBoolean ? 'boolean' : 'string'
}
