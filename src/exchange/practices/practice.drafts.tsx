import type { City, Network } from '#networks'
import type { Draft } from '#platform/records'
import { ButtonLink, Crumbs, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { newPracticePath, practiceDraftsPath, practicesPath } from './practice.paths.ts'

interface Props {
  network: Network
  drafts: Draft[]
  cities: City[]
}

/** What one's city has written down and not published: its own notebook. */
export function PracticeDrafts({ network, drafts, cities }: Props) {
  const { t } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('exchange.practices.title'), href: practicesPath(network) }]} />
      <PageTitle>{t('exchange.practice.drafts')}</PageTitle>
      <Lead>{t('exchange.practice.draftsLead')}</Lead>
      {drafts.length === 0 ? (
        <Empty title={t('exchange.practice.noDrafts')}>
          <ButtonLink href={newPracticePath(network)}>{t('exchange.practices.offer')}</ButtonLink>
        </Empty>
      ) : null}
      {drafts.map((draft) => (
        <DraftCard network={network} draft={draft} city={cities.find(({ id }) => id === draft.cityId)} />
      ))}
    </>
  )
}

const textOf = (draft: Draft, name: string) => String(draft.values[name] ?? '')

function DraftCard({ network, draft, city }: { network: Network; draft: Draft; city: City | undefined }) {
  const { t, format } = usePage()
  const written = useWritten(network)
  const [summary, lesson, contact] = ['summary', 'lesson', 'contact'].map((name) => textOf(draft, name))
  return (
    <article class="practice-card">
      <p class="practice-from">
        {[city?.name, draft.actor, format.moment(draft.changedAt)].filter(Boolean).join(' · ')}
      </p>
      <h2 lang={written}>
        <a href={newPracticePath(network, { draft: draft.id })}>
          {textOf(draft, 'title') || t('exchange.practice.draftUnnamed')}
        </a>
      </h2>
      {summary ? <p lang={written}>{summary}</p> : null}
      {lesson ? (
        <p class="practice-lesson" lang={written}>
          {lesson}
        </p>
      ) : null}
      {contact ? <p class="soft">{t('exchange.practice.askLine', { contact })}</p> : null}
      <form class="actions" method="post" action={practiceDraftsPath(network, `/${draft.id}/discard`)}>
        <input type="hidden" name="version" value={draft.version} />
        <a href={newPracticePath(network, { draft: draft.id })}>{t('exchange.practice.goOn')}</a>
        <a href={practiceDraftsPath(network, `/${draft.id}/files`)}>{t('exchange.practice.files')}</a>
        <button type="submit" class="ds-button" data-variant="tertiary">
          {t('platform.records.draft.discard')}
        </button>
      </form>
    </article>
  )
}
