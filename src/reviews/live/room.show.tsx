import { wordOf } from '#networks'
import { ButtonLink, PageTitle, usePage } from '#platform/ui'
import { livePath } from '../rounds/round.paths.ts'
import { questionsOf } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { remarkKinds } from '../schema.ts'
import { ClockFace, LiveFrame, Parts, Steps } from './session.clock.tsx'
import { Notes } from './session.notes.tsx'
import type { SessionPage } from './session.page.ts'
import { sessionRoles } from './session.ts'

/** For the screen in the room: whose turn it is, how long still, what was noted. No names. */
export function SessionScreen(page: SessionPage) {
  const { network, round, city } = page
  const { t } = usePage()
  return (
    <LiveFrame page={page} screen>
      <PageTitle>{city.name}</PageTitle>
      <div class="review-stage">
        <ClockFace page={page} />
        <Parts page={page} />
      </div>
      <Notes page={page} plain />
      {page.may.run ? <Steps {...page} back="screen" /> : null}
      <p>
        <ButtonLink href={livePath(network, round, city)}>{t('reviews.live.leaveScreen')}</ButtonLink>
      </p>
    </LiveFrame>
  )
}

/** For rooms without a screen: the parts, the roles, the questions, and room to write under each kind of remark. */
export function SessionPaper(page: SessionPage) {
  const { network, round, city, session, parts, notes } = page
  const { t, lang } = usePage()
  const written = useWritten(network)
  return (
    <div class="review-paper">
      <p class="review-no-print">
        <a href={livePath(network, round, city)}>{t('reviews.live.leaveScreen')}</a>{' '}
        <print-page hidden>
          <button type="button" class="ds-button" data-variant="secondary">
            {t('reviews.live.print')}
          </button>
        </print-page>
      </p>
      <PageTitle>{t('reviews.live.of', { city: city.name })}</PageTitle>
      <p lang={written}>{round.title}</p>
      <div class="review-paper-head">
        <ol>
          {parts.map(({ label, minutes }) => (
            <li>
              <span lang={written}>{label}</span>, {t('reviews.live.minutes', { count: minutes })}
            </li>
          ))}
        </ol>
        <dl>
          {sessionRoles.map((role) => (
            <div>
              <dt>{t(`reviews.live.role.${role}`)}</dt>
              <dd>{session?.roles[role] || <span class="review-line" />}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ul>
        {questionsOf(round).map(({ label }) => (
          <li>{wordOf(label, lang)}</li>
        ))}
      </ul>
      <div class="review-paper-kinds">
        {remarkKinds.map((kind) => (
          <section>
            <h2>{t(`reviews.live.paperKind.${kind}`)}</h2>
            <ul lang={written}>
              {notes
                .filter((note) => note.kind === kind)
                .map(({ note }) => (
                  <li>{note}</li>
                ))}
            </ul>
            <span class="review-line" />
            <span class="review-line" />
            <span class="review-line" />
            <span class="review-line" />
          </section>
        ))}
      </div>
    </div>
  )
}
