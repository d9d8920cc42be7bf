import { type Context, Hono } from 'hono'
import { maySeeNetwork, type Network, type NetworkEnv } from '#networks'
import { everyone } from '#people'
import { allow, type Env } from '#platform/http'
import { addressWith } from '#platform/ui'
import { readAddress } from './search.address.ts'
import { search } from './search.queries.ts'
import { SearchShow } from './search.show.tsx'

/** `/search`: in all networks one may see. */
export const searchRoutes = new Hono<Env>().get('/', allow(everyone), (c) => answer(c, null))

/** `/n/:network/search`: in one network. */
export const networkSearchRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), (c) =>
  answer(c, c.var.network),
)

async function answer<E extends Env>(c: Context<E>, network: Network | null) {
  const { db, t, url } = c.var
  const address = readAddress(url.searchParams)
  const found = await search(db, { ...address, network })
  if (found.hits.length === 0 && found.total > 0) return c.redirect(addressWith(url, { page: null }), 303)
  return c.render(<SearchShow {...{ network, found, ...address }} />, {
    title: address.typed ? t('app.search.titleFor', { typed: shortened(address.typed) }) : t('app.search.title'),
    unlisted: true,
  })
}

const shortened = (typed: string) => (typed.length > 80 ? `${typed.slice(0, 80)}…` : typed)
