import type { Fields, Kept } from '#platform/records'
import { reviewRounds } from '../schema.ts'

export const keptRound = { table: reviewRounds } satisfies Kept

/** How the fields of a round are called and read in its history. */
export const roundFieldsSaid: Fields = {
  title: { label: 'reviews.round.title' },
  dueOn: { label: 'reviews.round.dueOn', say: (value, { format }) => format.date(String(value)) },
  answersDueOn: { label: 'reviews.round.answersDueOn', say: (value, { format }) => format.date(String(value)) },
  visibility: {
    label: 'reviews.round.visibility',
    say: (value, { t }) => t(`reviews.round.visibility.${value as 'own' | 'after_own' | 'all'}`),
  },
  namesHidden: {
    label: 'reviews.round.namesHidden',
    say: (value, { t }) => t(value === true ? 'reviews.round.namesHidden.yes' : 'reviews.round.namesHidden.no'),
  },
  each: { label: 'reviews.round.each' },
}
