import type { Child } from 'hono/jsx'
import type { Network } from '#networks'
import { ExampleMark } from '#networks'
import { Tag, usePage } from '#platform/ui'
import type { Remark } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import type { RemarkKind } from '../schema.ts'

export function RemarkKindTag({ kind }: { kind: RemarkKind }) {
  const { t } = usePage()
  return (
    <Tag tone={kind === 'strength' ? 'give' : kind === 'concern' ? 'single' : undefined}>
      {t(`reviews.remark.kind.${kind}`)}
    </Tag>
  )
}

interface Props {
  network: Network
  remark: Remark
  /** The part it stands at, where that is not said by where it stands. */
  at?: string | null | undefined
  /** Among all that was said of a city in a round, where all of it stands on one page. */
  number?: number | undefined
  children?: Child
}

/** One remark, and what the reviewed city does with it. */
export function RemarkShow({ network, remark, at, number, children }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <article class="review-remark" id={`remark-${remark.id}`}>
      <p class="review-facts">
        <RemarkKindTag kind={remark.kind} /> <ExampleMark of={remark} />
        {number ? <span class="soft">{t('reviews.remark.numbered', { number })}</span> : null}
        {at ? <span class="soft">{t('reviews.remark.at', { part: at })}</span> : null}
      </p>
      <p class="review-prose" lang={lang}>
        {remark.remark}
      </p>
      {remark.response ? (
        <div class="review-response">
          <p>
            <b>{t(`reviews.response.${remark.response}`)}</b>
          </p>
          {remark.reason ? (
            <p class="review-prose" lang={lang}>
              {remark.reason}
            </p>
          ) : null}
        </div>
      ) : null}
      {children}
    </article>
  )
}
