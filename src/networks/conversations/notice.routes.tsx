import { type Context, Hono } from 'hono'
import { validate } from 'uuid'
import { type PeopleEnv, type Person, signedIn } from '#people'
import { say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { markRead } from './notice.commands.ts'
import { noticeById, noticesOf, noticesPerPage } from './notice.queries.ts'
import { NoticesPage } from './notices.show.tsx'
import { recordsAnywhere } from './own-networks.ts'
import { recordPath } from './record.ts'

const subjectOf = ({ kind, subjectId, network }: { kind: string; subjectId: string; network: string }) => ({
  kind,
  id: subjectId,
  network,
})

/** What one was told of by name. */
export const noticeRoutes = new Hono<PeopleEnv>()
  .use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  .get('/', allow(signedIn), async (c) => {
    const { db, t, url } = c.var
    const person = me(c)
    const page = pageAsked(url.searchParams)
    const { rows, found } = await noticesOf(db, person.id, page)
    if (rows.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    const placed = await recordsAnywhere(c.var, person, rows.map(subjectOf))
    const pages = Math.max(1, Math.ceil(found / noticesPerPage))
    return c.render(<NoticesPage {...{ rows, placed, page, pages }} />, {
      title: t('networks.notices.title'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/read', allow(signedIn), async (c) => {
    await markRead(c.var.db, me(c).id)
    say(c, c.var.t('networks.notices.allRead'))
    return c.redirect('/me/notices', 303)
  })
  .get('/:notice', allow(signedIn), async (c) => {
    const person = me(c)
    const id = c.req.param('notice')
    const notice = validate(id) ? await noticeById(c.var.db, person.id, id) : undefined
    if (!notice) throw notFound()
    const placed = (await recordsAnywhere(c.var, person, [subjectOf(notice)])).get(notice.subjectId)
    await markRead(c.var.db, person.id, [id])
    if (!placed) throw notFound()
    const to = notice.commentId ? `#comment-${notice.commentId}` : ''
    return c.redirect(recordPath(placed.locals.network, placed.record) + to, 303)
  })

function me({ var: { viewer } }: Context<PeopleEnv>): Person {
  if (!viewer.person) throw new Error('Nobody is signed in.')
  return viewer.person
}
