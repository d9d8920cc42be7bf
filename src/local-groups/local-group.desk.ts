import type { deskItems } from '#networks'
import { groupAt } from './local-group.paths.ts'
import { waitingByCity } from './local-group.record.queries.ts'

type Desk = Parameters<typeof deskItems.register>[0]

/** Who joined a local group by its link and waits for a yes: for those who speak for the city. */
export const waitingMembers: Desk = {
  find: async ({ db, network }, _lang, t) =>
    (await waitingByCity(db, network)).map(({ city, waiting }) => ({
      cityId: city.id,
      title: t('local-groups.waiting.desk', { count: waiting, city: city.name }),
      at: groupAt(city),
    })),
}
