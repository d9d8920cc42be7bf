import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { ChangeList } from '#platform/records'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, Empty, Lead, PageTitle, Tag, usePage } from '#platform/ui'
import { ExampleMark } from '../example-mark.tsx'
import type { Network } from '../network.queries.ts'
import type { NetworkEvent } from '../obligations/evidence.ts'
import { sayHalfYear } from './half-year.tsx'
import { roadmapFields } from './roadmap.kept.ts'
import { halfYearPath, newItemPath, nextHalfYearPath, roadmapItemPath, roadmapPath } from './roadmap.paths.ts'
import type { ChangeKind, KeptItem, RoadmapVersion, TableChange } from './roadmap.versions.ts'
import { ItemWhen, StateTag, TableState } from './roadmap.words.tsx'
import type { TableGround, TableStepName } from './table-ground.ts'

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

function TableVersionName({ version }: { version: RoadmapVersion }) {
  const { t } = usePage()
  const { number, state, eventTitle } = version
  return (
    <>
      {eventTitle
        ? t('networks.roadmap.version.updatedAt', { number, event: eventTitle })
        : t('networks.roadmap.version.name', { number, state })}
    </>
  )
}

function ItemLines({ network, items }: { network: Network; items: (KeptItem & { draft?: boolean })[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  if (items.length === 0) return <Empty title={t('networks.roadmap.table.noLines')} />
  return (
    <ul class="rows plan-lines">
      {items.map((item) => (
        <li>
          <span>
            <a href={roadmapItemPath(network, item)} lang={written}>
              {item.item}
            </a>{' '}
            <StateTag item={item} quiet />{' '}
            {item.draft ? <Tag tone="single">{t('networks.roadmap.table.draft')}</Tag> : null}
            {item.reason ? (
              <span class="under" lang={written}>
                {item.reason}
              </span>
            ) : null}
          </span>
          <span class="soft">
            <ItemWhen item={item} written={written} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const kinds: ChangeKind[] = ['moved', 'came', 'went', 'done', 'cancelled', 'changed']

/** What moved, came, went and why, kind by kind. */
export function TableChanges({ network, changes }: { network: Network; changes: TableChange[] }) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <dl class="table-changes">
      {kinds.flatMap((kind) => {
        const within = changes.filter((change) => change.kind === kind)
        if (within.length === 0) return []
        return [
          <dt>{t(`networks.roadmap.change.${kind}`, { count: within.length })}</dt>,
          ...within.map((change) => (
            <dd>
              <span lang={written}>{change.item}</span>
              {change.reason ? (
                <span class="under">
                  {t.rich('networks.roadmap.change.because', {
                    reason: change.reason,
                    said: (parts) => <span lang={written}>{parts}</span>,
                  })}
                </span>
              ) : null}
              {Object.keys(change.changes).length > 0 ? (
                <ChangeList changes={withoutReason(change)} fields={roadmapFields} written={written} />
              ) : null}
            </dd>
          )),
        ]
      })}
    </dl>
  )
}

const withoutReason = ({ changes }: TableChange) =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => field !== 'reason' && field !== 'state'))

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

interface StepProps extends TableGround {
  network: Network
  step: TableStepName
  events: NetworkEvent[]
  changes: TableChange[]
  /** Those for which it is asked why. */
  asked: TableChange[]
  typed: Typed
  errors?: FormErrors | undefined
}

/** Before a table is agreed, updated or closed: what changes with it, and why. */
export function TableStep({ network, step, halfYear, table, events, changes, asked, items, typed, errors }: StepProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.roadmap.title'), href: roadmapPath(network) },
          { label: sayHalfYear(halfYear, t), href: halfYearPath(network, halfYear) },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(`networks.roadmap.table.${step}`)}</PageTitle>
      <Lead>{t(`networks.roadmap.table.${step}Lead`, { count: items.length })}</Lead>
      {changes.length > 0 ? <TableChanges network={network} changes={changes} /> : null}
      <Form action={halfYearPath(network, halfYear, `/${step}`)} typed={typed} errors={errors} version={table?.version}>
        {step === 'update' ? (
          <SelectField
            name="event"
            label={t('networks.roadmap.table.atMeeting')}
            empty={t('networks.roadmap.table.noMeeting')}
            options={events.map(({ slug, title }) => ({ value: slug, label: title, lang: written }))}
          />
        ) : null}
        {asked.map(({ id, item, kind }) => (
          <TextField
            name={`reason.${id}`}
            label={t(`networks.roadmap.why.${kind as 'moved' | 'cancelled' | 'went'}`, { item })}
            lang={written}
          />
        ))}
        <TextArea name="note" label={t('networks.roadmap.table.note')} rows={3} lang={written} optional />
        <Buttons
          send={t(`networks.roadmap.table.${step}`)}
          cancel={{ href: halfYearPath(network, halfYear), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
