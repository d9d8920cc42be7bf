import { sql } from 'drizzle-orm'
import { v5 } from 'uuid'
import { likelySubThemes } from '#exchange'
import type { Queryable } from '#platform/db'
import type { Poll, Question } from '../poll.queries.ts'
import { talliesOf } from '../results/tally.queries.ts'

/** Something that was answered and may be a learning need: a text or several that say the same, a word, an option. */
export interface Source {
  id: string
  questionId: string
  text: string
  votes: number
  /** The answers it consists of, where these are texts. */
  parts: string[]
  /** The sub-theme that was said with it, or the one its words point to. */
  themeId: string | null
  /** Whether somebody said so; otherwise it is guessed. */
  themeSaid: boolean
  /** What those who gave it called themselves, where the poll asked for that. */
  signedBy: string[]
}

interface Said {
  [column: string]: unknown
  id: string
  parts: string[]
  theme: string | null
  signed: string[] | null
}

/** What was answered to the questions of a poll, the most wanted of each question first. Scales ask for no needs. */
export async function sourcesOf(
  db: Queryable,
  network: { id: string; language: string },
  poll: Poll,
  questions: Question[],
): Promise<Source[]> {
  const asking = questions.filter(({ kind, quiz }) => kind !== 'scale' && !quiz)
  const [tallies, said] = await Promise.all([talliesOf(db, asking), saidWith(db, asking)])
  const sources = asking.flatMap((question): Source[] => {
    const tally = tallies.get(question.id)
    const bare = { questionId: question.id, parts: [], themeId: null, themeSaid: false, signedBy: [] }
    if (!tally) return []
    if (question.kind === 'text')
      return tally.texts.map(({ id, text, votes }) => {
        const more = said.get(id)
        const signedBy = poll.anonymous ? [] : (more?.signed ?? [])
        const themeId = more?.theme ?? null
        return { ...bare, id, text, votes, signedBy, themeId, themeSaid: themeId !== null, parts: more?.parts ?? [] }
      })
    if (question.kind === 'words')
      return tally.words.map(({ word, count }) => ({
        ...bare,
        id: v5(word.toLowerCase(), question.id),
        text: word,
        votes: count,
      }))
    return question.options
      .map(({ id, label }) => {
        const { count = 0, points = 0 } = tally.options.get(id) ?? {}
        return { ...bare, id, text: label, votes: question.kind === 'points' ? points : count }
      })
      .filter(({ votes }) => votes > 0)
      .sort((a, b) => b.votes - a.votes)
  })
  const guessed = await likelySubThemes(
    db,
    network,
    sources.filter(({ themeId }) => themeId === null),
  )
  return sources.map((source) => ({ ...source, themeId: source.themeId ?? guessed.get(source.id) ?? null }))
}

/** What was said together with texts that may be shown, by the text or by the group that it stands in. */
async function saidWith(db: Queryable, questions: Question[]): Promise<Map<string, Said>> {
  const ids = questions.filter(({ kind }) => kind === 'text').map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const { rows } = await db.execute<Said>(sql`
    select coalesce(group_id, id) as id, array_agg(id order by id) as parts, mode() within group (order by theme_id) as theme,
      array_agg(distinct signed_by order by signed_by) filter (where signed_by is not null) as signed
    from poll_answers where question_id = any(${sql.param(ids)}::uuid[]) and state = 'shown' group by 1`)
  return new Map(rows.map((row) => [row.id, row]))
}
