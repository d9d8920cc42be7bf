import { Panel, usePage } from '#platform/ui'
import type { PlanLocals } from '../in-plan.ts'
import { documentFormats } from '../schema.ts'
import { versionPath } from '../versions/version.paths.ts'
import type { ListedVersion } from '../versions/version.queries.ts'
import { documentsOf } from './document.queries.ts'

/** Beside a version: it as a document, or the way to ask for one. */
export async function documentsPanel(
  { db, network, city }: PlanLocals,
  { version }: { version: Pick<ListedVersion, 'id' | 'number'> },
) {
  const documents = await documentsOf(db, version)
  const ready = documentFormats.filter((one) =>
    documents.some(({ format, progress }) => format === one && progress === 100),
  )
  return <Documents {...{ network, city, version, ready }} />
}

interface Props {
  network: { slug: string }
  city: { slug: string }
  version: { number: number }
  ready: readonly (typeof documentFormats)[number][]
}

function Documents({ network, city, version, ready }: Props) {
  const { t } = usePage()
  return (
    <Panel title={t('plans.documents.title')}>
      <ul class="rows">
        {ready.map((format) => (
          <li>
            <a href={versionPath(network, city, version, `/plan.${format}`)}>{t(`plans.documents.take.${format}`)}</a>
          </li>
        ))}
        {ready.length < documentFormats.length ? (
          <li>
            <a href={versionPath(network, city, version, '/documents')}>{t('plans.documents.askFor')}</a>
          </li>
        ) : null}
        <li>
          <a href={versionPath(network, city, version, '/plan.json')}>{t('plans.documents.take.json')}</a>
        </li>
      </ul>
    </Panel>
  )
}
