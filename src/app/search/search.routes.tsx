import { type Context, Hono } from 'hono'
import { maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { everyone, type PeopleEnv } from '#people'
import { allow } from '#platform/http'
import { addressWith } from '#platform/ui'
import { readAddress } from './search.address.ts'
import { search } from './search.queries.ts'
import { SearchShow } from './search.show.tsx'

/** `/search`: in all networks one may see. */
export const searchRoutes = new Hono<PeopleEnv>().get('/', allow(everyone), (c) => answer(c, null))

/** `/n/:network/search`: in one network. */
export const networkSearchRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), (c) => answer(c, c.var))

async function answer<E extends PeopleEnv>(c: Context<E>, place: NetworkLocals | null) {
  const { db, lang, t, url, viewer } = c.var
  const network = place?.network ?? null
  const address = readAddress(url.searchParams)
  const found = await search(db, { ...address, place, viewer, lang })
  if (found.hits.length === 0 && found.total > 0) return c.redirect(addressWith(url, { page: null }), 303)
  return c.render(<SearchShow {...{ network, found, ...address }} />, {
    title: address.typed ? t('app.search.titleFor', { typed: shortened(address.typed) }) : t('app.search.title'),
    unlisted: true,
  })
}

const shortened = (typed: string) => (typed.length > 80 ? `${typed.slice(0, 80)}…` : typed)
