import { type Context, Hono } from 'hono'
import { belongs, mayEditSomeCity, maySeeNetwork, type NetworkEnv, speaksFor, themeNamed, themesOf } from '#networks'
import { allow, notFound } from '#platform/http'
import { answersFor, decidesFor } from '../access.ts'
import { answerHere, decideHere, editHere } from './decision.desk.tsx'
import { decisionsOf } from './decision.queries.ts'
import type { CityMatch, Demand } from './match.demands.ts'
import { grouped, narrowDemands, readMatchFilters } from './match.filters.ts'
import { MatchList } from './match.list.tsx'
import { demandsOf } from './match.queries.ts'
import { type DemandPage, DemandShow } from './match.show.tsx'

export const matchRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, t, lang, url } = c.var
    const [demands, decisionOn] = await Promise.all([demandsOf(db, c.var, lang), decisionsOf(db, c.var)])
    const filters = readMatchFilters(url.searchParams)
    const some = narrowDemands(demands.demands, filters, demands.themes)
    const left = grouped(some, filters.by, demands.cities).flatMap((group) => group.demands)
    const own = demands.cities.filter(({ id }) => speaksFor(c.var.standing, id))
    const page = { network, demands, left, filters, decisionOn, seesPlan: belongs(c.var.standing), own }
    return c.render(<MatchList {...page} />, {
      title: t('exchange.match.title'),
      description: t('exchange.match.lead'),
      unlisted: url.search !== '',
    })
  })
  .get('/:subTheme/:city', allow(maySeeNetwork), async (c) => showDemand(c, await demandHere(c)))
  .get('/:subTheme/:city/decisions', allow(mayEditSomeCity), async (c) => editHere(c, await demandHere(c)))
  .post('/:subTheme/:city/decisions', allow(mayEditSomeCity), async (c) =>
    decideHere(c, await demandHere(c), (trouble) => showAgain(c, trouble)),
  )
  .post('/:subTheme/:city/answers', allow(mayEditSomeCity), async (c) => answerHere(c, await demandHere(c)))

export interface FoundDemand {
  demand: Demand
  matches: CityMatch[]
  others: Demand[]
}

/** The wish that an address names, as far as the viewer may know of it. */
async function demandHere(c: Context<NetworkEnv>): Promise<FoundDemand> {
  const asked = { subTheme: c.req.param('subTheme') ?? '', city: c.req.param('city') ?? '' }
  const { db, network, lang } = c.var
  const subTheme = themeNamed(asked.subTheme, await themesOf(db, network))
  if (!subTheme) throw notFound()
  const { demands: same, matchesFor } = await demandsOf(db, c.var, lang, subTheme)
  const demand = same.find(({ city }) => city.slug.toLowerCase() === asked.city.toLowerCase())
  if (!demand) throw notFound()
  return { demand, matches: matchesFor(demand), others: same.filter((other) => other !== demand) }
}

async function showDemand(c: Context<NetworkEnv>, found: FoundDemand, trouble?: DemandPage['trouble']) {
  const { db, network, standing, t } = c.var
  const { demand } = found
  const page: DemandPage = {
    ...found,
    decisionOn: await decisionsOf(db, c.var),
    mayDecide: decidesFor(standing, demand.city.id),
    mayAnswer: (cityId) => answersFor(standing, cityId),
    ...(trouble && { trouble }),
  }
  return c.render(
    <DemandShow network={network} page={page} />,
    {
      title: t('exchange.match.pageTitle', { city: demand.city.name, subTheme: demand.subTheme.code }),
      description: t('exchange.match.pageDescription', { city: demand.city.name, subTheme: demand.subTheme.title }),
    },
    trouble ? 409 : 200,
  )
}

const showAgain = async (c: Context<NetworkEnv>, trouble: DemandPage['trouble']) =>
  showDemand(c, await demandHere(c), trouble)
