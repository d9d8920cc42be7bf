import type { ThreadFigure } from '#networks'
import { ledOf } from './chain.queries.ts'

/** Of the needs, those that an action grew from. */
export const needsThatLed: ThreadFigure = {
  label: 'learning.chain.led',
  counts: 'learning.chain.ledCounts',
  at: '/thread?stage=acted#found',
  place: 10,
  find: ledOf,
}
