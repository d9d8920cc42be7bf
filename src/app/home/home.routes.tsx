import { Hono } from 'hono'
import { rolesOf } from '#networks'
import { everyone, type PeopleEnv } from '#people'
import { allow } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { mayBringNetworks } from '../uploads/bringers.ts'
import { programmesOf } from '../uploads/upload.queries.ts'
import { networksFor, networksPerPage } from './home.queries.ts'
import { Home } from './home.show.tsx'

export const homeRoutes = new Hono<PeopleEnv>()
  .get('/', allow(everyone), async (c) => {
    const { db, t, viewer } = c.var
    const asked = {
      q: (c.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 100),
      programme: (c.req.query('programme') ?? '').replaceAll('\0', '').slice(0, 100),
      page: pageAsked(c.var.url.searchParams),
    }
    const [found, mine, programmes] = await Promise.all([
      networksFor(db, viewer, asked),
      viewer.person ? rolesOf(db, viewer.person) : [],
      viewer.person ? programmesOf(db, viewer.person.id) : [],
    ])
    if (found.rows.length === 0 && asked.page > 1) return c.redirect(addressWith(c.var.url, { page: null }), 303)
    const pages = Math.max(1, Math.ceil(found.found / networksPerPage))
    const brings = mayBringNetworks({ ...c.var, programmes }) === 'yes'
    return c.render(<Home {...{ mine, brings, found, asked, pages }} />, {
      title: t('app.home.title'),
      description: t('app.home.description'),
      unlisted: asked.q !== '',
      linkedData: { '@context': 'https://schema.org', '@type': 'WebSite', name: 'Charrette', url: c.var.url.origin },
    })
  })
  .get('/networks', allow(everyone), (c) => c.redirect(`/${c.var.url.search}`, 301))
