import { and, asc, eq, notInArray } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Fields, Kept } from '#platform/records'
import { rationaleMeetings, rationales } from '../schema.ts'

/** What people write in a rationale, in the order in which it is read. */
export const rationaleTexts = ['framing', 'whyNow', 'backlog', 'examples', 'questions'] as const
export type RationaleText = (typeof rationaleTexts)[number]

/** The rows of the meetings it serves lie beside it. */
const serves = {
  read: async (tx: Queryable, id: string) =>
    (
      await tx
        .select({ id: rationaleMeetings.meetingId })
        .from(rationaleMeetings)
        .where(eq(rationaleMeetings.rationaleId, id))
        .orderBy(asc(rationaleMeetings.meetingId))
    ).map((row) => row.id),
  write: async (tx: Queryable, id: string, value: unknown) => {
    const ids = value as string[]
    const [own] = await tx.select({ networkId: rationales.networkId }).from(rationales).where(eq(rationales.id, id))
    if (!own) return
    const gone = and(
      eq(rationaleMeetings.rationaleId, id),
      ids.length > 0 ? notInArray(rationaleMeetings.meetingId, ids) : undefined,
    )
    await tx.delete(rationaleMeetings).where(gone)
    // A meeting that has a rationale of its own keeps it.
    if (ids.length > 0)
      await tx
        .insert(rationaleMeetings)
        .values(ids.map((meetingId) => ({ meetingId, rationaleId: id, networkId: own.networkId })))
        .onConflictDoNothing()
  },
}

export const keptRationale = { table: rationales, beside: { serves } } satisfies Kept

/** How the fields of a rationale are called, in its history, in conflicts and between its versions. */
export const rationaleFields = (served: { id: string; title: string }[] = []): Fields => ({
  themes: { label: 'meetings.rationale.themes' },
  framing: { label: 'meetings.rationale.framing' },
  whyNow: { label: 'meetings.rationale.whyNow' },
  backlog: { label: 'meetings.rationale.backlog' },
  examples: { label: 'meetings.rationale.examples' },
  questions: { label: 'meetings.rationale.questions' },
  audience: {
    label: 'meetings.rationale.audience',
    say: (value, { t }) => t(value === 'network' ? 'meetings.rationale.shared' : 'meetings.rationale.unshared'),
  },
  serves: {
    label: 'meetings.rationale.serves',
    say: (value, { format }) =>
      format.list((value as string[]).map((id) => served.find((meeting) => meeting.id === id)?.title ?? '…')),
  },
})
