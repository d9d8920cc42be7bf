import type { ThreadFigure } from '#networks'
import { chainOf } from './chain.queries.ts'

/** Of the needs, those that an action grew from. */
export const needsThatLed: ThreadFigure = {
  label: 'learning.chain.led',
  counts: 'learning.chain.ledCounts',
  at: '/thread?stage=acted#found',
  place: 10,
  find: async (db, place) => {
    const all = (await chainOf(db, place)).find(({ themeId, cityId }) => themeId === null && cityId === null)
    return { count: all?.acted ?? 0, of: all?.raised ?? 0 }
  },
}
