import type { Network, Theme } from '#networks'
import { FieldFrame, fieldId } from '#platform/forms'
import { ButtonLink, Crumbs, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { PracticeCard } from './practice.card.tsx'
import { newPracticePath, practiceDraftsPath, practicesPath, writeUpPath } from './practice.paths.ts'
import type { Listed } from './practice.queries.ts'

interface Props {
  network: Network
  subThemes: Theme[]
  begun: { title: string; subTheme: string; city: string }
  /** What looks alike, once a title was given. */
  found: Listed[] | null
  drafts: number
}

/** The first step of a new practice: what it is called, and whether it is there already. */
export function PracticeBegin({ network, subThemes, begun, found, drafts }: Props) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      <Crumbs items={[{ label: t('exchange.practices.title'), href: practicesPath(network) }]} />
      <PageTitle>{t('exchange.practices.offer')}</PageTitle>
      <Lead>{t('exchange.practice.beginLead')}</Lead>
      {drafts > 0 ? (
        <p>
          <a href={practiceDraftsPath(network)}>{t('exchange.practice.draftsWaiting', { count: drafts })}</a>
        </p>
      ) : null}
      <form class="form" method="get" action={newPracticePath(network)}>
        {begun.city ? <input type="hidden" name="city" value={begun.city} /> : null}
        <FieldFrame
          name="title"
          label={t('exchange.practice.form.title')}
          hint={t('exchange.practice.form.title.hint')}
        >
          <input
            class="ds-input"
            id={fieldId('title')}
            name="title"
            value={begun.title}
            maxlength={200}
            lang={written}
            aria-describedby={`${fieldId('title')}-hint`}
          />
        </FieldFrame>
        <FieldFrame name="subTheme" label={t('exchange.practice.form.subTheme')} optional>
          <select class="ds-input" id={fieldId('subTheme')} name="subTheme">
            <option value="">{t('platform.form.chooseOne')}</option>
            {subThemes.map(({ code, title }) => (
              <option value={code} selected={code === begun.subTheme} lang={written}>
                {code} {title}
              </option>
            ))}
          </select>
        </FieldFrame>
        <div class="actions">
          <button type="submit" class="ds-button" data-variant={found ? 'secondary' : undefined}>
            {t('exchange.practice.lookFirst')}
          </button>
          {found ? null : <a href={writeUpPath(network)}>{t('exchange.practice.writeUpInstead')}</a>}
        </div>
      </form>
      {found ? <Found network={network} found={found} begun={begun} /> : null}
    </>
  )
}

function Found({ network, found, begun }: { network: Network; found: Listed[]; begun: Props['begun'] }) {
  const { t } = usePage()
  const on = Object.fromEntries(Object.entries(begun).filter(([, value]) => value !== ''))
  return (
    <section aria-labelledby="found">
      <SectionHead id="found">{t('exchange.practice.alreadyThere', { count: found.length })}</SectionHead>
      {found.length > 0 ? <p>{t('exchange.practice.alreadyThereBody')}</p> : null}
      <div class="practice-cards">
        {found.map((practice) => (
          <PracticeCard network={network} practice={practice} />
        ))}
      </div>
      <div class="actions">
        <ButtonLink href={newPracticePath(network, { ...on, step: 'describe' })} filled>
          {t(found.length > 0 ? 'exchange.practice.describeAnyway' : 'exchange.practice.describe')}
        </ButtonLink>
        <a href={writeUpPath(network, on)}>{t('exchange.practice.writeUpInstead')}</a>
      </div>
    </section>
  )
}
