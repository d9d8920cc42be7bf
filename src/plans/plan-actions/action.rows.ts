import { v7, validate } from 'uuid'
import type { z } from 'zod'
import { field, type Posted, type TypedText } from '#platform/forms'
import { isPartialDate } from '#platform/time'
import { riskLevels } from '../schema.ts'
import type { ActionRows } from '../versions/rows.queries.ts'

/** What stands in rows below an action; each kind is one field of it in its history. */
export const rowKinds = ['steps', 'indicators', 'risks', 'commitments'] as const
export type RowKind = (typeof rowKinds)[number]

/** `2025`, `2025-09` or `2025-09-15`. */
export const partialDay = () =>
  field.line({ max: 20 }).refine((typed) => typed === null || isPartialDate(typed), 'plans.action.dateWrong')

const long = () => field.prose({ max: 2_000 })

/** What one row holds. The first field is what it is called: without it a row is none. */
const fieldsOf = {
  steps: { label: long(), startsOn: partialDay(), endsOn: partialDay(), doneOn: partialDay() },
  indicators: {
    label: long(),
    baseline: field.line(),
    target: field.line(),
    byDate: partialDay(),
    source: field.line(),
  },
  risks: {
    risk: long(),
    likelihood: field.choice(riskLevels),
    impact: field.choice(riskLevels),
    answer: long(),
    owner: field.line(),
  },
  commitments: { otherPlan: field.line(), commitment: long(), url: field.url() },
} satisfies Record<RowKind, Record<string, z.ZodType>>

/** What has to be said in a row where anything is said. */
export const namesOf: Record<RowKind, string[]> = {
  steps: ['label'],
  indicators: ['label'],
  risks: ['risk'],
  commitments: ['otherPlan', 'commitment'],
}

export const mostRows = 80
const nameOf = (kind: RowKind, at: number, name: string) => `${kind}-${at}-${name}`

/** The fields of all rows that were sent, by their names: `steps-0-label`. */
export function rowShape(posted: Posted): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {}
  for (const kind of rowKinds)
    for (let at = 0; at < rowsSent(posted, kind); at++) {
      shape[nameOf(kind, at, 'id')] = field.line()
      for (const [name, schema] of Object.entries(fieldsOf[kind])) shape[nameOf(kind, at, name)] = schema
    }
  return shape
}

function rowsSent(posted: Posted, kind: RowKind): number {
  let count = 0
  for (const name of posted.keys()) {
    const [, of, at] = /^(\w+)-(\d{1,3})-\w+$/.exec(name) ?? []
    if (of === kind && Number(at) < mostRows) count = Math.max(count, Number(at) + 1)
  }
  return count
}

interface ReadRows {
  rows: { [Kind in RowKind]: Record<string, unknown>[] }
  /** Rows that say something, and not what they are. */
  nameless: string[]
}

/** The rows that say something, in their order. A new one gets its id here, so that its history knows it by it. */
export function readRows(values: Record<string, unknown>): ReadRows {
  const nameless: string[] = []
  const rowsOf = (kind: RowKind): Record<string, unknown>[] => {
    const rows: Record<string, unknown>[] = []
    for (let at = 0; nameOf(kind, at, 'id') in values; at++) {
      const said = Object.keys(fieldsOf[kind]).map((name) => [name, values[nameOf(kind, at, name)] ?? null] as const)
      if (said.every(([, value]) => value === null)) continue
      const missing = namesOf[kind].find((name) => values[nameOf(kind, at, name)] === null)
      if (missing) nameless.push(nameOf(kind, at, missing))
      const id = String(values[nameOf(kind, at, 'id')] ?? '')
      const key = kind === 'commitments' ? {} : { id: validate(id) ? id : v7() }
      rows.push({ ...key, ...Object.fromEntries(said) })
    }
    return rows
  }
  return {
    rows: {
      steps: rowsOf('steps'),
      indicators: rowsOf('indicators'),
      risks: rowsOf('risks'),
      commitments: rowsOf('commitments'),
    },
    nameless,
  }
}

/** The rows of an action as they stand in its form. */
export function typedRows(rows: Partial<ActionRows>): TypedText {
  const typed: TypedText = {}
  for (const kind of rowKinds)
    for (const [at, row] of (rows[kind] ?? []).entries())
      for (const [name, value] of Object.entries(row)) typed[nameOf(kind, at, name)] = String(value ?? '')
  return typed
}

/** How many rows the form shows of a kind: those with something in them, and room for more. */
export function rowsShown(typed: Record<string, unknown>, kind: RowKind, room = 2): number {
  let said = 0
  for (const [name, value] of Object.entries(typed)) {
    const [, of, at, column] = /^(\w+)-(\d+)-(\w+)$/.exec(name) ?? []
    if (of === kind && column !== 'id' && value) said = Math.max(said, Number(at) + 1)
  }
  return Math.min(mostRows, said + room)
}
