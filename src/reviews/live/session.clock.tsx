import type { Child } from 'hono/jsx'
import { networkPath } from '#networks'
import { Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import { livePath } from '../rounds/round.paths.ts'
import { useWritten } from '../rounds/round.words.tsx'
import type { SessionPage } from './session.page.ts'
import { clockFace, kindOfPart, standOf } from './session.ts'

/** How often a screen without scripts looks again: often enough for a room, seldom enough to be read. */
export const again = 10

/** The kind that a note has as long as nobody chooses another one: that of the part that runs. */
export const kindNow = ({ session, parts }: Pick<SessionPage, 'session' | 'parts'>) =>
  kindOfPart(parts[standOf(session).at ?? -1]?.key) ?? 'question'

/** The element that counts the seconds and follows what others do, and says when it cannot; without a script the page says how it stands. */
export function LiveFrame({ page, children, screen }: { page: SessionPage; children: Child; screen?: boolean }) {
  const { network, session } = page
  const { t } = usePage()
  const { left } = standOf(session)
  return (
    <review-live
      class={screen ? 'review-live review-screen' : 'review-live'}
      data-stream={networkPath(network, '/live')}
      data-session={session?.id ?? ''}
      data-left={left === null ? undefined : String(left)}
      data-kind={kindNow(page)}
      data-offline={t(screen ? 'reviews.live.offlineScreen' : 'reviews.live.offline', { time: '{time}' })}
    >
      <p class="review-cut-off" role="status" data-cut-off="" />
      {children}
    </review-live>
  )
}

/** Without a script the clock stands still: as of when it does, and how to see it anew. */
export function AsOf({ screen }: { screen?: boolean }) {
  const { t, url } = usePage()
  const time = new Date().toISOString().slice(11, 19)
  return (
    <noscript>
      <p class="soft">
        {screen ? t('reviews.live.asOfScreen', { time, seconds: again }) : t('reviews.live.asOf', { time })}{' '}
        {screen ? null : <a href={url.pathname}>{t('reviews.live.lookAgain')}</a>}
      </p>
    </noscript>
  )
}

/** Whose turn it is and how long still. */
export function ClockFace({ page }: { page: SessionPage }) {
  const { session, parts } = page
  const { t } = usePage()
  const written = useWritten(page.network)
  const { state, at, left } = standOf(session)
  if (state !== 'running' || at === null || left === null)
    return (
      <div class="review-clock" id="live-clock" data-live="">
        <p class="review-clock-part">{t(`reviews.live.${state as 'before' | 'ended'}`)}</p>
      </div>
    )
  return (
    <div class="review-clock" id="live-clock" data-live="" data-left={String(left)}>
      <p class="review-clock-part" lang={written}>
        {parts[at]?.label}
      </p>
      <p class="review-clock-face number" role="timer" data-clock="" data-over={left < 0 ? '' : undefined}>
        {clockFace(left)}
      </p>
      <p class="soft">{t('reviews.live.place', { number: at + 1, of: parts.length })}</p>
    </div>
  )
}

/** The parts in their order, with the one that runs. */
export function Parts({ page }: { page: SessionPage }) {
  const { session, parts } = page
  const { t } = usePage()
  const written = useWritten(page.network)
  const { at } = standOf(session)
  return (
    <ol class="review-parts" id="live-parts" data-live="">
      {parts.map(({ label, minutes }, number) => (
        <li aria-current={number === at ? 'step' : undefined}>
          <span lang={written}>{label}</span>{' '}
          <span class="soft number">{t('reviews.live.minutes', { count: minutes })}</span>
        </li>
      ))}
    </ol>
  )
}

/** The buttons that move the clock; quiet for whoever does not keep the time. */
export function Steps({ network, round, city, session, parts, quiet }: SessionPage & { quiet?: boolean }) {
  const { t } = usePage()
  const { state, at } = standOf(session)
  const path = (what: string) => livePath(network, round, city, what)
  const variant = quiet ? 'secondary' : undefined
  if (at === null)
    return (
      <form class="actions" method="post" action={path('/begin')}>
        <button type="submit" class="ds-button" data-variant={variant}>
          {t(state === 'before' ? 'reviews.live.begin' : 'reviews.live.goOn')}
        </button>
      </form>
    )
  return (
    <form class="actions" method="post" action={path('/step')}>
      <Hidden name="from" value={at} />
      <button type="submit" class="ds-button" data-variant={variant} name="to" value={String(at + 1)}>
        {at + 1 < parts.length ? t('reviews.live.next', { part: parts[at + 1]?.label ?? '' }) : t('reviews.live.end')}
      </button>
      {at > 0 ? (
        <button type="submit" class="ds-button" data-variant="secondary" name="to" value={String(at - 1)}>
          {t('reviews.live.back')}
        </button>
      ) : null}
      <button type="submit" class="ds-button" data-variant="tertiary" name="to" value={String(at)}>
        {t('reviews.live.again')}
      </button>
    </form>
  )
}
