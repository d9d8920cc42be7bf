import { type City, ExampleMark, type Network } from '#networks'
import { Panel, usePage } from '#platform/ui'
import { editsPlan } from '../access.ts'
import { adoptionPath } from '../adoption/adoption.paths.ts'
import type { PlanLocals } from '../in-plan.ts'
import { versionPath, versionsPath } from './version.paths.ts'
import { type ListedVersion, versionsSeen } from './version.queries.ts'

const most = 4

/** Beside a plan as it is written now: its last versions, and the way to freeze the next one. */
export async function versionsPanel(locals: PlanLocals) {
  const { db, network, city, plan, standing } = locals
  const versions = await versionsSeen(db, standing, plan)
  return <Versions {...{ network, city, versions }} mayFreeze={editsPlan(standing, city.id)} />
}

interface Props {
  network: Network
  city: City
  versions: ListedVersion[]
  mayFreeze: boolean
}

function Versions({ network, city, versions, mayFreeze }: Props) {
  const { t, format } = usePage()
  return (
    <Panel title={t('plans.versions.name')}>
      {versions.length === 0 ? <p class="soft">{t('plans.versions.none')}</p> : null}
      <ul class="rows">
        {versions.slice(0, most).map((version) => (
          <li>
            <span>
              <a href={versionPath(network, city, version)}>
                {t('plans.versions.kindAndDay', {
                  kind: t(`plans.versions.kind.${version.kind}`),
                  date: format.date(version.frozenOn),
                })}
              </a>{' '}
              <ExampleMark of={version} />
            </span>
            <span class="soft">{t('plans.versions.number', { number: version.number })}</span>
          </li>
        ))}
      </ul>
      <p>
        {versions.length > 0 ? <a href={versionsPath(network, city)}>{t('plans.versions.all')}</a> : null}
        {versions.length > 0 && mayFreeze ? ' · ' : null}
        {mayFreeze ? <a href={versionsPath(network, city, '/new')}>{t('plans.versions.freeze')}</a> : null}
      </p>
      {versions.some(({ kind }) => kind === 'v2' || kind === 'final') ? (
        <p>
          <a href={adoptionPath(network, city)}>{t('plans.adoption.link')}</a>
        </p>
      ) : null}
    </Panel>
  )
}
