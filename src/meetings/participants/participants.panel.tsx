import { clockOf, countIn, type Network, type NetworkLocals, profileOf } from '#networks'
import { Notice, SectionHead, usePage } from '#platform/ui'
import { attendancePath } from '../attendance/attendance.paths.ts'
import { Warnings } from '../attendance/attendance.show.tsx'
import { type AttendanceWarnings, warningsOf } from '../attendance/attendance.warnings.ts'
import { editsMeeting } from '../meeting.access.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { MeetingSubject } from '../slots.ts'
import { doorOf, isOpen } from './door.queries.ts'
import { takesPart } from './participant.access.ts'
import { participantsPath, registerPath } from './participant.paths.ts'
import { countsOf, type ListCounts } from './participant.queries.ts'

/** On a meeting's page: how many come or came; for its city and those who lead also what is worth a thought. */
export async function participantsPanel(locals: NetworkLocals, { meeting }: MeetingSubject) {
  const { db, network, standing } = locals
  if (!takesPart(standing, meeting)) return visitorPanel(locals, meeting)
  const edits = editsMeeting(standing, meeting)
  const [counts, profile] = await Promise.all([
    countsOf(db, meeting, standing.personId),
    edits ? profileOf(db, network) : undefined,
  ])
  const warnings = profile && meeting.cityId !== null ? await warningsOf(db, meeting, profile) : null
  const seats = profile && meeting.cityId === null ? countIn(profile, 'local_group_seats') : undefined
  const crowded = seats === undefined ? [] : counts.localGroups.filter(({ people }) => people > seats)
  return <Participants {...{ network, meeting, counts, warnings }} crowded={crowded.map(({ city }) => city)} />
}

/** To whoever does not belong there is one thing to say at most: that they may come. One query, and only before the meeting. */
async function visitorPanel({ db, network }: NetworkLocals, meeting: Meeting) {
  const last = meeting.end ?? meeting.start
  const day = clockOf(network)
  if (meeting.cityId !== null && meeting.audience !== 'public') return null
  if (meeting.status === 'held' || last === null || last < day.slice(0, last.length)) return null
  const door = await doorOf(db, meeting)
  return door.opening === 'everybody' && isOpen(door, meeting, day) ? <ForEverybody {...{ network, meeting }} /> : null
}

function ForEverybody({ network, meeting }: { network: Network; meeting: Meeting }) {
  const { t } = usePage()
  return (
    <section aria-labelledby="taking-part">
      <SectionHead id="taking-part">{t('meetings.participants.panel')}</SectionHead>
      <p>
        {t('meetings.register.everybody')} <a href={registerPath(network, meeting)}>{t('meetings.register.step')}</a>
      </p>
    </section>
  )
}

interface Props {
  network: Network
  meeting: Meeting
  counts: ListCounts
  warnings: AttendanceWarnings | null
  /** Cities with more members of their local group than there are seats. */
  crowded: string[]
}

function Participants({ network, meeting, counts, warnings, crowded }: Props) {
  const { t, lang, format } = usePage()
  const { coming, present, sheets, own } = counts
  return (
    <section aria-labelledby="taking-part">
      <SectionHead id="taking-part">{t('meetings.participants.panel')}</SectionHead>
      <p>
        {present > 0 ? (
          <a href={attendancePath(network, meeting)}>{t('meetings.participants.were', { count: present })}</a>
        ) : (
          <a href={participantsPath(network, meeting)}>{t('meetings.participants.come', { count: coming })}</a>
        )}
        {sheets > 0 ? ` ${t('meetings.participants.sealed')}` : ''}
        {own ? ` ${t('meetings.participants.youCome')}` : ''}
      </p>
      {crowded.length > 0 ? (
        <Notice tone="doubt" title={t('meetings.seats.tooMany', { cities: format.list(crowded) })}>
          <p>
            <a href={participantsPath(network, meeting)}>{t('meetings.seats.look')}</a>
          </p>
        </Notice>
      ) : null}
      <Warnings warnings={warnings} lang={lang} />
    </section>
  )
}
