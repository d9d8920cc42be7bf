import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { meetings } from '#schema/meetings'
import { networks, themes } from '#schema/networks'
import { pollOptions, pollQuestions, pollReceipts, polls } from './schema.ts'

export type Poll = typeof polls.$inferSelect
export type PollOption = typeof pollOptions.$inferSelect
export type Question = typeof pollQuestions.$inferSelect & { options: PollOption[] }

/** A sub-theme of the network, for questions whose answers name one. */
export interface SubTheme {
  id: string
  code: string
  title: string
}

/** A poll with all that is asked in it. */
export interface Asking {
  poll: Poll
  questions: Question[]
  /** Empty where no question asks for one. */
  subThemes: SubTheme[]
  meeting: { id: string; slug: string; title: string; cityId: string | null }
  network: { id: string; slug: string; language: string }
}

/** The poll behind a code, whoever may see it: three statements, one more where sub-themes are asked for. */
export async function askingByCode(db: Queryable, code: string): Promise<Asking | null> {
  const [found] = await db
    .select({
      poll: polls,
      meeting: { id: meetings.id, slug: meetings.slug, title: meetings.title, cityId: meetings.cityId },
      network: { id: networks.id, slug: networks.slug, language: networks.language },
    })
    .from(polls)
    .innerJoin(meetings, eq(meetings.id, polls.meetingId))
    .innerJoin(networks, eq(networks.id, polls.networkId))
    .where(eq(polls.code, code))
  if (!found) return null
  const questions = await questionsOf(db, [found.poll.id])
  const themed = questions.some(({ themed }) => themed)
  return { ...found, questions, subThemes: themed ? await subThemesIn(db, found.network.id) : [] }
}

const subThemesIn = (db: Queryable, networkId: string): Promise<SubTheme[]> =>
  db
    .select({ id: themes.id, code: themes.code, title: themes.title })
    .from(themes)
    .where(and(eq(themes.networkId, networkId), sql`${themes.parentId} is not null`))
    .orderBy(asc(themes.position))

export async function questionsOf(db: Queryable, pollIds: string[]): Promise<Question[]> {
  if (pollIds.length === 0) return []
  // One after the other: it is asked within transactions too.
  const questions = await db
    .select()
    .from(pollQuestions)
    .where(inArray(pollQuestions.pollId, pollIds))
    .orderBy(asc(pollQuestions.position))
  const options = await db
    .select({ option: pollOptions })
    .from(pollOptions)
    .innerJoin(pollQuestions, eq(pollQuestions.id, pollOptions.questionId))
    .where(inArray(pollQuestions.pollId, pollIds))
    .orderBy(asc(pollOptions.position))
  const byQuestion = Map.groupBy(
    options.map(({ option }) => option),
    ({ questionId }) => questionId,
  )
  return questions.map((question) => ({ ...question, options: byQuestion.get(question.id) ?? [] }))
}

export interface ListedPoll extends Poll {
  questions: number
  /** How many browsers answered at least the question that most did. */
  answered: number
}

/** Among the columns of one table drizzle leaves its name out, and within the inner question `id` would be another one's. */
const ownId = sql`${polls}.${sql.identifier('id')}`

/** The polls of a meeting in the order they were made, in one statement. */
export async function pollsOf(db: Queryable, meeting: { id: string }): Promise<ListedPoll[]> {
  const rows = await db
    .select({
      poll: polls,
      questions: sql<number>`(select count(*) from ${pollQuestions} q where q.poll_id = ${ownId})::int`,
      answered: sql<number>`coalesce((select max(n) from (select count(*) n from ${pollReceipts} r
        join ${pollQuestions} q on q.id = r.question_id where q.poll_id = ${ownId} group by r.question_id) c), 0)::int`,
    })
    .from(polls)
    .where(eq(polls.meetingId, meeting.id))
    .orderBy(asc(polls.id))
  return rows.map(({ poll, ...counts }) => ({ ...poll, ...counts }))
}

export async function pollByCode(db: Queryable, meeting: { id: string }, code: string): Promise<Poll | null> {
  const [poll] = await db
    .select()
    .from(polls)
    .where(and(eq(polls.meetingId, meeting.id), eq(polls.code, code)))
  return poll ?? null
}

/** All polls of a network with their meetings, for obligations: one statement. */
export const pollsIn = (db: Queryable, network: { id: string }) =>
  db
    .select({
      poll: polls,
      meeting: {
        id: meetings.id,
        slug: meetings.slug,
        kind: meetings.kind,
        start: meetings.start,
        cityId: meetings.cityId,
      },
    })
    .from(polls)
    .innerJoin(meetings, eq(meetings.id, polls.meetingId))
    .where(eq(polls.networkId, network.id))
    .orderBy(asc(polls.id))

export const pollsByIds = (db: Queryable, network: { id: string }, ids: string[]) =>
  db
    .select({ poll: polls, meeting: meetings })
    .from(polls)
    .innerJoin(meetings, eq(meetings.id, polls.meetingId))
    .where(and(eq(polls.networkId, network.id), inArray(polls.id, ids)))

/** Which of these questions have been answered by anybody. */
export async function answeredQuestions(db: Queryable, questionIds: string[]): Promise<Set<string>> {
  if (questionIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: pollReceipts.questionId })
    .from(pollReceipts)
    .where(inArray(pollReceipts.questionId, questionIds))
  return new Set(rows.map(({ id }) => id))
}
