import { z } from 'zod'
import { inNetwork, maySeeNetwork, type NetworkEnv } from '#networks'
import { oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { narrowDemands, readMatchFilters } from './match.filters.ts'
import { demandsOf } from './match.queries.ts'
import { sayObjection, sayReason } from './match.words.ts'

/** Of a large network the answer would be endless; nobody reads a twentieth candidate. */
const mostPerDemand = 20

const shape = z.object({
  matches: z.array(
    z.object({
      subTheme: z.string().meta({ said: 'exchange.api.cellSubTheme' }),
      city: z.string().meta({ said: 'exchange.api.matchCity' }),
      supplier: z.string().meta({ said: 'exchange.api.matchSupplier' }),
      practices: z.array(z.string()).meta({ said: 'exchange.api.matchPractices' }),
      score: z.number().min(0).max(1).meta({ said: 'exchange.api.matchScore' }),
      reasons: z.array(z.string()).meta({ said: 'exchange.api.matchReasons' }),
      against: z.array(z.string()).meta({ said: 'exchange.api.matchAgainst' }),
    }),
  ),
})

/** For everything a city wants to learn, who could show it, the best first; `city`, `subTheme` and `gap` narrow it down. */
export const matchesApi = oneResource<NetworkEnv, typeof shape>({
  at: '/networks/:network/matches',
  name: 'Matches',
  summary: 'exchange.api.matches',
  door: [inNetwork, allow(maySeeNetwork)],
  answer: shape,
  rows: {
    columns: ['subTheme', 'city', 'supplier', 'practices', 'score', 'reasons', 'against'],
    of: ({ matches }) => matches,
  },
  async read(locals) {
    const { db, t, format, lang, url } = locals
    const { demands, themes, matchesFor } = await demandsOf(db, locals, lang)
    const filters = readMatchFilters(url.searchParams)
    const theme = (url.searchParams.get('subTheme') ?? filters.theme).slice(0, 200)
    return {
      matches: narrowDemands(demands, { ...filters, theme }, themes).flatMap((demand) =>
        matchesFor(demand)
          .slice(0, mostPerDemand)
          .map(({ supply, score, reasons, objections }) => ({
            subTheme: demand.subTheme.code,
            city: demand.city.slug,
            supplier: supply.city?.slug ?? 'outside',
            practices: supply.practices.map(({ slug }) => slug),
            score,
            reasons: reasons.map((reason) => sayReason(reason, { t, format })),
            against: objections.map((objection) => sayObjection(objection, { t, format })),
          })),
      ),
    }
  },
})
