import { eq, sql } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { roomsOf } from './live/rooms.ts'
import { tellRooms } from './live/tell.ts'
import { newCode } from './poll.code.ts'
import { type Poll, questionsOf } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'
import { pollOptions, pollQuestions, polls, type QuestionKind, type ResultMode } from './schema.ts'

/** In whose name, and at which meeting. */
export interface Doing {
  network: { id: string }
  meeting: { id: string; cityId: string | null; audience: 'public' | 'network' | 'group' | 'city' | 'author' }
  person: { id: string; name: string; demo: boolean }
}

export interface PollValues {
  title: string
  stepped: boolean
  results: ResultMode
  anonymous: boolean
  moderated: boolean
  opensAt: Date | null
  closesAt: Date | null
}

export interface NewQuestion {
  kind: QuestionKind
  question: string
  hint?: string | null
  most?: number | null
  leastLabel?: string | null
  mostLabel?: string | null
  quiz?: boolean
  themed?: boolean
  options?: { label: string; right?: boolean; counted?: number }[]
}

const tries = 5

/** Makes a poll with the questions of its template. `id` was made with the form, so that sending it twice makes one. */
export async function makePoll(
  db: Db,
  doing: Doing,
  { id, questions, ...values }: Partial<PollValues> & { id: string; title: string; questions: NewQuestion[] },
): Promise<Poll | null> {
  return db.transaction(async (tx) => {
    const poll = await insertPoll(tx, doing, { id, ...values })
    if (!poll) return null
    for (const question of questions) await insertQuestion(tx, poll, question)
    return poll
  })
}

/** A code that is taken already is drawn anew; the same poll sent twice is the poll that is there. */
export async function insertPoll(
  tx: Queryable,
  { network, meeting, person }: Doing,
  values: Partial<PollValues> & Partial<Pick<Poll, 'state' | 'importedFrom'>> & { id: string; title: string },
): Promise<Poll | null> {
  for (let left = tries; left > 0; left--) {
    const [made] = await tx
      .insert(polls)
      .values({
        ...values,
        code: newCode(),
        networkId: network.id,
        meetingId: meeting.id,
        personId: person.id,
        example: person.demo,
      })
      .onConflictDoNothing()
      .returning()
    if (made) return made
    const [known] = await tx.select().from(polls).where(eq(polls.id, values.id))
    if (known) return null
  }
  throw new Error('No code was free for a poll.')
}

export async function insertQuestion(
  tx: Queryable,
  poll: Pick<Poll, 'id' | 'networkId'>,
  { options = [], ...values }: NewQuestion & { id?: string },
): Promise<string | null> {
  const [question] = await tx
    .insert(pollQuestions)
    .values({
      ...values,
      networkId: poll.networkId,
      pollId: poll.id,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from poll_questions where poll_id = ${poll.id})`,
    })
    .onConflictDoNothing()
    .returning()
  if (!question) return null
  if (options.length > 0)
    await tx.insert(pollOptions).values(
      options.map((option, at) => ({
        ...option,
        networkId: poll.networkId,
        questionId: question.id,
        position: at + 1,
      })),
    )
  return question.id
}

export type Changed = { outcome: 'changed'; poll: Poll } | { outcome: 'stale'; poll: Poll } | { outcome: 'gone' }

/** Changes what is said about a poll. What would break a promise made to those who answered stays as it is. */
export async function changePoll(db: Db, poll: Poll, version: number, values: PollValues): Promise<Changed> {
  return inPoll(db, poll.id, async (tx, now) => {
    if (now.version !== version) return { outcome: 'stale', poll: now }
    // Who answered was told that nobody learns who they are, or that names are asked for.
    const kept = stateOf(now) === 'draft' ? {} : { anonymous: now.anonymous }
    return { outcome: 'changed', poll: await update(tx, now, { ...values, ...kept }) }
  })
}

/** Asks the same again: a new poll with the same questions and nobody's answers. */
export async function duplicatePoll(db: Db, doing: Doing, poll: Poll, id: string, title: string): Promise<Poll | null> {
  const questions = await questionsOf(db, [poll.id])
  const { stepped, results, anonymous, moderated } = poll
  return makePoll(db, doing, {
    id,
    title,
    stepped,
    results,
    anonymous,
    moderated,
    questions: questions.map(({ kind, question, hint, most, leastLabel, mostLabel, quiz, themed, options }) => ({
      kind,
      question,
      hint,
      most,
      leastLabel,
      mostLabel,
      quiz,
      themed,
      options: options.map(({ label, right }) => ({ label, right })),
    })),
  })
}

/** Takes a poll away that nobody has been asked yet. */
export async function removePoll(db: Db, poll: Pick<Poll, 'id'>): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [now] = await tx.select().from(polls).where(eq(polls.id, poll.id)).for('update')
    if (!now || stateOf(now) !== 'draft') return false
    await tx.delete(polls).where(eq(polls.id, now.id))
    await tellRooms(tx, [now.id], 'asking')
    return true
  })
}

/**
 * Does something with a poll while nobody answers it: writers of answers hold the poll for sharing, so this waits for them
 * and they wait for this.
 */
export async function inPoll<T>(db: Db, id: string, work: (tx: Queryable, poll: Poll) => Promise<T>) {
  const done = await db.transaction(async (tx) => {
    const [now] = await tx.select().from(polls).where(eq(polls.id, id)).for('update')
    if (!now) return { outcome: 'gone' as const }
    const result = await work(tx, now)
    await tellRooms(tx, [id], 'asking')
    return result
  })
  roomsOf(db).forget(id, 'asking')
  return done
}

/** Every change gives the poll another version, by which phones notice that there is something new. */
export async function update(tx: Queryable, poll: Pick<Poll, 'id'>, values: Partial<Poll>): Promise<Poll> {
  const [changed] = await tx
    .update(polls)
    .set({ ...values, version: sql`${polls.version} + 1`, changedAt: new Date() })
    .where(eq(polls.id, poll.id))
    .returning()
  if (!changed) throw new Error('A poll that was just held is gone.')
  return changed
}
