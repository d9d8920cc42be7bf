import { ExampleMark } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { sessionPath } from '../meeting.paths.ts'
import type { Session } from '../sessions/session.queries.ts'
import { SessionKind, timesOf } from '../sessions/session.words.tsx'
import type { AgendaProps } from './agenda.show.tsx'
import { neighbourOf } from './neighbours.ts'

/** A session on its agenda, with the buttons that move it for those who may. */
export function SessionCard({ session, ownTime, ...props }: AgendaProps & { session: Session; ownTime?: boolean }) {
  const { network, meeting, agenda, clashes, may } = props
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const clashing = may.runs && clashes.some(({ sessions }) => sessions.some(({ id }) => id === session.id))
  const asking = [...new Set(session.needs.map(({ city }) => city.name))]
  return (
    <article class="agenda-session" id={`session-${session.id}`} data-session={may.edit ? session.id : undefined}>
      <p class="agenda-kind">
        {ownTime ? <span class="number">{timesOf(session)} </span> : null}
        <SessionKind network={network} profile={agenda.profile} kind={session.kind} />
        {session.room ? <span lang={written}> · {session.room}</span> : null}
      </p>
      <h3 lang={written}>
        <a href={sessionPath(network, meeting, session)}>{session.title}</a> <ExampleMark of={session} />
      </h3>
      {session.purpose ? (
        <p class="agenda-purpose" lang={written}>
          {session.purpose}
        </p>
      ) : null}
      {session.leadBy || session.speakers ? (
        <p class="soft" lang={written}>
          {[session.leadBy, session.speakers].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      {asking.length > 0 ? (
        <p class="soft">{t('meetings.agenda.answers', { count: session.needs.length, cities: format.list(asking) })}</p>
      ) : null}
      {session.practices.length > 0 ? (
        <p class="soft">
          {t.rich('meetings.agenda.shows', {
            practices: format.list(session.practices.map(({ title }) => title)),
            written: (parts) => <span lang={written}>{parts}</span>,
          })}
        </p>
      ) : null}
      {clashing ? <p class="agenda-clash">{t('meetings.clash.here')}</p> : null}
      {may.edit ? <MoveButtons {...props} session={session} /> : null}
    </article>
  )
}

function MoveButtons({ network, meeting, agenda, session }: AgendaProps & { session: Session }) {
  const { t } = usePage()
  const ways = (['earlier', 'later'] as const).filter((to) => neighbourOf(session, agenda.sessions, to))
  return (
    <form class="agenda-moves" method="post" action={sessionPath(network, meeting, session, '/move')}>
      {ways.map((to) => (
        <button
          type="submit"
          class="ds-button"
          data-variant="tertiary"
          name="to"
          value={to}
          aria-label={t(`meetings.agenda.${to}`, { title: session.title })}
        >
          {to === 'earlier' ? '↑' : '↓'}
        </button>
      ))}
      <a href={sessionPath(network, meeting, session, '/edit')}>{t('meetings.agenda.change')}</a>
    </form>
  )
}
