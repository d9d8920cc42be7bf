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

/** Texts that say the same, or one by itself: what learning needs are made of. */
export interface PollTextGroup {
  /** Of the group, or nothing where a text stands by itself. */
  groupId: string | null
  questionId: string
  question: string
  /** The name of the group, or the text. */
  title: string
  /** Of all its texts together: those who wrote them and those who find them important. */
  votes: number
  /** Sub-themes that were named with the texts, the most frequent first. */
  themeIds: string[]
  texts: { id: string; text: string; votes: number; themeId: string | null; signedBy: string | null }[]
}

/**
 * What was answered in words in a poll, grouped as somebody grouped it, the most important first. What was hidden is left
 * out. Who may see it is said by the door in front: these are single answers.
 */
export async function pollTexts(db: Queryable, pollId: string): Promise<PollTextGroup[]> {
  const [texts, groups] = await Promise.all([textsOf(db, pollId), groupsOf(db, pollId)])
  const { rows: questions } = await db.execute<{ id: string; question: string }>(sql`
    select id, question from poll_questions where poll_id = ${pollId} and kind = 'text'`)
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  const asked = new Map(questions.map(({ id, question }) => [id, question]))
  const shown = texts.filter(({ state, questionId }) => state === 'shown' && asked.has(questionId))
  return [...Map.groupBy(shown, ({ id, groupId }) => groupId ?? id).values()]
    .map((together): PollTextGroup => {
      const [first] = together
      const groupId = first?.groupId ?? null
      return {
        groupId,
        questionId: first?.questionId ?? '',
        question: asked.get(first?.questionId ?? '') ?? '',
        title: (groupId && names.get(groupId)) || (first?.text ?? ''),
        votes: together.reduce((sum, { votes }) => sum + votes, 0),
        themeIds: mostNamed(together.flatMap(({ themeId }) => themeId ?? [])),
        texts: together.map(({ id, text, votes, themeId, signedBy }) => ({ id, text, votes, themeId, signedBy })),
      }
    })
    .sort((a, b) => b.votes - a.votes)
}

const mostNamed = (ids: string[]): string[] =>
  [...Map.groupBy(ids, (id) => id)].sort(([, a], [, b]) => b.length - a.length).map(([id]) => id)
