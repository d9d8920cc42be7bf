import { type Network, networkPath } from '#networks'
import { editsPlan, type OpenVersion, type PlanLocals, versionPath } from '#plans'
import { Panel, usePage } from '#platform/ui'
import { RemarkKindTag } from '../reading/remark.show.tsx'
import { useWritten } from '../rounds/round.words.tsx'
import { type RemarkBefore, remarksBefore } from './before.queries.ts'
import { RemarkEffects } from './effects.tsx'

/** Beside a frozen version: which remarks of peers it answers and what each changed, for those who may read them. */
export async function versionAnswers(locals: PlanLocals, { version }: { version: OpenVersion }) {
  const { network, city, standing } = locals
  const remarks = await remarksBefore(locals, version)
  if (remarks.length === 0) return null
  // The first version changed nothing.
  const causes = version.number > 1 ? versionPath(network, city, version, '/causes') : null
  return <Answers {...{ network, remarks, causes }} mayEdit={editsPlan(standing, city.id)} />
}

interface Props {
  network: Network
  remarks: RemarkBefore[]
  causes: string | null
  mayEdit: boolean
}

function Answers({ network, remarks, causes, mayEdit }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <Panel title={t('reviews.version.answers', { count: remarks.length })} id="answered">
      <ul class="review-pairs">
        {remarks.map((remark) => (
          <li>
            <p class="review-facts">
              <RemarkKindTag kind={remark.kind} />
              <span>{t(remark.response ? `reviews.response.${remark.response}` : 'reviews.version.open')}</span>
            </p>
            <p lang={lang}>
              <a href={networkPath(network, remark.at)}>{remark.remark}</a>
            </p>
            <p class="small soft">{remark.told}</p>
            {remark.reason ? (
              <p class="soft" lang={lang}>
                {remark.reason}
              </p>
            ) : null}
            <RemarkEffects {...{ network, remark, causes, mayEdit }} effects={remark.effects} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
