import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Question } from '../poll.queries.ts'

/** What was said to a question, added up. What does not belong to its kind is empty. */
export interface Tally {
  /** Browsers that answered it. */
  answered: number
  /** By option: how often it was chosen, how many points it has, and the sum of the places it was put in. */
  options: Map<string, { count: number; points: number; places: number }>
  /** By point of the scale. */
  numbers: Map<number, number>
  /** Words as most people wrote them, the most frequent first. */
  words: { word: string; count: number }[]
  /** Texts that may be shown, those that say the same as one, the most important first. */
  texts: TextLine[]
}

export interface TextLine {
  /** Of the text, or of the group. */
  id: string
  /** The text that a vote goes to. */
  voteId: string
  text: string
  /** Those who wrote it and those who find it important. */
  votes: number
  /** How many texts stand in the group; 1 for a text by itself. */
  texts: number
  grouped: boolean
}

export type Tallies = Map<string, Tally>

const mostWords = 60
const mostTexts = 100

/** Adds up what was answered to these questions: three or four statements, whatever their number. */
export async function talliesOf(db: Queryable, questions: Question[]): Promise<Tallies> {
  const ids = questions.map(({ id }) => id)
  const tallies: Tallies = new Map(
    questions.map(({ id, options }) => [
      id,
      {
        answered: 0,
        options: new Map(options.map(({ id, counted }) => [id, { count: counted, points: counted, places: 0 }])),
        numbers: new Map(),
        words: [],
        texts: [],
      },
    ]),
  )
  if (ids.length === 0) return tallies
  const asks = (...kinds: string[]) => questions.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  await Promise.all([
    addAnswered(db, ids, tallies),
    addOptions(db, asks('single', 'multiple', 'ranking', 'points'), tallies),
    addNumbers(db, asks('scale'), tallies),
    addWords(db, asks('words'), tallies),
    addTexts(db, asks('text'), tallies),
  ])
  for (const { id } of questions) {
    const tally = tallies.get(id)
    if (tally && tally.answered === 0) tally.answered = knownElsewhere(tally)
  }
  return tallies
}

/** Of a poll that was brought in nobody knows more than how often each answer was given. */
function knownElsewhere({ options, numbers, words, texts }: Tally): number {
  const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + count, 0)
  const most = Math.max(0, ...[...options.values()].map(({ count }) => count))
  return most || sum(numbers.values()) || sum(words.map(({ count }) => count)) || sum(texts.map(({ votes }) => votes))
}

const uuids = (ids: string[]) => sql`${sql.param(ids)}::uuid[]`

async function addAnswered(db: Queryable, ids: string[], tallies: Tallies): Promise<void> {
  const { rows } = await db.execute<{ id: string; n: number }>(sql`
    select question_id as id, count(*)::int as n from poll_receipts where question_id = any(${uuids(ids)}) group by 1`)
  for (const { id, n } of rows) {
    const tally = tallies.get(id)
    if (tally) tally.answered = n
  }
}

async function addOptions(db: Queryable, ids: string[], tallies: Tallies): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await db.execute<{ id: string; option: string; n: number; points: number; places: number }>(sql`
    select a.question_id as id, o.option, count(*)::int as n, coalesce(sum(a.points[o.place]), 0)::int as points,
      sum(o.place)::int as places
    from poll_answers a cross join unnest(a.chosen) with ordinality as o(option, place)
    where a.question_id = any(${uuids(ids)}) group by 1, 2`)
  for (const { id, option, n, points, places } of rows) {
    const known = tallies.get(id)?.options.get(option)
    if (known) Object.assign(known, { count: known.count + n, points: known.points + points, places })
  }
}

async function addNumbers(db: Queryable, ids: string[], tallies: Tallies): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await db.execute<{ id: string; number: number; n: number }>(sql`
    select question_id as id, number, sum(greatest(counted, 1))::int as n from poll_answers
    where question_id = any(${uuids(ids)}) and number is not null group by 1, 2 order by 2`)
  for (const { id, number, n } of rows) tallies.get(id)?.numbers.set(number, n)
}

async function addWords(db: Queryable, ids: string[], tallies: Tallies): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await db.execute<{ id: string; word: string; n: number }>(sql`
    select id, word, n from (
      select question_id as id, mode() within group (order by text) as word, sum(greatest(counted, 1))::int as n,
        row_number() over (partition by question_id order by sum(greatest(counted, 1)) desc, lower(text)) as place
      from poll_answers where question_id = any(${uuids(ids)}) and state = 'shown' group by question_id, lower(text)
    ) counted where place <= ${mostWords} order by n desc, lower(word)`)
  for (const { id, word, n } of rows) tallies.get(id)?.words.push({ word, count: n })
}

async function addTexts(db: Queryable, ids: string[], tallies: Tallies): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await db.execute<Omit<TextLine, 'id'> & { question: string; id: string }>(sql`
    with votes as (
      select text_id, count(*)::int as n from poll_votes where question_id = any(${uuids(ids)}) group by 1
    ), lines as (
      select a.question_id as question, coalesce(a.group_id, a.id) as id, coalesce(g.name, a.text) as text,
        g.id is not null as grouped, min(a.id::text) as "voteId", count(*)::int as texts,
        sum(greatest(a.counted, 1) + coalesce(v.n, 0))::int as votes
      from poll_answers a left join poll_groups g on g.id = a.group_id left join votes v on v.text_id = a.id
      where a.question_id = any(${uuids(ids)}) and a.state = 'shown'
      group by 1, 2, 3, 4
    )
    select * from (select *, row_number() over (partition by question order by votes desc, lower(text), id) as place from lines) l
    where place <= ${mostTexts} order by place`)
  for (const { question, id, voteId, text, votes, texts, grouped } of rows)
    tallies.get(question)?.texts.push({ id, voteId, text, votes, texts, grouped })
}
