import type { PlanSnapshot } from '#plans'

type Worded = Record<string, string>

interface Step {
  label: string
  who: string | null
  startsOn: string | null
  endsOn: string | null
  doneOn: string | null
}

interface Seen {
  on: string
  kind: string
  text: string | null
  value: number | null
  unit: string | null
  /** Its content stays where files are kept, and goes when somebody takes it away there. */
  photo?: FrozenPhoto
}

export interface FrozenPhoto {
  id: string
  alt: string
  width: number
  height: number
}

export type FrozenValue =
  | { is: 'text'; text: string }
  | { is: 'money'; sum: number; currency: string }
  | { is: 'period'; from: string | null; until: string | null }
  | { is: 'steps'; steps: Step[] }
  | { is: 'themes'; themes: { code: string; title: string }[] }
  | { is: 'experiment'; word: string }
  | { is: 'decision'; word: string }
  | { is: 'seen'; seen: Seen[] }
  | { is: 'nothing' }

/** One field of the form, as it was asked for and filled in then. */
export interface FrozenField {
  key: string
  /** The words of the profile; the product's own fields beyond it are named by its texts. */
  label: Worded | null
  part: string
  value: FrozenValue
}

/** A testing action as it stood when a round was opened: what its reviewers read, and nothing else. */
export interface FrozenTest {
  format: 1
  title: string
  fields: FrozenField[]
}

/** What a reviewer reads. */
export type Reading =
  | { is: 'test'; test: FrozenTest }
  | { is: 'plan'; plan: PlanSnapshot; number: number; frozenOn: string }

/** The photos in what is read: whoever reads it sees these, and no others. */
export function photosIn(reading: Reading): { id: string }[] {
  if (reading.is === 'plan') return reading.plan.photos ?? []
  return reading.test.fields.flatMap(({ value }) =>
    value.is === 'seen' ? value.seen.flatMap(({ photo }) => photo ?? []) : [],
  )
}

/** Where a photo of a reading is: an address behind the same door. */
export type PhotoAt = (photo: { id: string }, small: boolean) => string

/** A part of what is read, at which something can be said. */
export interface ReadingPart {
  key: string
  label: Worded | string | null
}

/** The parts of a reading in their order: the fields of a form; the sections and actions of a plan. */
export function partsOf(reading: Reading): ReadingPart[] {
  if (reading.is === 'test') return reading.test.fields.map(({ key, label }) => ({ key, label }))
  const { sections, actions } = reading.plan
  return [
    ...sections.map(({ id, title }) => ({ key: id, label: title })),
    ...actions.map(({ id, title }) => ({ key: id, label: title })),
  ]
}
