import type { DeskItem, Ground } from '#networks'
import type { Speak } from '#platform/text'
import { groupAt } from './local-group.paths.ts'
import { waitingByCity } from './local-group.record.queries.ts'

/** Who joined a local group by its link and waits for a yes: for those who speak for the city. */
export const waitingMembers = {
  async find({ db, network }: Ground, { t }: ReturnType<Speak>): Promise<DeskItem[]> {
    const waiting = await waitingByCity(db, network)
    return waiting.map(({ city, waiting: count }) => ({
      cityId: city.id,
      title: t('local-groups.waiting.desk', { count, city: city.name }),
      at: groupAt(city),
    }))
  },
}
