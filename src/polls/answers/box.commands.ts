import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { tellRooms } from '../live/tell.ts'
import { stateOf } from '../poll.state.ts'
import type { polls, TextState } from '../schema.ts'

/** One answer as it is written. A question may be answered by several of them, such as three words. */
export interface Answer {
  chosen?: string[]
  points?: number[]
  number?: number
  text?: string
  themeId?: string | null
  signedBy?: string | null
  state?: TextState
}

/** What one browser says to one question, or that it votes for one text. */
export interface Slip {
  networkId: string
  pollId: string
  questionId: string
  receipt: string
  answers: Answer[]
  voteFor?: string
}

export type Dropped = 'counted' | 'again' | 'closed'

/** So many answers to a question share one transaction at least, as soon as there are so many. */
const crowd = 32

/**
 * Writes what many people said at about the same moment, in one transaction: receipts in the order of their hashes, answers
 * shuffled. Where only a few came together, earlier answers are taken out and put back among them, so that no transaction
 * and no order tells which receipt and which answer belong to one person, or which answer came when.
 */
export async function writeSlips(db: Db, slips: Slip[]): Promise<Dropped[]> {
  return db.transaction(async (tx) => {
    const open = await stillOpen(tx, [...new Set(slips.map(({ pollId }) => pollId))])
    const taken = slips.filter(({ pollId }) => open.has(pollId))
    const fresh = new Set([...(await writeReceipts(tx, taken)), ...(await writeVotes(tx, taken))])
    const dropped = slips.map((slip): Dropped => {
      if (!open.has(slip.pollId)) return 'closed'
      // Of the same slip sent twice within one batch the first counts.
      return fresh.delete(keyOf(slip)) ? 'counted' : 'again'
    })
    const counted = slips.filter((_, at) => dropped[at] === 'counted')
    await writeAnswers(tx, counted)
    await tellRooms(tx, new Set(counted.map(({ pollId }) => pollId)), 'answers')
    return dropped
  })
}

const keyOf = ({ questionId, voteFor, receipt }: Slip) => `${voteFor ?? questionId} ${receipt}`

/** Whoever closes a poll waits for what is being written, and nothing is written afterwards. */
async function stillOpen(tx: Queryable, pollIds: string[]): Promise<Set<string>> {
  const { rows } = await tx.execute<Pick<typeof polls.$inferSelect, 'id' | 'state' | 'opensAt' | 'closesAt'>>(sql`
    select id, state, opens_at as "opensAt", closes_at as "closesAt" from polls
    where id = any(${sql.param(pollIds)}::uuid[]) order by id for share`)
  return new Set(
    rows
      .map((row) => ({ ...row, opensAt: asDate(row.opensAt), closesAt: asDate(row.closesAt) }))
      .filter((poll) => stateOf(poll) === 'open')
      .map(({ id }) => id),
  )
}

const asDate = (value: unknown) => (value === null ? null : new Date(String(value)))

/** In one order everywhere, so that two processes that write the same receipts wait for each other only one way round. */
const byReceipt = (a: Slip, b: Slip) => (keyOf(a) < keyOf(b) ? -1 : 1)

async function writeReceipts(tx: Queryable, slips: Slip[]): Promise<string[]> {
  const rows = slips
    .filter(({ voteFor }) => !voteFor)
    .sort(byReceipt)
    .map(({ networkId, questionId, receipt }) => ({ network_id: networkId, question_id: questionId, receipt }))
  if (rows.length === 0) return []
  const written = await tx.execute<{ about: string; receipt: string }>(sql`
    insert into poll_receipts (network_id, question_id, receipt)
    select x.network_id, x.question_id, x.receipt
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(network_id uuid, question_id uuid, receipt text)
    join poll_questions q on q.id = x.question_id
    order by x.question_id, x.receipt
    on conflict do nothing returning question_id as about, receipt`)
  return written.rows.map(({ about, receipt }) => `${about} ${receipt}`)
}

async function writeVotes(tx: Queryable, slips: Slip[]): Promise<string[]> {
  const rows = slips
    .flatMap(({ voteFor, ...slip }) => (voteFor ? [{ ...slip, voteFor }] : []))
    .sort(byReceipt)
    .map(({ networkId, questionId, receipt, voteFor }) => ({
      network_id: networkId,
      question_id: questionId,
      text_id: voteFor,
      receipt,
    }))
  if (rows.length === 0) return []
  const written = await tx.execute<{ about: string; receipt: string }>(sql`
    insert into poll_votes (network_id, question_id, text_id, receipt)
    select x.network_id, x.question_id, x.text_id, x.receipt
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(network_id uuid, question_id uuid, text_id uuid, receipt text)
    join poll_answers a on a.id = x.text_id and a.question_id = x.question_id and a.state = 'shown'
    order by x.text_id, x.receipt
    on conflict do nothing returning text_id as about, receipt`)
  return written.rows.map(({ about, receipt }) => `${about} ${receipt}`)
}

interface AnswerRow {
  id: string
  network_id: string
  question_id: string
  [column: string]: unknown
}

async function writeAnswers(tx: Queryable, slips: Slip[]): Promise<void> {
  const rows = slips.flatMap(({ networkId, questionId, answers }) =>
    answers.map(
      ({
        chosen = null,
        points = null,
        number = null,
        text = null,
        themeId,
        signedBy,
        state = 'shown',
      }): AnswerRow => ({
        id: randomUUID(),
        network_id: networkId,
        question_id: questionId,
        chosen,
        points,
        number,
        text,
        theme_id: themeId ?? null,
        signed_by: signedBy ?? null,
        state,
        group_id: null,
        counted: 0,
      }),
    ),
  )
  if (rows.length === 0) return
  const mixed = shuffled([...rows, ...(await takenOut(tx, rows))])
  await tx.execute(sql`
    insert into poll_answers (id, network_id, question_id, chosen, points, number, text, theme_id, signed_by, state, group_id, counted)
    select id, network_id, question_id, chosen, points, number, text, theme_id, signed_by, state, group_id, counted
    from json_to_recordset(${JSON.stringify(mixed)}::json) as x(id uuid, network_id uuid, question_id uuid, chosen uuid[],
      points integer[], number integer, text text, theme_id uuid, signed_by text, state text, group_id uuid, counted integer)`)
}

/** Earlier answers to the same questions, drawn at random, to fill a small batch up. What another process holds is left. */
async function takenOut(tx: Queryable, rows: AnswerRow[]): Promise<AnswerRow[]> {
  const lonely = [...Map.groupBy(rows, ({ question_id }) => question_id)]
    .map(([id, { length }]) => ({ id, room: crowd - length }))
    .filter(({ room }) => room > 0)
  if (lonely.length === 0) return []
  const taken = await tx.execute<AnswerRow>(sql`
    with drawn as materialized (
      select a.id from json_to_recordset(${JSON.stringify(lonely)}::json) as q(id uuid, room integer)
      cross join lateral (
        select id from poll_answers where question_id = q.id order by random() limit q.room for update skip locked
      ) a
    )
    delete from poll_answers where id in (select id from drawn) returning *`)
  return taken.rows
}

/** Fisher and Yates, with dice that nobody can foretell. */
export function shuffled<T>(things: T[]): T[] {
  const mixed = [...things]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const [one, two] = [mixed[at], mixed[other]]
    if (one !== undefined && two !== undefined) {
      mixed[at] = two
      mixed[other] = one
    }
  }
  return mixed
}
