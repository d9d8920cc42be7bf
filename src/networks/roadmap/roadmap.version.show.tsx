import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import { sayHalfYear } from './half-year.tsx'
import { halfYearPath, roadmapPath } from './roadmap.paths.ts'
import { ItemLines, TableChanges, TableVersionName } from './roadmap.tables.parts.tsx'
import type { RoadmapVersion, TableChange } from './roadmap.versions.ts'
import type { TableGround } from './table-ground.ts'

interface VersionProps extends TableGround {
  network: Network
  version: RoadmapVersion
  /** Held against an earlier version of the reader's choice. */
  compared: { from: RoadmapVersion; changes: TableChange[] } | null
}

/** A table as it stood, with what had changed until then. */
export function VersionShow({ network, halfYear, versions, version, compared }: VersionProps) {
  const { t, format, lang, url } = usePage()
  const written = contentLang(lang, network.language)
  const changes = compared?.changes ?? version.changes
  const others = versions.filter(({ number }) => number < version.number)
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.roadmap.title'), href: roadmapPath(network) },
          { label: sayHalfYear(halfYear, t), href: halfYearPath(network, halfYear) },
        ]}
      />
      <PageTitle>
        <TableVersionName version={version} />
      </PageTitle>
      <Lead>{t('networks.roadmap.version.lead', { day: format.date(version.onDay), who: version.actor })}</Lead>
      {version.note ? <p lang={written}>{version.note}</p> : null}
      {others.length > 1 ? (
        <form class="filters" method="get" action={url.pathname}>
          <label>
            {t('networks.roadmap.version.compare')}{' '}
            <select class="ds-input" name="with">
              {others.map(({ number }) => (
                <option value={String(number)} selected={number === compared?.from.number}>
                  {t('networks.roadmap.version.number', { number })}
                </option>
              ))}
            </select>
          </label>{' '}
          <button class="ds-button" data-variant="secondary" type="submit">
            {t('networks.roadmap.version.show')}
          </button>
        </form>
      ) : null}
      {changes.length > 0 ? (
        <section aria-labelledby="changes">
          <h2 id="changes">
            {t('networks.roadmap.version.since', { number: compared?.from.number ?? version.number - 1 })}
          </h2>
          <TableChanges network={network} changes={changes} />
        </section>
      ) : null}
      <section aria-labelledby="lines">
        <h2 id="lines">{t('networks.roadmap.table.lines', { count: version.items.length })}</h2>
        <ItemLines network={network} items={version.items} />
      </section>
    </>
  )
}
