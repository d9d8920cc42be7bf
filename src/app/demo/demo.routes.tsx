import { Hono } from 'hono'
import { networkPath } from '#networks'
import { carrySession, deviceOf, dropSession, endSession, everyone, openSession, type PeopleEnv } from '#people'
import { say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { fillRole } from './demo.commands.ts'
import { DemoIndex } from './demo.index.tsx'
import { demonstrations } from './demo.queries.ts'

/** Where there is a demonstration, and only there, everybody may step into its roles. */
export const demoRoutes = new Hono<PeopleEnv>()
  .get('/', allow(everyone), async (c) => {
    const { db, t, viewer } = c.var
    const all = await demonstrations(db)
    if (all.length === 0) throw notFound()
    return c.render(<DemoIndex all={all} viewer={viewer.person} />, {
      title: t('app.demo.title'),
      description: t('app.demo.lead'),
    })
  })
  .post('/leave', allow(everyone), async (c) => {
    const { db, viewer } = c.var
    const { person, sessionId } = viewer
    if (person?.demo && sessionId) {
      await endSession(db, person.id, sessionId)
      dropSession(c)
    }
    return c.redirect('/', 303)
  })
  .post('/:network/:role', allow(everyone), async (c) => {
    const { db, t, viewer } = c.var
    const { network, roles } =
      (await demonstrations(db)).find((one) => one.network.slug === c.req.param('network')) ?? {}
    const role = roles?.find(({ key }) => key === c.req.param('role'))
    if (!network || !role) throw notFound()
    const before = viewer.person
    // Somebody's own session is not thrown away for a try: they sign out first, or use another browser.
    if (before && !before.demo) {
      say(c, t('app.demo.signedIn', { name: before.name }))
      return c.redirect('/demo', 303)
    }
    const device = deviceOf(c.req.header('user-agent'))
    const token = await db.transaction(async (tx) => {
      const person = await fillRole(tx, network, role)
      return openSession(tx, person.id, { how: 'demo', device })
    })
    if (before && viewer.sessionId) await endSession(db, before.id, viewer.sessionId)
    carrySession(c, token)
    return c.redirect(networkPath(network), 303)
  })
