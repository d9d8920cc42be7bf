import { Buttons, Form } from '#platform/forms'
import { Actions, ButtonLink, Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { toSubscribe } from './calendar.paths.ts'

/** One's own calendar: what is in it, how to follow it, and how to get a new address or none. */
export function MyCalendarPage({ path }: { path: string | null }) {
  const { t, url } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('meetings.myCalendar.back'), href: '/me' }]} />
      <PageTitle>{t('meetings.myCalendar.title')}</PageTitle>
      <Lead>{t('meetings.myCalendar.lead')}</Lead>
      {path === null ? (
        <Form action="/me/calendar">
          <Buttons send={t('meetings.myCalendar.make')} />
        </Form>
      ) : (
        <>
          <Actions>
            <ButtonLink href={toSubscribe(url, path)} filled>
              {t('meetings.subscribe.open')}
            </ButtonLink>
          </Actions>
          <p>{t('meetings.subscribe.byHand')}</p>
          <p class="calendar-address">
            <code>{url.origin + path}</code>
          </p>
          <p>{t('meetings.subscribe.how')}</p>
          <section aria-labelledby="renew">
            <h2 id="renew">{t('meetings.myCalendar.secret')}</h2>
            <p>{t('meetings.myCalendar.secret.why')}</p>
            <Form action="/me/calendar">
              <Buttons send={t('meetings.myCalendar.renew')} quiet />
            </Form>
            <Form action="/me/calendar/close">
              <Buttons send={t('meetings.myCalendar.close')} quiet />
            </Form>
          </section>
        </>
      )}
    </>
  )
}
