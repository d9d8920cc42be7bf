import { wordOf } from '#networks'
import { PageTitle, QrCode, usePage } from '#platform/ui'
import { livePath } from '../rounds/round.paths.ts'
import { questionsOf } from '../rounds/round.queries.ts'
import { useWritten } from '../rounds/round.words.tsx'
import { remarkKinds } from '../schema.ts'
import type { SessionPage } from './session.page.ts'
import { sessionRoles } from './session.ts'

/** More than fit on a sheet; what stands over is cut off, so that the lines always reach its foot. */
const lines = Array.from({ length: 16 })

/** For rooms without a screen: the parts, the roles, the questions, and room to write to the foot of the sheet. */
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
      <PaperTitle {...page} />
      <div class="review-paper-head">
        <ol>
          {parts.map(({ label, minutes }) => (
            <li>
              <span lang={written}>{label}</span>, {t('reviews.live.minutes', { count: minutes })}
            </li>
          ))}
        </ol>
        <dl class="review-paper-roles">
          {sessionRoles.map((role) => (
            <div>
              <dt>{t(`reviews.live.role.${role}`)}</dt>
              <dd>{session?.roles[role] || <span class="review-line" />}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ul class="review-paper-questions">
        {questionsOf(round).map(({ label }) => (
          <li>
            {wordOf(label, lang)}
            <span class="review-line" />
          </li>
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
            <div class="review-lines">
              {lines.map(() => (
                <span class="review-line" />
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  )
}

/** What the sheet is of, when, and where the same stands on a phone. */
function PaperTitle({ network, round, city, when }: SessionPage) {
  const { t, url } = usePage()
  const written = useWritten(network)
  const path = livePath(network, round, city)
  return (
    <div class="review-paper-title">
      <div>
        <PageTitle>{t('reviews.live.of', { city: city.name })}</PageTitle>
        <p>
          <span lang={written}>
            {network.name} · {round.title}
          </span>
        </p>
        <p class="review-paper-when">
          {t('reviews.live.when')}: {when ?? <span class="review-line" />}
        </p>
        <p class="review-join-address">{url.host + path}</p>
      </div>
      <QrCode text={url.origin + path} label={t('reviews.live.comeInQr', { address: url.origin + path })} />
    </div>
  )
}
