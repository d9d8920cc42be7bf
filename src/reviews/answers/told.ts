import { type NetworkLocals, wordOf } from '#networks'
import { knowsReviewer, readsWhatWasSent } from '../access.ts'
import type { SentRemark } from './cause.queries.ts'

type Speaking = Pick<NetworkLocals, 'standing' | 't' | 'format' | 'lang'>

/**
 * What tells a remark from another in the same words: its round and day, by whom it was made, its number, and what it is about.
 * Where the reader may not know who made it, the day is the one of the round, for on that of a review one sees who was in time;
 * and the numbers of the city's page are for those who read that page.
 */
export function toldOf(locals: Speaking, remark: SentRemark): string {
  const { standing, t, format } = locals
  const { round, review, number, reader, sentOn } = remark
  const knows = knowsReviewer(standing, round, remark)
  const day = knows ? sentOn : round.dueOn
  const part = partOf(locals, remark)
  return [
    round.title,
    day ? format.date(day) : null,
    knows ? reader : t('reviews.review.numbered', { number: review }),
    readsWhatWasSent(standing, remark.reviewedCityId) ? t('reviews.remark.numbered', { number }) : null,
    part ? t('reviews.remark.at', { part }) : null,
  ]
    .filter((one) => one !== null)
    .join(' · ')
}

/** How the part is called, in the reader's language where the profile has it; nothing for a remark about the whole. */
function partOf({ t, lang }: Speaking, { title, asked }: SentRemark): string | null {
  if (title !== null) return title
  if (asked?.label) return wordOf(asked.label, lang)
  return asked ? t(`reviews.frozen.${asked.key as 'seen' | 'decision' | 'lesson' | 'what_changes'}`) : null
}
