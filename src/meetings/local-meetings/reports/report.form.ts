import { z } from 'zod'
import type { Profile } from '#networks'
import { type FormErrors, field, type Typed } from '#platform/forms'
import { isLater, partialDay } from '../../meeting.form.ts'
import type { Meeting } from '../../meeting.queries.ts'
import type { Report } from './report.queries.ts'

/** Two minutes on a phone: what the record knows already is not asked. */
export const reportForm = z.object({
  id: field.id(),
  version: field.version(),
  day: field.date(),
  topics: field.prose({ max: 3_000 }),
  results: field.prose({ max: 5_000 }),
  decisions: field.prose({ max: 3_000 }),
  feedback: field.prose({ max: 3_000 }),
  nextDate: partialDay(),
  plan: field.ticked(),
  cycle: field.line({ max: 300 }),
  cycleFrom: field.date(),
  cycleTo: field.date(),
  as: field.choice(['draft', 'send']),
})

export const answerForm = z.object({
  version: field.version(),
  act: field.choice(['accept', 'return'], { missing: 'meetings.report.actMissing' }),
  answer: field.prose({ max: 2_000 }),
})

export type ReportAnswers = z.output<typeof reportForm>

export type ReportValues = Pick<
  Report,
  'topics' | 'results' | 'decisions' | 'feedback' | 'nextDate' | 'cycle' | 'cycleFrom' | 'cycleTo'
>

export function reportValuesOf(sent: ReportAnswers): ReportValues {
  const { topics, results, decisions, feedback, nextDate, cycle, cycleFrom, cycleTo } = sent
  return { topics, results, decisions, feedback, nextDate, cycle, cycleFrom, cycleTo }
}

/** Whether this profile reports by experiments: then a report says which one it is about. */
export const reportsByCycle = (profile: Profile): boolean =>
  profile.meeting_kind.some(({ detail }) => detail.local === true && detail.report === 'experiment_cycle')

interface Known {
  meeting: Pick<Meeting, 'start'>
  /** How many people are on record as present. */
  present: number
  counts: Map<string, number>
  day: string
}

/** What is missing before a report can be sent: when it was, who was there, and what came of it. */
export function missingIn(sent: ReportAnswers, { meeting, present, counts, day }: Known): FormErrors | undefined {
  const errors: FormErrors = {}
  const when = sent.day ?? meeting.start
  if (when?.length !== 10) errors.day = 'meetings.report.dayMissing'
  else if (isLater(when, day)) errors.day = 'meetings.report.notYet'
  if (present === 0 && [...counts.values()].every((count) => count === 0)) errors.counts = 'meetings.report.nobody'
  if (!sent.topics && !sent.results) errors.topics = 'meetings.report.topicsMissing'
  return Object.keys(errors).length > 0 ? errors : undefined
}

const mostOfAKind = 500

/** How many of each kind were there, where nobody was checked in; `null` where a number is none. */
export function countsIn(posted: Map<string, (string | File)[]>, kinds: string[]): Map<string, number> | null {
  const counts = new Map<string, number>()
  for (const kind of kinds) {
    const typed = String(posted.get(countField(kind))?.at(-1) ?? '').trim()
    if (typed === '') continue
    const count = Number(typed)
    if (!Number.isInteger(count) || count < 0 || count > mostOfAKind) return null
    counts.set(kind, count)
  }
  return counts
}

export const countField = (kind: string): string => `count.${kind}`

export const typedReport = (report: Report | null, meeting: Pick<Meeting, 'sessions'>): Typed =>
  report
    ? { ...reportTyped(report) }
    : // What was on the agenda was most likely talked about.
      { topics: meeting.sessions.join('\n') }

const reportTyped = ({ topics, results, decisions, feedback, nextDate, cycle, cycleFrom, cycleTo }: ReportValues) => ({
  topics,
  results,
  decisions,
  feedback,
  nextDate,
  cycle,
  cycleFrom,
  cycleTo,
})
