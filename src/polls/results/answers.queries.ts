import { eq, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { themes } from '#schema/networks'
import type { Question } from '../poll.queries.ts'
import { pollAnswers, pollGroups } from '../schema.ts'

export interface GivenAnswer {
  questionId: string
  chosen: string[] | null
  points: number[] | null
  number: number | null
  text: string | null
  signedBy: string | null
  state: string
  theme: string | null
  group: string | null
  counted: number
}

/** Single answers, mixed anew every time: the order says nothing, and no key leaves the house. */
export const answersOf = (db: Queryable, questions: Pick<Question, 'id'>[]): Promise<GivenAnswer[]> =>
  questions.length === 0
    ? Promise.resolve([])
    : db
        .select({
          questionId: pollAnswers.questionId,
          chosen: pollAnswers.chosen,
          points: pollAnswers.points,
          number: pollAnswers.number,
          text: pollAnswers.text,
          signedBy: pollAnswers.signedBy,
          state: pollAnswers.state,
          theme: themes.code,
          group: pollGroups.name,
          counted: pollAnswers.counted,
        })
        .from(pollAnswers)
        .leftJoin(themes, eq(themes.id, pollAnswers.themeId))
        .leftJoin(pollGroups, eq(pollGroups.id, pollAnswers.groupId))
        .where(
          inArray(
            pollAnswers.questionId,
            questions.map(({ id }) => id),
          ),
        )
        .orderBy(sql`random()`)
