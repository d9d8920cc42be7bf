import { z } from 'zod'
import { inNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { listResource, oneResource } from '#platform/api'
import { allow } from '#platform/http'
import { maySeeRounds } from '../access.ts'
import { roundKinds, roundStates, roundVisibilities } from '../schema.ts'
import { roundPath } from './round.paths.ts'
import { type ListedRound, roundWindow } from './round.queries.ts'

const day = z.string().nullable()

/** What everybody who belongs to the network knows of a round. Which city reads which, and its words, stand on pages alone. */
const shape = z.object({
  id: z.string().meta({ said: 'networks.api.id' }),
  title: z.string(),
  kind: z.enum(roundKinds).meta({ said: 'reviews.api.kind' }),
  state: z.enum(roundStates).meta({ said: 'reviews.api.state' }),
  visibility: z.enum(roundVisibilities).meta({ said: 'reviews.api.visibility' }),
  namesHidden: z.boolean().meta({ said: 'reviews.api.namesHidden' }),
  each: z.int().meta({ said: 'reviews.api.each' }),
  dueOn: day,
  answersDueOn: day,
  reviews: z.int().meta({ said: 'reviews.api.reviews' }),
  sent: z.int().meta({ said: 'reviews.api.sent' }),
  example: z.boolean(),
  url: z.url().meta({ said: 'networks.api.url' }),
})

const at = '/networks/:network/reviews'
const door = [inNetwork, allow(maySeeRounds)]

export const roundsApi = listResource<NetworkEnv, typeof shape>({
  at,
  name: 'ReviewRound',
  summary: 'reviews.api.rounds',
  door,
  item: shape,
  async read(locals, window) {
    const { rounds, total } = await roundWindow(locals.db, locals, window)
    return { items: rounds.map((round) => written(locals, round)), total }
  },
})

export const roundApi = oneResource<NetworkEnv, typeof shape>({
  at: `${at}/:round`,
  name: 'ReviewRound',
  summary: 'reviews.api.round',
  door,
  answer: shape,
  async read(locals, param) {
    const { rounds } = await roundWindow(locals.db, locals, { limit: 1, offset: 0, slug: param('round') })
    return rounds[0] ? written(locals, rounds[0]) : null
  },
})

const written = ({ network, url }: NetworkLocals, round: ListedRound): z.infer<typeof shape> => ({
  id: round.slug,
  title: round.title,
  kind: round.kind,
  state: round.state,
  visibility: round.visibility,
  namesHidden: round.namesHidden,
  each: round.each,
  dueOn: round.dueOn,
  answersDueOn: round.answersDueOn,
  reviews: round.all,
  sent: round.sent,
  example: round.example,
  url: url.origin + roundPath(network, round),
})
