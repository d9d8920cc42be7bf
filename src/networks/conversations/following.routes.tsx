import { Hono } from 'hono'
import { type PeopleEnv, signedIn } from '#people'
import { allow } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { followsOf, followsPerPage } from './follow.queries.ts'
import { FollowingPage } from './following.show.tsx'
import { recordsAnywhere } from './own-networks.ts'

export const followingRoutes = new Hono<PeopleEnv>().get('/', allow(signedIn), async (c) => {
  const { db, t, url, viewer } = c.var
  const { person } = viewer
  if (!person) return c.redirect('/sign-in', 303)
  const page = pageAsked(url.searchParams)
  const { rows, found } = await followsOf(db, person.id, page)
  if (rows.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
  const placed = await recordsAnywhere(c.var, person, rows)
  const pages = Math.max(1, Math.ceil(found / followsPerPage))
  c.header('Cache-Control', 'no-store')
  return c.render(<FollowingPage {...{ rows, placed, page, pages }} />, {
    title: t('networks.following.title'),
    unlisted: true,
    width: 'text',
  })
})
