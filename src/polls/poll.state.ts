import type { PollState, polls } from './schema.ts'

type Timed = Pick<typeof polls.$inferSelect, 'state' | 'opensAt' | 'closesAt'>

/** What a poll is at this moment. Nobody has to be awake for it to open or close: the time alone does it. */
export function stateOf({ state, opensAt, closesAt }: Timed, now = Date.now()): PollState {
  if (state === 'closed' || state === 'analysed') return state
  const open = state === 'open' || (opensAt !== null && opensAt.getTime() <= now)
  if (!open) return 'draft'
  return closesAt !== null && closesAt.getTime() <= now ? 'closed' : 'open'
}
