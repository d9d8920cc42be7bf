import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import type { ReviewState, RoundState } from '../schema.ts'

/** The language of what people of a network write, where it is not the reader's. */
export function useWritten(network: Pick<Network, 'language'>): string | undefined {
  const { lang } = usePage()
  return contentLang(lang, network.language)
}

export function RoundStateTag({ state }: { state: RoundState }) {
  const { t } = usePage()
  return <Tag tone={state === 'open' || state === 'answering' ? 'want' : undefined}>{t(`reviews.state.${state}`)}</Tag>
}

export function ReviewStateTag({ state }: { state: ReviewState }) {
  const { t } = usePage()
  return <Tag tone={state === 'answered' ? 'give' : undefined}>{t(`reviews.review.state.${state}`)}</Tag>
}
