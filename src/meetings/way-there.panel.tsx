import { clockOf, type Network, type NetworkLocals, type Theme, themesOf } from '#networks'
import { SectionHead, Timeline, usePage } from '#platform/ui'
import { inTime, nextMeeting } from './meeting.order.ts'
import { meetingsPath } from './meeting.paths.ts'
import { type Meeting, meetingsOf } from './meeting.queries.ts'
import { toMoment } from './moment.tsx'

const mostShown = 5

/** On a network's front page: the meeting before, the next one and what follows. */
export async function wayTherePanel({ db, network }: NetworkLocals) {
  const [meetings, themes] = await Promise.all([meetingsOf(db, network), themesOf(db, network)])
  if (meetings.length === 0) return null
  return <WayThere network={network} meetings={meetings} themes={themes} />
}

function WayThere({ network, meetings, themes }: { network: Network; meetings: Meeting[]; themes: Theme[] }) {
  const page = usePage()
  const next = nextMeeting(meetings, clockOf(network))
  return (
    <section class="way-there" aria-labelledby="way-there">
      <SectionHead
        id="way-there"
        more={{ href: meetingsPath(network), label: page.t('meetings.wayThere.all', { count: meetings.length }) }}
      >
        {page.t('meetings.wayThere.title')}
      </SectionHead>
      <Timeline
        moments={around(inTime(meetings), next).map((meeting) => toMoment(meeting, { network, themes, next, page }))}
      />
    </section>
  )
}

/** The one before the next and those after it; the last ones where nothing is to come. */
function around(meetings: Meeting[], next: Meeting | undefined): Meeting[] {
  const at = next ? meetings.indexOf(next) : meetings.length
  const from = Math.max(0, Math.min(at - 1, meetings.length - mostShown))
  return meetings.slice(from, from + mostShown)
}
