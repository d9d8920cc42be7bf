import type { ProfileEntry, Theme } from '#networks'
import type { StepKind, testingSteps } from '../schema.ts'
import type { TestingAction } from '../testing-actions/testing-action.queries.ts'

type Worded = ProfileEntry['label']
type Step = typeof testingSteps.$inferSelect

/** A field of the form as it was sent, with the words it had then: the profile may change later. */
export type SentField = { key: string; part: string | null; label: Worded } & SentValue

export type SentValue =
  | { kind: 'text'; value: string | null }
  | { kind: 'choice'; value: string | null }
  | { kind: 'money'; value: { sum: number; currency: string } | null }
  | { kind: 'themes'; value: { code: string; title: string }[] }
  | { kind: 'period'; value: { start: string | null; end: string | null } }
  | { kind: 'steps'; value: SentStep[] }

export interface SentStep {
  kind: StepKind
  label: string
  who: string | null
  startsOn: string | null
  endsOn: string | null
  leadDays: number | null
}

export interface FormSnapshot {
  format: 1
  title: string | null
  fields: SentField[]
}

/** The keys of the form that are texts in a column of their own. */
export const textColumns = {
  description: 'description',
  target_group: 'targetGroup',
  assumption: 'assumption',
  budget_note: 'budgetNote',
  lead_unit: 'leadUnit',
  capacity: 'capacity',
  stakeholders: 'stakeholders',
  outputs: 'outputs',
  results: 'results',
  success_signal: 'successSignal',
  risks: 'risks',
  method: 'method',
  metric: 'metric',
  target: 'target',
  coach: 'coach',
} as const satisfies Record<string, keyof TestingAction>

export const isTextColumn = (key: string): key is keyof typeof textColumns => key in textColumns

/** Keys with a meaning of their own; every other key is one of the network's, a text in `extra`. */
const special = ['sub_themes', 'budget', 'grant', 'timeframe', 'steps', 'experiment_kind'] as const

export const isExtra = (key: string): boolean => !isTextColumn(key) && !special.some((one) => one === key)

/** What a testing action holds at one field of the network's form. */
export function valueAt(
  key: string,
  { action, steps, themes }: { action: TestingAction; steps: Step[]; themes: Theme[] },
): SentValue {
  if (isTextColumn(key)) return { kind: 'text', value: action[textColumns[key]] }
  if (key === 'experiment_kind') return { kind: 'choice', value: action.experimentKind }
  if (key === 'budget') return { kind: 'money', value: sumOf(action.budget, action.budgetCurrency) }
  if (key === 'grant') return { kind: 'money', value: sumOf(action.grant, action.grantCurrency) }
  if (key === 'timeframe') return { kind: 'period', value: { start: action.startsOn, end: action.endsOn } }
  if (key === 'sub_themes')
    return {
      kind: 'themes',
      value: action.subThemes.map((code) => ({ code, title: themes.find((one) => one.code === code)?.title ?? '' })),
    }
  if (key === 'steps')
    return {
      kind: 'steps',
      value: steps.map(({ kind, label, who, startsOn, endsOn, leadDays }) => ({
        kind,
        label,
        who,
        startsOn,
        endsOn,
        leadDays,
      })),
    }
  return { kind: 'text', value: action.extra[key] ?? null }
}

const sumOf = (sum: number | null, currency: string | null) => (sum === null || !currency ? null : { sum, currency })

/** Nothing is said at this field. */
export function isEmpty(field: SentValue): boolean {
  if (field.kind === 'period') return field.value.start === null && field.value.end === null
  if (field.kind === 'steps' || field.kind === 'themes') return field.value.length === 0
  return field.value === null || field.value === ''
}

/** The form of a network with what a testing action holds, in the order of the profile. */
export const formSnapshot = (
  fields: ProfileEntry[],
  holds: { action: TestingAction; steps: Step[]; themes: Theme[] },
): FormSnapshot => ({
  format: 1,
  title: holds.action.title,
  fields: fields.map(({ key, label, detail }) => ({
    key,
    label,
    part: typeof detail.part === 'string' ? detail.part : null,
    ...valueAt(key, holds),
  })),
})

/** What was kept, read back; what is no such thing has no fields. */
export const readFormSnapshot = (snapshot: Record<string, unknown>): FormSnapshot => ({
  format: 1,
  title: typeof snapshot.title === 'string' ? snapshot.title : null,
  fields: Array.isArray(snapshot.fields) ? (snapshot.fields as SentField[]) : [],
})
