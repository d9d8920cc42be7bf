import { Hono } from 'hono'
import { z } from 'zod'
import { type CityEnv, inCity, mayEditCity } from '#networks'
import { field, readForm, say } from '#platform/forms'
import { allow } from '#platform/http'
import { groupPath } from '../local-group.paths.ts'
import { groupOfCity } from '../local-group.queries.ts'
import { doingOf } from '../local-group.routes.tsx'
import { joinPath, joinSecret } from './join.secret.ts'
import { changeLink, linkActs } from './link.commands.ts'
import { LinkShow } from './link.show.tsx'

const linkForm = z.object({ act: field.choice(linkActs, { missing: 'local-groups.link.actMissing' }) })

/** The link by which people join, for whoever writes for the city: on paper, on a screen, in a message. */
export const linkRoutes = new Hono<CityEnv>()
  .get('/:city/local-group/link', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, secret, url, t } = c.var
    const { group } = await groupOfCity(db, city)
    const open = group?.joinOpen ? url.origin + joinPath(joinSecret(secret, group)) : null
    c.header('Cache-Control', 'private, no-store')
    return c.render(<LinkShow {...{ network, city, group }} href={open} />, {
      title: t('local-groups.link.title'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/:city/local-group/link', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, secret, t } = c.var
    const form = await readForm(c, linkForm)
    if (form.ok) {
      await changeLink(db, doingOf(c), { act: form.values.act, secret })
      say(c, t(`local-groups.link.said.${form.values.act}`))
    }
    return c.redirect(groupPath(network, city, '/link'), 303)
  })
