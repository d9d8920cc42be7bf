import { NeedStateTag, needPath, practicePath } from '#exchange'
import type { Network } from '#networks'
import { contentLang } from '#platform/text'
import { SectionHead, usePage } from '#platform/ui'
import { agendaPath, sessionPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { Agenda } from '../sessions/session.queries.ts'
import { dayWord, timesOf } from '../sessions/session.words.tsx'

interface Props {
  network: Network
  meeting: Meeting
  agenda: Agenda
}

const mostShown = 12

/** On the page of a meeting: its sessions, the needs they answer and the practices they show. */
export function MeetingAgenda({ network, meeting, agenda }: Props) {
  const page = usePage()
  const { t, lang } = page
  const written = contentLang(lang, network.language)
  const { sessions } = agenda
  const needs = [...new Map(sessions.flatMap((session) => session.needs).map((need) => [need.id, need])).values()]
  const practices = [
    ...new Map(sessions.flatMap((session) => session.practices).map((practice) => [practice.id, practice])).values(),
  ]
  return (
    <>
      <section aria-labelledby="sessions">
        <SectionHead id="sessions" more={{ href: agendaPath(network, meeting), label: t('meetings.agenda.whole') }}>
          {t('meetings.meeting.sessions')}
        </SectionHead>
        <ul class="rows">
          {sessions.slice(0, mostShown).map((session) => (
            <li>
              <a href={sessionPath(network, meeting, session)} lang={written}>
                {session.title}
              </a>
              <span class="soft">
                {session.day ? [dayWord(session.day, page), timesOf(session)].filter(Boolean).join(', ') : null}
              </span>
            </li>
          ))}
        </ul>
        {sessions.length > mostShown ? (
          <p class="soft">{t('meetings.agenda.more', { count: sessions.length - mostShown })}</p>
        ) : null}
      </section>
      {needs.length > 0 ? (
        <section aria-labelledby="needs">
          <h2 id="needs">{t('meetings.agenda.needsAnswered')}</h2>
          <ul class="rows">
            {needs.slice(0, mostShown).map((need) => (
              <li>
                <a href={needPath(network, need)} lang={written}>
                  {need.question}
                </a>
                <span class="soft">
                  {need.city.name} <NeedStateTag state={need.state} />
                </span>
              </li>
            ))}
          </ul>
          {needs.length > mostShown ? (
            <p class="soft">{t('meetings.agenda.more', { count: needs.length - mostShown })}</p>
          ) : null}
        </section>
      ) : null}
      {practices.length > 0 ? (
        <section aria-labelledby="practices">
          <h2 id="practices">{t('meetings.agenda.practicesShown')}</h2>
          <ul class="rows">
            {practices.slice(0, mostShown).map((practice) => (
              <li>
                <a href={practicePath(network, practice)} lang={written}>
                  {practice.title}
                </a>
                <span class="soft">{practice.cityName ?? practice.owner}</span>
              </li>
            ))}
          </ul>
          {practices.length > mostShown ? (
            <p class="soft">{t('meetings.agenda.more', { count: practices.length - mostShown })}</p>
          ) : null}
        </section>
      ) : null}
    </>
  )
}
