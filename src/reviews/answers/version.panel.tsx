import { type Network, networkPath } from '#networks'
import type { OpenVersion, PlanLocals } from '#plans'
import { Panel, Tag, usePage } from '#platform/ui'
import { RemarkKindTag } from '../reading/remark.show.tsx'
import { useWritten } from '../rounds/round.words.tsx'
import { type RemarkBefore, remarksBefore } from './cause.queries.ts'

/** Beside a frozen version: which remarks of peers it answers, for those who may read them. */
export async function versionAnswers(locals: PlanLocals, { version }: { version: OpenVersion }) {
  const remarks = await remarksBefore(locals, version)
  return remarks.length === 0 ? null : <Answers network={locals.network} remarks={remarks} />
}

function Answers({ network, remarks }: { network: Network; remarks: RemarkBefore[] }) {
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <Panel title={t('reviews.version.answers', { count: remarks.length })}>
      <ul class="review-pairs">
        {remarks.map(({ kind, remark, response, reason, caused, at }) => (
          <li>
            <p class="review-facts">
              <RemarkKindTag kind={kind} />
              <span>{t(response ? `reviews.response.${response}` : 'reviews.version.open')}</span>
              {caused ? <Tag tone="give">{t('reviews.version.caused')}</Tag> : null}
            </p>
            <p lang={lang}>
              <a href={networkPath(network, at)}>{remark}</a>
            </p>
            {reason ? (
              <p class="soft" lang={lang}>
                {reason}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
