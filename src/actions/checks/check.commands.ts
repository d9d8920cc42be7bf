import { and, eq, inArray } from 'drizzle-orm'
import { clockOf, speakersOf } from '#networks'
import type { Db, Queryable } from '#platform/db'
import type { Doing } from '../doing.ts'
import { type CheckerRole, qualityChecks, qualityRemarks, qualityRounds, type Verdict } from '../schema.ts'
import { type Post, writeClosed } from './check.mail.ts'
import { type RoundWithChecks, remarksIn, roundById, spoken } from './check.queries.ts'
import { type CheckSubject, checkableOf } from './checkable.ts'
import { oneByOne, tell } from './round.commands.ts'

export interface Said {
  scores: Record<string, number>
  comment: string | null
  /** One at most at each field. */
  remarks: { field: string; remark: string; suggestion: string | null }[]
  /** Nothing while it is kept for later. */
  verdict: Verdict | null
}

export type Checked =
  | { outcome: 'kept' }
  /** `closed` says what came of the round where this was the last voice. */
  | { outcome: 'given'; closed: Verdict | null }
  /** This role has spoken, or the round has come to an end. */
  | { outcome: 'meanwhile' }
  /** Somebody else of the same role has gone on writing; theirs is on record. */
  | { outcome: 'stale' }
  | { outcome: 'gone' }

interface Checking {
  roundId: string
  role: CheckerRole
  /** What the form began from; nothing where nobody had begun. */
  version: number | undefined
  said: Said
}

/** What one of the checkers says of a draft, kept for later or given. The last voice closes the round (rule 9). */
export function checkDraft(db: Db, doing: Doing, post: Post, checking: Checking): Promise<Checked> {
  const { network, person } = doing
  const { role, said, version } = checking
  return db.transaction(async (tx): Promise<Checked> => {
    const asked = await roundById(tx, network, checking.roundId)
    if (!asked) return { outcome: 'gone' }
    await oneByOne(tx, asked.subjectId)
    const round = await roundById(tx, network, checking.roundId)
    const checkable = round && checkableOf(round.subjectKind)
    const [subject] = checkable ? await checkable.find({ db: tx, network }, [round.subjectId]) : []
    if (!round || !checkable || !subject) return { outcome: 'gone' }
    const known = round.checks.find((check) => check.role === role)
    if (round.verdict !== null || known?.verdict || !checkable.checkers.includes(role)) return { outcome: 'meanwhile' }
    if (known && known.version !== version) return { outcome: 'stale' }
    const values = {
      verdict: said.verdict,
      scores: said.scores,
      comment: said.comment,
      doneOn: said.verdict ? clockOf(network) : null,
      doneAt: said.verdict ? new Date() : null,
      personId: person.id,
      actor: person.name,
    }
    const [check] = known
      ? await tx
          .update(qualityChecks)
          .set({ ...values, version: known.version + 1 })
          .where(eq(qualityChecks.id, known.id))
          .returning()
      : await tx
          .insert(qualityChecks)
          .values({ ...values, networkId: network.id, roundId: round.id, role })
          .returning()
    if (!check) throw new Error('A check was to be there.')
    await keepRemarks(tx, check, said.remarks)
    if (!said.verdict) return { outcome: 'kept' }
    await tell(tx, doing, subject, round, 'checked', { round: round.number, role, verdict: said.verdict })
    return { outcome: 'given', closed: await closeRound(tx, doing, post, subject, round.id) }
  })
}

/** One remark a field; those that stay keep their id, so that links to them hold. */
async function keepRemarks(
  tx: Queryable,
  check: { id: string; networkId: string },
  remarks: Said['remarks'],
): Promise<void> {
  const known = await tx.select().from(qualityRemarks).where(eq(qualityRemarks.checkId, check.id))
  const dropped = known.filter(({ field }) => !remarks.some((one) => one.field === field)).map(({ id }) => id)
  if (dropped.length > 0)
    await tx
      .delete(qualityRemarks)
      .where(and(eq(qualityRemarks.checkId, check.id), inArray(qualityRemarks.id, dropped)))
  for (const { field, remark, suggestion } of remarks) {
    const before = known.find((one) => one.field === field)
    if (before) await tx.update(qualityRemarks).set({ remark, suggestion }).where(eq(qualityRemarks.id, before.id))
    else
      await tx
        .insert(qualityRemarks)
        .values({ networkId: check.networkId, checkId: check.id, field, remark, suggestion })
  }
}

/** Once all have spoken: returned where one of them returned it, agreed else. Nothing as long as somebody is awaited. */
async function closeRound(
  tx: Queryable,
  doing: Doing,
  post: Post,
  subject: CheckSubject,
  roundId: string,
): Promise<Verdict | null> {
  const { network } = doing
  const round = await roundById(tx, network, roundId)
  const checkable = round && checkableOf(round.subjectKind)
  if (!round || !checkable) return null
  const verdict = verdictOf(round, checkable.checkers)
  if (!verdict) return null
  await tx
    .update(qualityRounds)
    .set({ verdict, closedOn: clockOf(network), closedAt: new Date() })
    .where(eq(qualityRounds.id, round.id))
  const theirs = spoken(round).findLast((check) => check.verdict === verdict)
  const by = theirs ? { id: theirs.personId, name: theirs.actor } : doing.person
  await checkable.closed?.(tx, doing, subject, verdict, by)
  await tell(tx, doing, subject, round, verdict === 'agreed' ? 'agreed' : 'returned', { round: round.number })
  const readers = (await speakersOf(tx, [subject.city.id])).get(subject.city.id) ?? []
  const comments = spoken(round).flatMap(({ comment }) => comment ?? [])
  const remarks = remarksIn(round).length
  await writeClosed(tx, { ...post, network, checkable, subject, round, verdict, remarks, comments }, readers)
  return verdict
}

function verdictOf(round: RoundWithChecks, checkers: readonly CheckerRole[]): Verdict | null {
  const verdicts = checkers.map((role) => spoken(round).find((check) => check.role === role)?.verdict)
  if (verdicts.some((verdict) => !verdict)) return null
  return verdicts.includes('returned') ? 'returned' : 'agreed'
}
