import { and, eq } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { type Changed, type Doing, inPoll, update } from './poll.commands.ts'
import { type Poll, type Question, questionsOf } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'
import { type PollState, pollQuestions } from './schema.ts'

/** Moves of a poll, each from where it may begin. */
const moves: Record<'open' | 'close' | 'reopen' | 'analyse', { from: PollState[]; to: PollState; verb: string }> = {
  open: { from: ['draft'], to: 'open', verb: 'poll.opened' },
  close: { from: ['open'], to: 'closed', verb: 'poll.closed' },
  // What was analysed is the ground of needs: it stays as it is.
  reopen: { from: ['closed'], to: 'open', verb: 'poll.opened' },
  analyse: { from: ['closed'], to: 'analysed', verb: 'poll.analysed' },
}

export type Move = keyof typeof moves

/** Whether a poll may be moved so from where it is now. */
export const mayMove = (poll: Poll, move: Move): boolean => moves[move].from.includes(stateOf(poll))

/** Opens, closes or ends a poll. Done twice it is done once. */
export async function movePoll(db: Db, doing: Doing, poll: Pick<Poll, 'id'>, move: Move): Promise<Changed> {
  const { to, verb } = moves[move]
  return inPoll(db, poll.id, async (tx, now) => {
    if (!mayMove(now, move)) return { outcome: 'stale', poll: now }
    const changed = await update(tx, now, { state: to, ...timesAfter(now, move) })
    await recordActivity(tx, {
      networkId: now.networkId,
      // What is said of a local meeting is for those it is for.
      audience: doing.meeting.audience === 'public' ? 'network' : doing.meeting.audience,
      cityId: doing.meeting.cityId,
      actor: doing.person.name,
      personId: doing.person.id,
      verb,
      subjectKind: 'poll',
      subjectId: now.id,
    })
    return { outcome: 'changed', poll: changed }
  })
}

/** A time that has passed does not close again what somebody opens by hand. */
function timesAfter({ closesAt }: Poll, move: Move): Partial<Poll> {
  const now = new Date()
  const passed = closesAt !== null && closesAt <= now
  if (move === 'close') return { closesAt: now }
  return move === 'open' || move === 'reopen' ? { opensAt: null, ...(passed ? { closesAt: null } : {}) } : {}
}

/** Goes to the question before or after; beyond the ends nothing happens. */
export async function stepPoll(db: Db, poll: Pick<Poll, 'id'>, to: 'next' | 'before'): Promise<Changed> {
  return inPoll(db, poll.id, async (tx, now) => {
    const questions = await questionsOf(tx, [now.id])
    const at = Math.max(
      0,
      questions.findIndex(({ id }) => id === now.currentId),
    )
    const next = questions[at + (to === 'next' ? 1 : -1)]
    return { outcome: 'changed', poll: next ? await update(tx, now, { currentId: next.id }) : now }
  })
}

/** Shows the results of these questions to the room, or hides them again. */
export async function releaseResults(
  db: Db,
  poll: Pick<Poll, 'id'>,
  questions: Pick<Question, 'id'>[],
  released: boolean,
): Promise<Changed> {
  return inPoll(db, poll.id, async (tx, now) => {
    for (const { id } of questions)
      await tx
        .update(pollQuestions)
        .set({ released })
        .where(and(eq(pollQuestions.id, id), eq(pollQuestions.pollId, now.id)))
    return { outcome: 'changed', poll: await update(tx, now, {}) }
  })
}
