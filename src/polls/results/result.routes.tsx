import { Hono } from 'hono'
import { runsMeeting } from '#meetings'
import { csv } from '#platform/csv'
import { allow } from '#platform/http'
import { maySeeAnswers, maySeeResults, type PollEnv } from '../in-poll.ts'
import { answersOf } from './answers.queries.ts'
import { answerRows, resultRows } from './result.csv.ts'
import { PollResults } from './result.show.tsx'
import { talliesOf } from './tally.queries.ts'

export const resultRoutes = new Hono<PollEnv>()
  .get('/results', allow(maySeeResults), async (c) => {
    const { db, meeting, questions, standing, poll, t } = c.var
    const tallies = await talliesOf(db, questions)
    const may = { run: runsMeeting(standing, meeting), answers: maySeeAnswers(c.var) === 'yes' }
    return c.render(<PollResults locals={c.var} tallies={tallies} may={may} />, {
      title: t('polls.results.title', { poll: poll.title }),
      unlisted: true,
      width: 'wide',
    })
  })
  .get('/results.csv', allow(maySeeResults), async (c) => {
    const { db, questions, poll, t } = c.var
    return asCsv(c, csv(resultRows(questions, await talliesOf(db, questions), t)), `${poll.code}-results.csv`)
  })
  .get('/answers.csv', allow(maySeeAnswers), async (c) => {
    const { db, questions, poll, t } = c.var
    return asCsv(c, csv(answerRows(questions, await answersOf(db, questions), t)), `${poll.code}-answers.csv`)
  })

const asCsv = (
  c: { body: (text: string, status: 200, headers: Record<string, string>) => Response },
  text: string,
  name: string,
) =>
  c.body(text, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  })
