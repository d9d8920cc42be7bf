import { Buttons, Form, Hidden, TextField } from '#platform/forms'
import { Crumbs, Notice, PageTitle, usePage } from '#platform/ui'
import { livePath, roundPath, roundsPath } from '../rounds/round.paths.ts'
import { AsOf, ClockFace, LiveFrame, Parts, Steps } from './session.clock.tsx'
import { IntoRemarks, NewNote, Notes } from './session.notes.tsx'
import type { SessionPage } from './session.page.ts'
import { sessionRoles } from './session.ts'

/** A session on a phone or at a desk: what one has it in the hand for comes first. */
export function SessionShow(page: SessionPage) {
  const { network, round, city, open, keeps, may } = page
  const { t } = usePage()
  return (
    <LiveFrame page={page}>
      <header>
        <Crumbs
          items={[
            { label: t('reviews.name'), href: roundsPath(network) },
            { label: round.title, href: roundPath(network, round) },
          ]}
        />
        <PageTitle>{t('reviews.live.of', { city: city.name })}</PageTitle>
      </header>
      <div class="split">
        <div>
          <ClockFace page={page} />
          <AsOf />
          {open ? null : (
            <Notice>
              <p>{t(round.state === 'closed' ? 'reviews.live.shut' : 'reviews.live.notOpenYet')}</p>
            </Notice>
          )}
          <div id="clock-first" data-live="">
            {open && may.run && keeps ? <Steps {...page} /> : null}
          </div>
          {open ? <NewNote {...page} /> : null}
          <Notes page={page} />
          <IntoRemarks {...page} />
        </div>
        <aside>
          <section class="panel">
            <h2>{t('reviews.live.parts')}</h2>
            <Parts page={page} />
          </section>
          <Roles {...page} />
          <div id="clock-later" data-live="">
            {open && may.run && !keeps ? (
              <details class="review-work" id="clock-unfolds">
                <summary>{t('reviews.live.moveClock')}</summary>
                <Steps {...page} quiet />
              </details>
            ) : null}
          </div>
          <section class="panel">
            <p class="soft">{t('reviews.live.lead')}</p>
            <p class="review-facts">
              <a href={livePath(network, round, city, '/screen')}>{t('reviews.live.screen')}</a>
              <a href={livePath(network, round, city, '/paper')}>{t('reviews.live.paper')}</a>
            </p>
          </section>
        </aside>
      </div>
    </LiveFrame>
  )
}

function Roles(page: SessionPage) {
  const { network, round, city, session, may, keeps } = page
  const { t } = usePage()
  const path = livePath(network, round, city, '/roles')
  const named = session?.roles.timekeeper
  return (
    <section class="panel">
      <h2>{t('reviews.live.roles')}</h2>
      <RoleNames {...page} />
      {may.name && round.state !== 'closed' ? (
        <>
          {may.seeNames && !(named && keeps) ? (
            <form method="post" action={path} class="actions">
              <Hidden name="take" value="time" />
              <button type="submit" class="ds-button" data-variant="secondary">
                {t('reviews.live.keepTime')}
              </button>
            </form>
          ) : null}
          <details class="review-work">
            <summary>{t('reviews.live.nameRoles')}</summary>
            <Form action={path} typed={session?.roles ?? {}} label={t('reviews.live.roles')}>
              {sessionRoles.map((role) => (
                <TextField name={role} label={t(`reviews.live.role.${role}`)} optional />
              ))}
              <Buttons send={t('reviews.round.save')} quiet />
            </Form>
          </details>
        </>
      ) : null}
    </section>
  )
}

/** Who does what in the room, as everybody there sees it. */
export function RoleNames({ session }: Pick<SessionPage, 'session'>) {
  const { t } = usePage()
  return (
    <dl class="data" id="live-roles" data-live="">
      {sessionRoles.map((role) => (
        <div>
          <dt>{t(`reviews.live.role.${role}`)}</dt>
          <dd>{session?.roles[role] || <span class="soft">{t('reviews.live.nobody')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
