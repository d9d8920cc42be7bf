import { type City, type Network, networkPath } from '#networks'
import { Panel, Tag, usePage } from '#platform/ui'
import type { Change } from './compare.ts'
import type { LedgerEntry } from './ledger.read.ts'
import { shortly } from './ledger.ts'
import { changePath, versionPath } from './version.paths.ts'
import type { ListedVersion } from './version.queries.ts'

/** What changed since the version before that the reader sees, and what the ledger says of it. */
export interface Changed {
  before: ListedVersion
  changes: Change[]
  ledger: LedgerEntry[]
}

interface Props {
  network: Network
  city: City
  version: ListedVersion & { snapshot: { language: string } }
  changed: Changed
  mayExplain: boolean
}

const mostShown = 6

/** Beside a version: each change by name, with what caused it; how it reads now and read before is one link away. */
export function ChangesPanel({ network, city, version, changed, mayExplain }: Props) {
  const { t } = usePage()
  const { before, changes, ledger } = changed
  const open = changes.filter(({ id }) => id !== null && !ledger.some(({ subjectId }) => subjectId === id))
  return (
    <Panel title={t('plans.ledger.here', { number: before.number })} id="changed">
      {changes.length === 0 ? <p>{t('plans.compare.same')}</p> : null}
      <ul class="plan-changed">
        {changes.slice(0, mostShown).map((change) => (
          <li>
            <Changed network={network} city={city} version={version} change={change} ledger={ledger} />
          </li>
        ))}
      </ul>
      {changes.length > mostShown ? (
        <p>
          <a href={versionPath(network, city, version, '/compare')}>
            {t('plans.ledger.hereMore', { count: changes.length - mostShown })}
          </a>
        </p>
      ) : null}
      {mayExplain && open.length > 0 ? (
        <p>
          <a href={versionPath(network, city, version, '/causes')}>{t('plans.ledger.open', { count: open.length })}</a>
        </p>
      ) : null}
    </Panel>
  )
}

interface ChangedProps extends Pick<Props, 'network' | 'city' | 'version'> {
  change: Change
  ledger: LedgerEntry[]
}

function Changed({ network, city, version, change, ledger }: ChangedProps) {
  const { t } = usePage()
  const causes = ledger.filter(({ subjectId }) => subjectId === change.id)
  const { id } = change
  return (
    <>
      <p>
        {id ? (
          <a
            href={changePath(network, city, { number: version.number, subjectId: id })}
            lang={version.snapshot.language}
          >
            {change.title}
          </a>
        ) : (
          t('plans.compare.kind.plan')
        )}{' '}
        <Tag tone={change.what === 'added' ? 'give' : change.what === 'removed' ? 'nobody' : undefined}>
          {t(`plans.compare.what.${change.what}`)}
        </Tag>
      </p>
      {id && causes.length === 0 ? <p class="soft">{t('plans.ledger.noCause')}</p> : null}
      {causes.map(({ cause, causeKind }) => (
        <p>
          {t(`plans.ledger.kind.${causeKind}`)}
          {cause ? (
            <>
              :{' '}
              {cause.at ? (
                <a href={networkPath(network, cause.at)} lang={network.language}>
                  {shortly(cause.title)}
                </a>
              ) : (
                <q lang={network.language}>{shortly(cause.title)}</q>
              )}
            </>
          ) : null}
        </p>
      ))}
    </>
  )
}
