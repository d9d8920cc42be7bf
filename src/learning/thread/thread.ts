/** What a step of a thread is, in the order in which one leads to the next. */
export const stepKinds = ['need', 'poll', 'session', 'meeting', 'practice', 'row', 'action'] as const
export type StepKind = (typeof stepKinds)[number]

/** One step from what was asked to what is done. */
export interface ThreadStep {
  kind: StepKind
  id: string
  /** `2024-03-04` or less precise, by the network's own clock; nothing where the record does not say. */
  day: string | null
  /** When something was written down, by the clock on the wall. */
  writtenAt: string | null
  datesAsWritten: string | null
  title: string
  /** What it says further: the background of a need, what a row is for, what an action is to bring. */
  text: string | null
  /** Where it stands: the meeting of a session, the state of a need or an action. */
  note: string | null
  city: string | null
  /** What follows the network's address. */
  at: string
  example: boolean
  /** What a session showed. */
  shows: { title: string; slug: string }[]
}

/** From the question to the action; within one kind by its day. */
export const inOrder = (steps: ThreadStep[]): ThreadStep[] =>
  steps.toSorted((a, b) => {
    const kinds = stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind)
    if (kinds !== 0) return kinds
    return (a.day ?? '9999').localeCompare(b.day ?? '9999') || (a.writtenAt ?? '').localeCompare(b.writtenAt ?? '')
  })
