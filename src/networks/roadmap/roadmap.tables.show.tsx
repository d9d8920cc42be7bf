import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, PageTitle, Tag, usePage } from '#platform/ui'
import { ExampleMark } from '../example-mark.tsx'
import type { Network } from '../network.queries.ts'
import { sayHalfYear } from './half-year.tsx'
import { halfYearPath, newItemPath, nextHalfYearPath, roadmapPath } from './roadmap.paths.ts'
import { ItemLines, TableChanges, TableVersionName } from './roadmap.tables.parts.tsx'
import type { RoadmapVersion, TableChange } from './roadmap.versions.ts'
import { TableState } from './roadmap.words.tsx'
import type { TableGround } from './table-ground.ts'

interface TableProps extends TableGround {
  network: Network
  since: TableChange[]
  mayEdit: boolean
}

/** The table of a half-year: where it stands, what changed since, and all its versions. */
export function TableShow({ network, halfYear, table, versions, items, since, mayEdit }: TableProps) {
  const { t } = usePage()
  const last = versions[0]
  return (
    <>
      <Crumbs items={[{ label: t('networks.roadmap.title'), href: roadmapPath(network) }]} />
      <PageTitle>{sayHalfYear(halfYear, t)}</PageTitle>
      <p class="chips">
        {table ? (
          <TableState table={{ ...table, eventTitle: last?.eventTitle ?? null, onDay: last?.onDay ?? null }} />
        ) : (
          <Tag>{t('networks.roadmap.table.asWritten')}</Tag>
        )}
        {table ? <ExampleMark of={table} /> : null}
      </p>
      {mayEdit ? <TableActions network={network} halfYear={halfYear} state={table?.state ?? null} /> : null}
      {last ? (
        <section aria-labelledby="since">
          <h2 id="since">{t('networks.roadmap.table.since', { number: last.number })}</h2>
          {since.length === 0 ? (
            <p class="soft">{t('networks.roadmap.table.nothingSince')}</p>
          ) : (
            <TableChanges network={network} changes={since} />
          )}
        </section>
      ) : null}
      {versions.length > 0 ? (
        <section aria-labelledby="versions">
          <h2 id="versions">{t('networks.roadmap.table.versions')}</h2>
          <VersionList network={network} halfYear={halfYear} versions={versions} />
        </section>
      ) : null}
      <section aria-labelledby="lines">
        <h2 id="lines">{t('networks.roadmap.table.lines', { count: items.length })}</h2>
        <ItemLines network={network} items={items} />
      </section>
    </>
  )
}

function TableActions({ network, halfYear, state }: { network: Network; halfYear: string; state: string | null }) {
  const { t } = usePage()
  const isOpen = state !== 'closed'
  const isAgreed = state === 'agreed' || state === 'updated'
  return (
    <Actions>
      {state === null || state === 'draft' ? (
        <ButtonLink href={halfYearPath(network, halfYear, '/agree')} filled>
          {t('networks.roadmap.table.agree')}
        </ButtonLink>
      ) : null}
      {isAgreed ? (
        <ButtonLink href={halfYearPath(network, halfYear, '/update')} filled>
          {t('networks.roadmap.table.update')}
        </ButtonLink>
      ) : null}
      {isOpen ? (
        <>
          <ButtonLink href={newItemPath(network, halfYear)}>{t('networks.roadmap.item.add')}</ButtonLink>
          <ButtonLink href={nextHalfYearPath(network, halfYear)}>{t('networks.roadmap.next.proposeHere')}</ButtonLink>
        </>
      ) : null}
      {isAgreed ? (
        <ButtonLink href={halfYearPath(network, halfYear, '/close')}>{t('networks.roadmap.table.close')}</ButtonLink>
      ) : null}
    </Actions>
  )
}

function VersionList({
  network,
  halfYear,
  versions,
}: {
  network: Network
  halfYear: string
  versions: RoadmapVersion[]
}) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <ol class="rows" reversed>
      {versions.map((version) => (
        <li>
          <span>
            <a href={halfYearPath(network, halfYear, `/versions/${version.number}`)}>
              <TableVersionName version={version} />
            </a>{' '}
            <ExampleMark of={version} />
            {version.note ? (
              <span class="under" lang={written}>
                {version.note}
              </span>
            ) : null}
          </span>
          <span class="soft">
            {format.date(version.onDay)} · {version.actor}
            {version.changes.length > 0
              ? ` · ${t('networks.roadmap.version.changes', { count: version.changes.length })}`
              : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
