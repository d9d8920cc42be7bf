import { Buttons, Form, TextField } from '#platform/forms'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { livePath, roundPath, roundsPath } from '../rounds/round.paths.ts'
import { ClockFace, LiveFrame, Parts, Steps } from './session.clock.tsx'
import { IntoRemarks, NewNote, Notes } from './session.notes.tsx'
import type { SessionPage } from './session.page.ts'
import { sessionRoles } from './session.ts'

/** A session on a phone or at a desk. */
export function SessionShow(page: SessionPage) {
  const { network, round, city } = page
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
        <Lead>{t('reviews.live.lead')}</Lead>
        <p class="review-facts">
          <a href={livePath(network, round, city, '/screen')}>{t('reviews.live.screen')}</a>
          <a href={livePath(network, round, city, '/paper')}>{t('reviews.live.paper')}</a>
        </p>
      </header>
      <div class="split">
        <div>
          <ClockFace page={page} />
          {page.may.run ? <Steps {...page} /> : null}
          <NewNote {...page} />
          <Notes page={page} />
          <IntoRemarks {...page} />
        </div>
        <aside>
          <section class="panel">
            <h2>{t('reviews.live.parts')}</h2>
            <Parts page={page} />
          </section>
          <Roles {...page} />
        </aside>
      </div>
    </LiveFrame>
  )
}

function Roles({ network, round, city, session, may }: SessionPage) {
  const { t } = usePage()
  const roles = session?.roles ?? {}
  return (
    <section class="panel">
      <h2>{t('reviews.live.roles')}</h2>
      <dl class="data" id="live-roles" data-live="">
        {sessionRoles.map((role) => (
          <div>
            <dt>{t(`reviews.live.role.${role}`)}</dt>
            <dd>{roles[role] || <span class="soft">{t('reviews.live.nobody')}</span>}</dd>
          </div>
        ))}
      </dl>
      {may.run ? (
        <details class="review-work">
          <summary>{t('reviews.live.nameRoles')}</summary>
          <Form action={livePath(network, round, city, '/roles')} typed={roles} label={t('reviews.live.roles')}>
            {sessionRoles.map((role) => (
              <TextField name={role} label={t(`reviews.live.role.${role}`)} optional />
            ))}
            <Buttons send={t('reviews.round.save')} quiet />
          </Form>
        </details>
      ) : null}
    </section>
  )
}
