import type { PeopleLocals, Person } from '#people'
import { inDaysOf } from '../clock.ts'
import type { NetworkLocals } from '../in-network.ts'
import { belongs } from '../memberships/standing.ts'
import { networkBySlug } from '../network.queries.ts'
import { asPerson } from './as-person.ts'
import { networksOf, networksWorkedIn } from './digest.queries.ts'
import { type FoundRecord, recordsOf, type Subject } from './record.ts'

type In = Subject & { network: string }

/** A record in a list over several networks. */
export interface Placed {
  record: FoundRecord
  locals: NetworkLocals
}

/**
 * The records among these that somebody may see today, by id, each with its network. What stands in a network they do not
 * belong to any more is left out.
 */
export async function recordsAnywhere(
  locals: PeopleLocals,
  person: Person,
  subjects: In[],
): Promise<Map<string, Placed>> {
  const found = await Promise.all(
    [...Map.groupBy(subjects, ({ network }) => network)].map(async ([slug, within]) => {
      const network = await networkBySlug(locals.db, slug)
      if (!network) return []
      const theirs = await asPerson(locals, network, person)
      if (!belongs(theirs.standing)) return []
      const here = inLanguageOf(locals, theirs)
      const records = await recordsOf(here, within)
      return [...records.values()].map((record) => [record.id, { record, locals: here }] as const)
    }),
  )
  return new Map(found.flat())
}

/** All networks somebody works in today, each as they find it, in the language of this page. */
export async function ownNetworks(locals: PeopleLocals, person: Person): Promise<NetworkLocals[]> {
  const networks = await networksOf(locals.db, await networksWorkedIn(locals.db, person.id))
  const found = await Promise.all(networks.map((network) => asPerson(locals, network, person)))
  return found.filter(({ standing }) => belongs(standing)).map((theirs) => inLanguageOf(locals, theirs))
}

/** In the language of the page, whatever the person usually reads. */
const inLanguageOf = ({ lang, t, format }: PeopleLocals, theirs: NetworkLocals): NetworkLocals => ({
  ...theirs,
  lang,
  t,
  format: inDaysOf(theirs.network, format),
})
