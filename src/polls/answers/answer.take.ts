import { HTTPException } from 'hono/http-exception'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { FormErrors } from '#platform/forms'
import type { Asking } from '../poll.queries.ts'
import { stateOf } from '../poll.state.ts'
import { type Fields, readAnswers } from './answer.form.ts'
import type { Dropped, Slip } from './box.commands.ts'
import { receiptFor } from './token.ts'

/** A browser that sends more than this in a minute is none that a person holds. */
const perBrowser = new RateLimiterMemory({ points: 120, duration: 60 })
/** Several town halls at once, each of which may stand behind one address. */
const perPoll = new RateLimiterMemory({ points: 60_000, duration: 60 })

/** More than this is no answer. */
export const mostBytes = 65_536

/** Counts what comes from a browser and for a poll. */
export async function holdBack(token: string, { poll }: Asking): Promise<void> {
  try {
    await perBrowser.consume(token)
    await perPoll.consume(poll.id)
  } catch {
    throw new HTTPException(429, { res: new Response(null, { headers: { 'Retry-After': '10' } }) })
  }
}

/** What is dropped into the box for what a browser sent, or what is wrong with it. */
export function slipsFor(token: string, fields: Fields, asking: Asking): { slips: Slip[]; errors: FormErrors } {
  const { answers, errors } = readAnswers(fields, asking)
  const slips = [...answers].map(
    ([question, given]): Slip => ({
      networkId: asking.network.id,
      pollId: asking.poll.id,
      questionId: question.id,
      receipt: receiptFor(token, question.id),
      answers: given,
    }),
  )
  return { slips, errors }
}

/** What became of what a browser sent, in a word: closed only where none of it came in time. */
export function outcomeOf({ poll }: Asking, outcomes: Dropped[]): Dropped {
  const closed = outcomes.length === 0 ? stateOf(poll) !== 'open' : outcomes.every((outcome) => outcome === 'closed')
  if (closed) return 'closed'
  return outcomes.includes('counted') ? 'counted' : 'again'
}
