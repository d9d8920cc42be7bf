import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { PollEnv } from './in-poll.ts'
import type { Doing } from './poll.commands.ts'

/** In whose name something is done: whoever passed a door for those who run a meeting is somebody. */
export function doingOf(c: Context<PollEnv>): Doing {
  const { network, meeting, viewer } = c.var
  if (!viewer.person) throw new HTTPException(401)
  return { network, meeting, person: viewer.person }
}
