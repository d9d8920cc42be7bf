import { sql } from 'drizzle-orm'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import type { Doing } from '../doing.ts'
import { qualityRounds } from '../schema.ts'
import { type Post, writeArrived } from './check.mail.ts'
import { openRemarks, type Round, type RoundWithChecks, roundsOf, waitingIn } from './check.queries.ts'
import { type CheckableKind, type CheckSubject, checkableOf, type MissingPiece } from './checkable.ts'
import { checkersOf } from './checkers.queries.ts'

export interface Sending {
  /** Made with the form, so that sending twice makes one round. */
  id: string
  kind: CheckableKind
  subjectId: string
  message: string | null
}

export type Sent =
  | { outcome: 'sent' | 'again' | 'open'; round: Round }
  /** What blocks, and what is only said: nothing was sent. */
  | { outcome: 'missing'; missing: MissingPiece[] }
  /** It has passed its check already. */
  | { outcome: 'notNow' }
  | { outcome: 'gone' }

/** Sends a draft to its checkers: what it is now is kept for good as a round of its own (rule 8). */
export function sendToCheck(db: Db, doing: Doing, post: Post, sending: Sending): Promise<Sent> {
  const { network, person } = doing
  return db.transaction(async (tx): Promise<Sent> => {
    await oneByOne(tx, sending.subjectId)
    const ground = { db: tx, network }
    const checkable = checkableOf(sending.kind)
    const [subject] = checkable ? await checkable.find(ground, [sending.subjectId]) : []
    if (!checkable || !subject) return { outcome: 'gone' }
    const known = await roundsOf(tx, subject)
    const same = known.find(({ id }) => id === sending.id)
    if (same) return { outcome: 'again', round: same }
    const open = known.find(({ verdict }) => verdict === null)
    if (open) return { outcome: 'open', round: open }
    if (!subject.sendable) return { outcome: 'notNow' }
    const missing = [...(await checkable.missing(ground, subject.id)), ...unanswered(known)]
    if (missing.some(({ blocks }) => blocks)) return { outcome: 'missing', missing }
    const snapshot = await checkable.snapshotOf(ground, subject.id)
    if (!snapshot) return { outcome: 'gone' }
    const waiting = await waitingIn(tx, network)
    const [round] = await tx
      .insert(qualityRounds)
      .values({
        id: sending.id,
        networkId: network.id,
        cityId: subject.city.id,
        subjectKind: sending.kind,
        subjectId: subject.id,
        number: (known.at(-1)?.number ?? 0) + 1,
        snapshot,
        message: sending.message,
        sentOn: clockOf(network),
        personId: person.id,
        actor: person.name,
        example: person.demo,
      })
      .onConflictDoNothing({ target: qualityRounds.id })
      .returning()
    // The id is somebody else's: whoever made it up sends nothing.
    if (!round) return { outcome: 'gone' }
    await checkable.sent?.(tx, doing, subject)
    await tell(tx, doing, subject, round, 'sent', { round: round.number })
    const idle = checkable.checkers.filter((role) => !waiting.some(({ waitsFor }) => waitsFor.includes(role)))
    await writeArrived(tx, { ...post, network, checkable, subject, round }, await checkersOf(tx, network, idle))
    return { outcome: 'sent', round }
  })
}

/** Each remark of a round that came back deserves a word before the next draft goes out. */
export function unanswered(rounds: RoundWithChecks[]): MissingPiece[] {
  const count = openRemarks(rounds).length
  const last = rounds.at(-1)
  if (count === 0 || !last) return []
  return [
    {
      say: ({ t }) => t('actions.check.missing.answers', { count }),
      at: `/checks/rounds/${last.id}#remarks`,
      blocks: true,
    },
  ]
}

/** Two who send or speak at once go one after the other. */
export const oneByOne = (tx: Queryable, subjectId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`check ${subjectId}`}, 0))`)

/** What happens in a check is for the city and for those who lead. */
export const tell = (
  tx: Queryable,
  { network, person }: Doing,
  subject: Pick<CheckSubject, 'id' | 'city'>,
  round: Pick<Round, 'subjectKind'>,
  verb: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: network.id,
    cityId: subject.city.id,
    audience: 'group',
    actor: person.name,
    personId: person.id,
    verb: `${round.subjectKind}.${verb}`,
    subjectKind: round.subjectKind,
    subjectId: subject.id,
    detail,
  })
