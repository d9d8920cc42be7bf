import { Crumbs, Lead, PageTitle, Tag, usePage } from '#platform/ui'
import type { Session } from './session.queries.ts'

/** Every browser that is signed in as oneself, the one in use first. */
export function SessionList({ sessions, current }: { sessions: Session[]; current: string | undefined }) {
  const { t } = usePage()
  const others = sessions.filter(({ id }) => id !== current)
  return (
    <>
      <Crumbs items={[{ label: t('people.me.back'), href: '/me' }]} />
      <PageTitle>{t('people.session.title')}</PageTitle>
      <Lead>{t('people.session.lead')}</Lead>
      <ul class="rows own-rows">
        {[...sessions.filter(({ id }) => id === current), ...others].map((session) => (
          <Row session={session} isCurrent={session.id === current} />
        ))}
      </ul>
      {others.length > 0 && (
        <form method="post" action="/me/sessions/end-others">
          <button type="submit" class="ds-button">
            {t('people.session.endOthers')}
          </button>
        </form>
      )}
    </>
  )
}

function Row({ session, isCurrent }: { session: Session; isCurrent: boolean }) {
  const { format, t } = usePage()
  const device = session.device ?? t('people.session.unknownDevice')
  const date = format.day(session.createdAt)
  return (
    <li>
      <div>
        <strong>{device}</strong> {isCurrent && <Tag>{t('people.session.this')}</Tag>}
        <p class="soft">
          {t(`people.session.how.${session.how}`)},{' '}
          {t('people.session.since', { date, used: format.day(session.lastUsedAt) })}
        </p>
      </div>
      <form method="post" action={`/me/sessions/${session.id}/end`}>
        <button
          type="submit"
          class="ds-button"
          data-variant="tertiary"
          aria-label={t('people.session.endNamed', { device, date })}
        >
          {t('people.session.end')}
        </button>
      </form>
    </li>
  )
}
