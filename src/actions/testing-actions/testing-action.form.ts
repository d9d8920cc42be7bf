import type { Context } from 'hono'
import { v7, validate } from 'uuid'
import { z } from 'zod'
import type { ProfileEntry, Theme } from '#networks'
import { type FormErrors, field, readForm, type Typed } from '#platform/forms'
import { firstDayOf, isPartialDate, lastDayOf } from '#platform/time'
import { isExtra, isTextColumn, textColumns } from '../checks/form-snapshot.ts'
import { experimentKinds, type StepKind, stepKinds } from '../schema.ts'
import { extraField, stepInOrder, type WrittenStep } from './testing-action.kept.ts'
import type { TestingAction } from './testing-action.queries.ts'

/** Names that the form itself uses: an answer of the network's own that is called so gets another one. */
const taken = ['id', 'version', 'title', 'audience', 'as', 'budget_currency', 'grant_currency', 'timeframe_end']

/** The name of a field in the form: its key in the profile, so that links can lead to it. */
export const nameOf = (key: string): string => (taken.includes(key) || /^step_\d/.test(key) ? `own_${key}` : key)

/** More than anybody tries; what is posted beyond is not read. */
export const mostSteps = 40
export const stepName = (at: number, what: 'id' | 'kind' | 'label' | 'who' | 'starts' | 'ends' | 'lead'): string =>
  `step_${at}_${what}`

const partialDate = () =>
  field.line({ max: 20 }).refine((typed) => typed === null || isPartialDate(typed), 'actions.test.dateWrong')
const money = () => field.number({ whole: false, decimals: 2, max: 999_999_999_999 })

const stepShape = Object.fromEntries(
  Array.from({ length: mostSteps }, (_, at) => at).flatMap((at): [string, z.ZodType][] => [
    [stepName(at, 'id'), field.id()],
    [stepName(at, 'kind'), field.choice(stepKinds)],
    [stepName(at, 'label'), field.line()],
    [stepName(at, 'who'), field.line()],
    [stepName(at, 'starts'), partialDate()],
    [stepName(at, 'ends'), partialDate()],
    [stepName(at, 'lead'), field.number({ max: 3_650 })],
  ]),
)

function shapeOf(fields: ProfileEntry[]): z.ZodObject {
  const shape: Record<string, z.ZodType> = {
    id: field.id(),
    version: field.version(),
    title: field.line({ missing: 'actions.test.titleMissing' }),
    audience: field.choice(['group', 'network', 'public']),
    as: field.choice(['more']),
  }
  for (const { key } of fields) {
    if (key === 'sub_themes') shape.sub_themes = field.choices()
    else if (key === 'budget' || key === 'grant') {
      shape[key] = money()
      shape[`${key}_currency`] = field.line({ max: 20 })
    } else if (key === 'timeframe') {
      shape.timeframe = partialDate()
      shape.timeframe_end = partialDate()
    } else if (key === 'steps') Object.assign(shape, stepShape)
    else if (key === 'experiment_kind') shape.experiment_kind = field.choice(experimentKinds)
    else shape[nameOf(key)] = field.prose()
  }
  return z.object(shape)
}

type Read =
  | { ok: true; values: Record<string, unknown>; typed: Typed; version: number | undefined; more: boolean }
  | { ok: false; typed: Typed; errors: FormErrors; more: boolean }

/** The form of a testing action as it was typed: what the network's profile asks, and nothing else. */
export async function readTest(
  c: Context,
  { fields, themes, action }: { fields: ProfileEntry[]; themes: Theme[]; action: TestingAction },
): Promise<Read> {
  const form = await readForm(c, shapeOf(fields))
  const more = form.typed.as === 'more'
  if (!form.ok) return { ok: false, typed: form.typed, errors: form.errors, more }
  const said = form.values as Record<string, unknown>
  const errors: FormErrors = {}
  const values: Record<string, unknown> = { title: said.title, audience: said.audience ?? undefined }
  for (const { key } of fields) {
    if (isTextColumn(key)) values[textColumns[key]] = said[key]
    else if (key === 'sub_themes') {
      const known = new Set([...themes.map(({ code }) => code), ...action.subThemes])
      const chosen = (said.sub_themes as string[]).filter((code) => known.has(code))
      // The order they were written in stays: the first is what it is mostly about.
      const kept = action.subThemes.filter((code) => chosen.includes(code))
      values.subThemes = [...kept, ...chosen.filter((code) => !kept.includes(code))]
    } else if (key === 'budget' || key === 'grant') {
      const sum = said[key] as number | null
      const currency = String(said[`${key}_currency`] ?? '').toUpperCase()
      if (sum !== null && !/^[A-Z]{3}$/.test(currency)) errors[`${key}_currency`] = 'actions.test.currencyMissing'
      values[`${key}Sum`] = sum === null ? null : { sum: Math.round(sum * 100) / 100, currency }
    } else if (key === 'timeframe') {
      values.startsOn = said.timeframe
      values.endsOn = said.timeframe_end
      if (endsBefore(said.timeframe, said.timeframe_end)) errors.timeframe_end = 'actions.test.endsBefore'
    } else if (key === 'steps') values.steps = stepsOf(said, errors)
    else if (key === 'experiment_kind') values.experimentKind = said.experiment_kind
    else if (isExtra(key)) values[extraField(key)] = said[nameOf(key)]
  }
  if (Object.keys(errors).length > 0) return { ok: false, typed: form.typed, errors, more }
  return { ok: true, values, typed: form.typed, version: said.version as number | undefined, more }
}

const endsBefore = (from: unknown, until: unknown): boolean =>
  typeof from === 'string' && typeof until === 'string' && lastDayOf(until) < firstDayOf(from)

/** A row that says nothing is no step. */
function stepsOf(said: Record<string, unknown>, errors: FormErrors): WrittenStep[] {
  const rows = Array.from({ length: mostSteps }, (_, at) => {
    const one = <T>(what: Parameters<typeof stepName>[1]) => (said[stepName(at, what)] ?? null) as T | null
    const row = {
      who: one<string>('who'),
      startsOn: one<string>('starts'),
      endsOn: one<string>('ends'),
      leadDays: one<number>('lead'),
    }
    const label = one<string>('label')
    const says = Object.values(row).some((value) => value !== null)
    if (label === null) {
      if (says) errors[stepName(at, 'label')] = 'actions.test.stepMissing'
      return null
    }
    if (endsBefore(row.startsOn, row.endsOn)) errors[stepName(at, 'ends')] = 'actions.test.endsBefore'
    return { id: one<string>('id') ?? v7(), kind: one<StepKind>('kind') ?? ('step' as const), label, ...row }
  }).filter((row) => row !== null)
  // The same step sent twice in one form is two.
  const seen = new Set<string>()
  return rows.map((row) => {
    const id = seen.has(row.id) || !validate(row.id) ? v7() : row.id
    seen.add(id)
    return stepInOrder({ ...row, id })
  })
}

/** What stands in the form of a testing action. */
export function typedTest(action: TestingAction, steps: WrittenStep[]): Typed {
  const typed: Record<string, Typed[string]> = {
    title: action.title,
    audience: action.audience,
    sub_themes: action.subThemes,
    budget: action.budget,
    budget_currency: action.budgetCurrency ?? 'EUR',
    grant: action.grant,
    grant_currency: action.grantCurrency ?? 'EUR',
    timeframe: action.startsOn,
    timeframe_end: action.endsOn,
    experiment_kind: action.experimentKind,
  }
  for (const [key, column] of Object.entries(textColumns)) typed[key] = action[column]
  for (const [key, value] of Object.entries(action.extra)) if (isExtra(key)) typed[nameOf(key)] = value
  for (const [at, step] of steps.entries()) {
    typed[stepName(at, 'id')] = step.id
    typed[stepName(at, 'kind')] = step.kind
    typed[stepName(at, 'label')] = step.label
    typed[stepName(at, 'who')] = step.who
    typed[stepName(at, 'starts')] = step.startsOn
    typed[stepName(at, 'ends')] = step.endsOn
    typed[stepName(at, 'lead')] = step.leadDays
  }
  return typed
}

/** What stands in the form after a conflict: the record as it is now, with mine where both changed. */
export function typedAfter(saved: Record<string, unknown>, action: TestingAction): Typed {
  const extra = { ...action.extra }
  for (const [name, value] of Object.entries(saved))
    if (name.startsWith('extra.')) extra[name.slice('extra.'.length)] = String(value ?? '')
  const sum = (name: string) => (saved[name] ?? null) as { sum: number; currency: string } | null
  const now = {
    ...(saved as unknown as TestingAction),
    extra,
    budget: sum('budgetSum')?.sum ?? null,
    budgetCurrency: sum('budgetSum')?.currency ?? null,
    grant: sum('grantSum')?.sum ?? null,
    grantCurrency: sum('grantSum')?.currency ?? null,
  }
  return typedTest(now, (saved.steps ?? []) as WrittenStep[])
}

/** How many rows for steps the form shows: those that say something and some more. */
export function rowsShown(typed: Typed, more: boolean): number {
  const last = Array.from({ length: mostSteps }, (_, at) => at).findLast((at) =>
    (['label', 'who', 'starts', 'ends', 'lead'] as const).some((what) => typed[stepName(at, what)]),
  )
  return Math.min(mostSteps, (last ?? -1) + (more ? 7 : 3))
}
