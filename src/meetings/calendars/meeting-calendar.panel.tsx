import type { NetworkLocals } from '#networks'
import { usePage } from '#platform/ui'
import type { Meeting } from '../meeting.queries.ts'
import type { MeetingSubject } from '../slots.ts'
import { meetingCalendar } from './calendar.paths.ts'
import { whenOf } from './moments.ts'

/** On a meeting's page, the file for one's calendar; nothing while it has no date. */
export async function meetingCalendarPanel({ network }: NetworkLocals, { meeting }: MeetingSubject) {
  return whenOf(meeting) ? <IntoCalendar network={network} meeting={meeting} /> : null
}

function IntoCalendar({ network, meeting }: { network: { slug: string }; meeting: Meeting }) {
  const { t } = usePage()
  return (
    <p class="into-calendar">
      <a href={meetingCalendar(network, meeting)} download>
        {t('meetings.subscribe.one')}
      </a>
    </p>
  )
}
