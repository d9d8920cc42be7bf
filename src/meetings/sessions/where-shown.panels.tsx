import type { NeedSubject, PracticeSubject } from '#exchange'
import type { NetworkLocals } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { seesAgenda } from '../agendas/agenda.access.ts'
import { seesMeeting } from '../meeting.access.ts'
import { meetingPath, sessionPath } from '../meeting.paths.ts'
import { writtenDates } from '../meeting.words.tsx'
import { sessionsAnswering, sessionsShowing, type WhereShown } from './where-shown.queries.ts'

/** On the page of a need: the sessions that are to answer it. */
export async function needSessions(locals: NetworkLocals, { need }: NeedSubject) {
  return panelOf(locals, await sessionsAnswering(locals.db, need), 'need')
}

/** On the page of a practice: where it is shown. */
export async function practiceSessions(locals: NetworkLocals, { practice }: PracticeSubject) {
  return panelOf(locals, await sessionsShowing(locals.db, practice), 'practice')
}

function panelOf(locals: NetworkLocals, found: WhereShown[], of: 'need' | 'practice') {
  const seen = found.filter(({ meeting }) => {
    const known = { ...meeting, hosts: [] }
    return seesMeeting(locals, known) && seesAgenda(locals, known)
  })
  return seen.length > 0 ? <Sessions locals={locals} found={seen} of={of} /> : null
}

interface Props {
  locals: NetworkLocals
  found: WhereShown[]
  of: 'need' | 'practice'
}

function Sessions({ locals: { network }, found, of }: Props) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <section aria-labelledby="on-agendas">
      <h2 id="on-agendas">{t(of === 'need' ? 'meetings.session.answersIt' : 'meetings.session.showsIt')}</h2>
      <ul class="rows">
        {found.map(({ session, meeting }) => (
          <li>
            <a href={sessionPath(network, meeting, session)} lang={written}>
              {session.title}
            </a>
            <span class="soft" lang={written}>
              <a href={meetingPath(network, meeting)}>{meeting.title}</a>
              {', '}
              {session.day ? format.date(session.day) : writtenDates(meeting, format)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
