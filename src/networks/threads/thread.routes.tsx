import { Hono } from 'hono'
import { validate } from 'uuid'
import { allow, notFound } from '#platform/http'
import { maySeeNetwork } from '../access.ts'
import type { NetworkEnv } from '../in-network.ts'
import { threadOf } from './thread.queries.ts'
import { WholeThread } from './thread.show.tsx'

/** Where a record came from and what became of it, over all floors. */
export const wholeThreadRoutes = new Hono<NetworkEnv>().get('/:kind/:id', allow(maySeeNetwork), async (c) => {
  const { db, network, t } = c.var
  const { kind, id } = c.req.param()
  const thread = validate(id) ? await threadOf(db, c.var, { kind, id }) : null
  if (!thread) throw notFound()
  return c.render(<WholeThread network={network} thread={thread} />, {
    title: t('networks.thread.of', { title: thread.self.title }),
    unlisted: true,
    width: 'wide',
  })
})
