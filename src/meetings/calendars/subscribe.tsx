import type { JSX } from 'hono/jsx/jsx-runtime'
import { Actions, ButtonLink, usePage } from '#platform/ui'
import { toSubscribe } from './calendar.paths.ts'

/** How to follow a public calendar: in one's own program, by hand, or all of one's own at once. */
export function Subscribe({ path, title }: { path: string; title: string }): JSX.Element {
  const { t, url } = usePage()
  return (
    <details class="subscribe">
      <summary>{title}</summary>
      <p>{t('meetings.subscribe.lead')}</p>
      <Actions>
        <ButtonLink href={toSubscribe(url, path)}>{t('meetings.subscribe.open')}</ButtonLink>
        <a href={path} download>
          {t('meetings.subscribe.download')}
        </a>
      </Actions>
      <p>{t('meetings.subscribe.byHand')}</p>
      <p class="calendar-address">
        <code>{url.origin + path}</code>
      </p>
      <p>{t('meetings.subscribe.how')}</p>
      <p>{t.rich('meetings.subscribe.own', { link: (parts) => <a href="/me/calendar">{parts}</a> })}</p>
    </details>
  )
}
