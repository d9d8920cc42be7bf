import type { z } from 'zod'
import type { MessageWithoutArgs } from '../text/index.ts'
import type { FormError, FormErrors } from './error.ts'
import { type Asked, clean, type Posted, postedFields } from './posted.ts'

/** As it was typed, to be shown again; files cannot be. */
export type TypedText = Record<string, string | string[]>

export type ReadForm<T> =
  | { ok: true; values: T; typed: TypedText }
  | { ok: false; typed: TypedText; errors: FormErrors }

/** Reads what was posted as the fields of `form` say; answers with values, or with everything typed and what is wrong with it. */
export async function readForm<F extends z.ZodObject>(c: Asked, form: F): Promise<ReadForm<z.output<F>>> {
  const posted = await postedFields(c)
  const typed = typedIn(posted, form)
  const answers = Object.fromEntries(Object.entries(form.shape).map(([name, one]) => [name, answer(posted, name, one)]))
  const result = form.safeParse(answers)
  return result.success
    ? { ok: true, values: result.data, typed }
    : { ok: false, typed, errors: errorsOf(result.error, Object.keys(form.shape)) }
}

export type Answers<T> = { ok: true; values: T } | { ok: false; errors: FormErrors }

/** The same of what a program sends instead of a form: names with texts or numbers. What is no such thing is no answer. */
export function readAnswers<F extends z.ZodObject>(sent: unknown, form: F): Answers<z.output<F>> {
  const given = typeof sent === 'object' && sent !== null ? new Map(Object.entries(sent)) : new Map<string, unknown>()
  const answers = Object.fromEntries(Object.keys(form.shape).map((name) => [name, asTyped(given.get(name))]))
  const result = form.safeParse(answers)
  return result.success
    ? { ok: true, values: result.data }
    : { ok: false, errors: errorsOf(result.error, Object.keys(form.shape)) }
}

function asTyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTyped)
  const text = typeof value === 'string' ? clean(value) : typeof value === 'number' ? asNumber(value) : ''
  return text === '' ? undefined : text
}

/** A program means a point by a point: with one digit more nobody takes three of them for thousands. */
const asNumber = (value: number): string => String(value).replace(/\.\d{3}$/, '$&0')

/** What was typed, unchecked: for drafts, which may be as unfinished as they like. */
export const readTyped = async (c: Asked, form: z.ZodObject): Promise<TypedText> => typedIn(await postedFields(c), form)

const holdsMany = (schema: z.core.$ZodType): boolean => {
  const { def } = schema._zod
  if (def.type === 'array') return true
  return 'innerType' in def && holdsMany(def.innerType as z.core.$ZodType)
}

/** Of a name that came twice the last one counts; nothing typed and no file chosen is no answer. */
function answer(posted: Posted, name: string, schema: z.core.$ZodType): unknown {
  const given = (posted.get(name) ?? []).filter((one) => (typeof one === 'string' ? one !== '' : one.size > 0))
  return holdsMany(schema) ? given : given.at(-1)
}

function typedIn(posted: Posted, form: z.ZodObject): TypedText {
  const typed: TypedText = {}
  for (const [name, schema] of Object.entries(form.shape)) {
    const texts = (posted.get(name) ?? []).filter((one) => typeof one === 'string')
    typed[name] = holdsMany(schema) ? texts : (texts.at(-1) ?? '')
  }
  return typed
}

/** One thing at a time for each field, in the order of the form. */
function errorsOf({ issues }: z.ZodError, names: string[]): FormErrors {
  const found = new Map<string, FormError>()
  for (const issue of issues) {
    const name = String(issue.path[0] ?? names[0])
    if (!found.has(name)) found.set(name, wordsFor(issue))
  }
  const order = (name: string) => names.indexOf(name)
  return Object.fromEntries([...found].sort(([a], [b]) => order(a) - order(b)))
}

const textKey = /^[a-z][\w-]*(\.[\w-]+)+$/

function wordsFor(issue: z.core.$ZodIssue): FormError {
  if (issue.code === 'too_big' && issue.origin === 'string') {
    const max = Number(issue.maximum)
    return (t) => t('platform.form.tooLong', { max })
  }
  return textKey.test(issue.message) ? (issue.message as MessageWithoutArgs) : 'platform.form.notUnderstood'
}
