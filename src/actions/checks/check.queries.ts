import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Ground } from '#networks'
import type { Queryable } from '#platform/db'
import { type CheckerRole, qualityChecks, qualityRemarks, qualityRounds } from '../schema.ts'
import { type CheckSubject, checkable, checkableOf } from './checkable.ts'

export type Round = typeof qualityRounds.$inferSelect
export type Remark = typeof qualityRemarks.$inferSelect
export type Check = typeof qualityChecks.$inferSelect & { remarks: Remark[] }

/** A round with what was said of it, the checks in the order in which they were given. */
export interface RoundWithChecks extends Round {
  checks: Check[]
}

/** All rounds of a draft, the first first. */
export const roundsOf = (db: Queryable, subject: { id: string }): Promise<RoundWithChecks[]> =>
  withChecks(
    db,
    db.select().from(qualityRounds).where(eq(qualityRounds.subjectId, subject.id)).orderBy(asc(qualityRounds.number)),
  )

/** Which rounds of a network wait for whom, the oldest first, without what was sent or said: for numbers and desks. One statement. */
export async function waitingIn(db: Queryable, network: { id: string }) {
  const rows = await db
    .select({
      id: qualityRounds.id,
      subjectKind: qualityRounds.subjectKind,
      subjectId: qualityRounds.subjectId,
      cityId: qualityRounds.cityId,
      sentOn: qualityRounds.sentOn,
      role: qualityChecks.role,
      verdict: qualityChecks.verdict,
    })
    .from(qualityRounds)
    .leftJoin(qualityChecks, eq(qualityChecks.roundId, qualityRounds.id))
    .where(and(eq(qualityRounds.networkId, network.id), isNull(qualityRounds.verdict)))
    .orderBy(asc(qualityRounds.sentOn), asc(qualityRounds.sentAt), asc(qualityRounds.id))
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const spoken = [first, ...more].filter(({ verdict }) => verdict !== null).map(({ role }) => role)
    const waitsFor = (checkableOf(first.subjectKind)?.checkers ?? []).filter((role) => !spoken.includes(role))
    const { id, subjectKind, subjectId, cityId, sentOn } = first
    return [{ id, subjectKind, subjectId, cityId, sentOn, waitsFor }]
  })
}

export async function roundById(
  db: Queryable,
  network: { id: string },
  id: string,
): Promise<RoundWithChecks | undefined> {
  if (!validate(id)) return undefined
  const [round] = await withChecks(
    db,
    db
      .select()
      .from(qualityRounds)
      .where(and(eq(qualityRounds.id, id), eq(qualityRounds.networkId, network.id))),
  )
  return round
}

/** The last round of every draft whose last round came back: what waits for the cities. Three statements. */
export const returnedRounds = (db: Queryable, network: { id: string }): Promise<RoundWithChecks[]> =>
  withChecks(
    db,
    db
      .select()
      .from(qualityRounds)
      .where(
        and(
          eq(qualityRounds.networkId, network.id),
          eq(qualityRounds.verdict, 'returned'),
          // Within the inner question a bare column would be that of the later round.
          sql`not exists (select from ${qualityRounds} later where later.subject_id = ${qualityRounds}.subject_id
            and later.number > ${qualityRounds}.number)`,
        ),
      )
      .orderBy(asc(qualityRounds.closedOn), asc(qualityRounds.id)),
  )

/** Two statements more, however many rounds. */
async function withChecks(db: Queryable, asked: PromiseLike<Round[]>): Promise<RoundWithChecks[]> {
  const rounds = await asked
  if (rounds.length === 0) return []
  const checks = await db
    .select()
    .from(qualityChecks)
    .where(
      inArray(
        qualityChecks.roundId,
        rounds.map(({ id }) => id),
      ),
    )
    .orderBy(asc(qualityChecks.doneAt), asc(qualityChecks.role))
  const remarks = await remarksOf(db, checks)
  return rounds.map((round) => ({
    ...round,
    checks: checks
      .filter(({ roundId }) => roundId === round.id)
      .map((check) => ({ ...check, remarks: remarks.filter(({ checkId }) => checkId === check.id) })),
  }))
}

const remarksOf = (db: Queryable, checks: { id: string }[]): Promise<Remark[]> =>
  checks.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(qualityRemarks)
        .where(
          inArray(
            qualityRemarks.checkId,
            checks.map(({ id }) => id),
          ),
        )
        .orderBy(asc(qualityRemarks.createdAt), asc(qualityRemarks.id))

/** The drafts that rounds are about, by their id: each kind is asked once. */
export async function subjectsOf(
  ground: Ground,
  rounds: { subjectKind: string; subjectId: string }[],
): Promise<Map<string, CheckSubject>> {
  const found: CheckSubject[] = []
  // One kind after the other: a transaction has one line to the database.
  for (const { kind, find } of checkable.all()) {
    const ids = [...new Set(rounds.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId))]
    if (ids.length > 0) found.push(...(await find(ground, ids)))
  }
  return new Map(found.map((subject) => [subject.id, subject]))
}

/** What the checkers have said so far: those who are still writing have said nothing. */
export const spoken = ({ checks }: { checks: Check[] }): Check[] => checks.filter(({ verdict }) => verdict !== null)

/** Who of the checkers has not spoken yet. */
export const waitsFor = (round: RoundWithChecks): CheckerRole[] =>
  round.verdict !== null
    ? []
    : (checkableOf(round.subjectKind)?.checkers ?? []).filter(
        (role) => !spoken(round).some((check) => check.role === role),
      )

/** The remarks of a round that have been said, with who said them. */
export const remarksIn = (round: RoundWithChecks): (Remark & { check: Check })[] =>
  spoken(round).flatMap((check) => check.remarks.map((remark) => ({ ...remark, check })))

/** What the city has to answer before it sends the next draft: of the last round, if that came back. */
export function openRemarks(rounds: RoundWithChecks[]): Remark[] {
  const last = rounds.at(-1)
  return last?.verdict === 'returned' ? remarksIn(last).filter(({ outcome }) => outcome === null) : []
}
