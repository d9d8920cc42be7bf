import { Hono } from 'hono'
import { allow } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { mayInvite, mayTakePart } from '../access.ts'
import { citiesOf } from '../cities/city.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { countOpen } from '../invitations/invitation.queries.ts'
import { profileOf } from '../profiles/profile.queries.ts'
import { peopleOf, peoplePerPage } from './membership.queries.ts'
import { PeopleIndex } from './people.index.tsx'
import { isRole } from './role.ts'

export const peopleRoutes = new Hono<NetworkEnv>().get('/', allow(mayTakePart), async (c) => {
  const { db, network, standing, t, url } = c.var
  const role = c.req.query('role') ?? ''
  const asked = {
    q: (c.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 100),
    role: isRole(role) ? role : undefined,
    city: (c.req.query('city') ?? '').replaceAll('\0', '').slice(0, 100),
    ended: c.req.query('ended') !== undefined,
    page: pageAsked(url.searchParams),
  }
  const mayAsk = mayInvite(c.var) === 'yes'
  const [found, cities, profile, open] = await Promise.all([
    peopleOf(db, network, asked),
    citiesOf(db, network),
    profileOf(db, network),
    mayAsk ? countOpen(db, network, c.var) : 0,
  ])
  if (found.rows.length === 0 && asked.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
  const pages = Math.max(1, Math.ceil(found.found / peoplePerPage))
  return c.render(
    <PeopleIndex
      {...{ viewer: c.var.viewer.person, network, standing, found, asked, cities, pages, open, mayAsk, profile }}
    />,
    {
      title: t(asked.ended ? 'networks.people.endedTitle' : 'networks.people.title'),
      unlisted: true,
    },
  )
})
