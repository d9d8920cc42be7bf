import { Hono } from 'hono'
import { validate } from 'uuid'
import { z } from 'zod'
import { field, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { mayTakePart } from '../access.ts'
import type { NetworkEnv } from '../in-network.ts'
import { follow } from './follow.commands.ts'
import { isFollowing } from './follow.queries.ts'
import { recordOf, recordPath } from './record.ts'

const form = z.object({ wanted: field.choice(['yes', 'no']), back: field.choice(['list']) })

export const followRoutes = new Hono<NetworkEnv>().post('/:kind/:id', allow(mayTakePart), async (c) => {
  const { db, network, standing, t } = c.var
  const { personId } = standing
  const id = c.req.param('id').toLowerCase()
  const record = await recordOf(c.var, c.req.param())
  const sent = await readForm(c, form)
  const wanted = sent.ok && sent.values.wanted !== 'no'
  if (!personId || !validate(id)) throw notFound()
  // Whoever may not see a record any more may still stop following it.
  if (!record && (wanted || !(await isFollowing(db, personId, id)))) throw notFound()
  await follow(db, { networkId: network.id, personId, kind: c.req.param('kind'), id }, wanted)
  say(c, t(wanted ? 'networks.follow.started' : 'networks.follow.stopped'))
  return c.redirect(record && !(sent.ok && sent.values.back) ? recordPath(network, record) : '/me/following', 303)
})
