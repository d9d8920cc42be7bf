import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { TextState } from '../schema.ts'

/** A text as those see it who look after a poll. */
export interface GivenText {
  id: string
  questionId: string
  text: string
  state: TextState
  groupId: string | null
  themeId: string | null
  signedBy: string | null
  /** Those who wrote it and those who find it important. */
  votes: number
}

export interface TextGroup {
  id: string
  questionId: string
  name: string
}

/** All texts of a poll with their votes, the most important first; which came first nobody knows. */
export async function textsOf(db: Queryable, pollId: string): Promise<GivenText[]> {
  const { rows } = await db.execute<GivenText & Record<string, unknown>>(sql`
    select a.id, a.question_id as "questionId", a.text, a.state, a.group_id as "groupId", a.theme_id as "themeId",
      a.signed_by as "signedBy", greatest(a.counted, 1) + count(v.receipt)::int as votes
    from poll_answers a join poll_questions q on q.id = a.question_id
    left join poll_votes v on v.text_id = a.id
    where q.poll_id = ${pollId} and a.text is not null and q.kind in ('text', 'words')
    group by a.id order by votes desc, lower(a.text), a.id limit 2000`)
  return rows
}

export async function groupsOf(db: Queryable, pollId: string): Promise<TextGroup[]> {
  const { rows } = await db.execute<TextGroup & Record<string, unknown>>(sql`
    select g.id, g.question_id as "questionId", g.name from poll_groups g
    join poll_questions q on q.id = g.question_id where q.poll_id = ${pollId} order by g.id`)
  return rows
}

export interface Alike {
  one: string
  other: string
}

const likeness = 0.3
const mostPairs = 20

/** Pairs of texts that may say the same, by the letters they share; a person decides. */
export async function alikeTexts(db: Queryable, pollId: string): Promise<Alike[]> {
  const { rows } = await db.execute<Alike & Record<string, unknown>>(sql`
    with texts as (
      select a.id, a.question_id, a.text, a.group_id from poll_answers a join poll_questions q on q.id = a.question_id
      where q.poll_id = ${pollId} and q.kind = 'text' and a.state <> 'hidden' order by a.id limit 400
    )
    select one.id as one, other.id as other from texts one join texts other
      on other.question_id = one.question_id and one.id < other.id
      and (one.group_id is null or other.group_id is null or one.group_id <> other.group_id)
    where similarity(lower(one.text), lower(other.text)) > ${likeness}
    order by similarity(lower(one.text), lower(other.text)) desc limit ${mostPairs}`)
  return rows
}
