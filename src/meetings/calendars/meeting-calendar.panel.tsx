import type { NetworkLocals } from '#networks'
import { usePage } from '#platform/ui'
import { editsMeeting } from '../meeting.access.ts'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { MeetingSubject } from '../slots.ts'
import { meetingCalendar } from './calendar.paths.ts'
import { whenOf } from './moments.ts'

/** On a meeting's page, how often it comes again and the file for one's calendar; nothing while it has no date. */
export async function meetingCalendarPanel({ network, standing }: NetworkLocals, { meeting }: MeetingSubject) {
  if (!whenOf(meeting)) return null
  return <IntoCalendar network={network} meeting={meeting} mayEdit={editsMeeting(standing, meeting)} />
}

interface Props {
  network: { slug: string }
  meeting: Meeting
  mayEdit: boolean
}

function IntoCalendar({ network, meeting, mayEdit }: Props) {
  const { t, format } = usePage()
  const until = meeting.repeatsUntil ? format.date(meeting.repeatsUntil) : 'none'
  return (
    <p class="into-calendar">
      {meeting.repeats ? (
        <>{t('meetings.repeat.said', { how: t(`meetings.repeat.${meeting.repeats}`), until })} · </>
      ) : null}
      <a href={meetingCalendar(network, meeting)} download>
        {t('meetings.subscribe.one')}
      </a>
      {mayEdit ? (
        <>
          {' · '}
          <a href={meetingPath(network, meeting, '/repeat')}>{t('meetings.repeat.title')}</a>
        </>
      ) : null}
    </p>
  )
}
