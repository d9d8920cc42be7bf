import type { JSX } from 'hono/jsx/jsx-runtime'
import type { City, Network, Profile, Theme } from '#networks'
import type { PairGround } from '../pairs/pair.queries.ts'
import type { Review, Round } from './round.queries.ts'

export interface RoundPage {
  network: Network
  round: Round
  meeting: { title: string; href: string } | null
  cities: City[]
  /** All pairs for those who lead; for others those their city reads or is read in. */
  pairs: Review[]
  themes: Theme[]
  /** Which frozen texts of plans the pairs read, by the id of the version. */
  versions: Map<string, { number: number; frozenOn: string }>
  /** For those who lead, before the round is opened. */
  profile: Profile | null
  ground: PairGround | null
  may: { prepare: boolean }
  /** The cities the reader works in. */
  own: string[]
  /** How many pairs there are, and how many were sent. */
  counts: { all: number; sent: number }
  /** Where a round could not be opened or pairs could not be found: why. */
  trouble?: JSX.Element | null
  conversation: JSX.Element | null
}
