import type { MiddlewareHandler } from 'hono'
import { editsMeeting, type MeetingEnv, type MeetingLocals, maySeeMeeting, runsMeeting } from '#meetings'
import { belongs, leads } from '#networks'
import { notFound, type Sentence } from '#platform/http'
import { readCode } from './poll.code.ts'
import { type Poll, pollByCode, type Question, questionsOf } from './poll.queries.ts'
import { resultsAreOut } from './poll.shown.ts'
import { stateOf } from './poll.state.ts'

export interface PollLocals extends MeetingLocals {
  poll: Poll
  questions: Question[]
}

export interface PollEnv extends MeetingEnv {
  Variables: PollLocals
}

/** Finds the poll of this meeting that an address speaks of. */
export const inPollOf: MiddlewareHandler<PollEnv> = async (c, next) => {
  const code = readCode(c.req.param('poll') ?? '')
  const poll = code ? await pollByCode(c.var.db, c.var.meeting, code) : null
  if (!poll) throw notFound()
  c.set('poll', poll)
  c.set('questions', await questionsOf(c.var.db, [poll.id]))
  await next()
}

/** Polls are for those who belong to the network and may see the meeting. In the room one needs the code and nothing else. */
export const maySeePolls: Sentence<MeetingEnv> = (locals) => {
  if (maySeeMeeting(locals) !== 'yes') return 'unknown'
  if (belongs(locals.standing)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}

/** What is being prepared is nobody's business. */
export const maySeePoll: Sentence<PollEnv> = (locals) => {
  const door = maySeePolls(locals)
  if (door !== 'yes') return door
  return stateOf(locals.poll) !== 'draft' || runsMeeting(locals.standing, locals.meeting) ? 'yes' : 'unknown'
}

/** Who runs the meeting sees results as they come in; everybody else who belongs to it once they are out. */
export const maySeeResults: Sentence<PollEnv> = (locals) => {
  const door = maySeePoll(locals)
  if (door !== 'yes') return door
  if (runsMeeting(locals.standing, locals.meeting)) return 'yes'
  return resultsAreOut(locals.poll, locals.questions) ? 'yes' : 'no'
}

/** Single answers, in no order: for who leads the network; of a local meeting also for who speaks for its city. */
export const maySeeAnswers: Sentence<PollEnv> = (locals) => {
  const door = maySeePoll(locals)
  if (door !== 'yes') return door
  const { standing, meeting } = locals
  return leads(standing) || editsMeeting(standing, meeting) ? 'yes' : 'no'
}
