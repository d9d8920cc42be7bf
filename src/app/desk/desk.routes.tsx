import { Hono } from 'hono'
import { duePart, ownNetworks } from '#networks'
import { keptByNobody, type PeopleEnv, signedIn } from '#people'
import { allow } from '#platform/http'
import { DeskPage } from './desk.show.tsx'

/** What is due from whoever is signed in, in all their networks. */
export const deskRoutes = new Hono<PeopleEnv>().use(keptByNobody).get('/', allow(signedIn), async (c) => {
  const { person } = c.var.viewer
  if (!person) throw new Error('Nobody is signed in.')
  const networks = await ownNetworks(c.var, person)
  const parts = await Promise.all(networks.map(duePart))
  const page = (
    <DeskPage
      person={person}
      networks={networks.map(({ network }) => network)}
      parts={parts.filter((part) => part !== null)}
    />
  )
  return c.render(page, { title: c.var.t('app.desk.title'), unlisted: true, width: 'text' })
})
