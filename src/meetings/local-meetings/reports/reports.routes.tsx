import { Hono } from 'hono'
import { citiesOf, mayLead, type NetworkEnv, type NetworkStep } from '#networks'
import { allow } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { reportsPath } from '../local-meeting.paths.ts'
import { reportsIn, reportsPerPage } from './report.queries.ts'
import { ReportsIndex, sentStates } from './reports.index.tsx'

/** What cities have sent, for those who lead: what waits first. */
export const reportsRoutes = new Hono<NetworkEnv>().get('/', allow(mayLead), async (c) => {
  const { db, network, t, url } = c.var
  const asked = {
    state: sentStates.find((state) => state === c.req.query('state')),
    city: c.req.query('city') ?? '',
    page: pageAsked(url.searchParams),
  }
  const [found, cities] = await Promise.all([reportsIn(db, network, asked), citiesOf(db, network)])
  if (found.rows.length === 0 && asked.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
  const pages = Math.max(1, Math.ceil(found.found / reportsPerPage))
  return c.render(<ReportsIndex {...{ network, cities, found, page: asked.page, pages }} />, {
    title: t('meetings.reports.title'),
    unlisted: true,
  })
})

/** For those who lead, beside the other buttons of the network. */
export const seeReports: NetworkStep = {
  label: 'meetings.reports.title',
  href: (locals) => (mayLead(locals) === 'yes' ? reportsPath(locals.network) : undefined),
  place: 85,
  work: true,
}
