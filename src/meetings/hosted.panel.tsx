import { type City, type CitySubject, clockOf, type Network, type NetworkLocals, type Theme, themesOf } from '#networks'
import { Timeline, usePage } from '#platform/ui'
import { cityCalendar } from './calendars/calendar.paths.ts'
import { Subscribe } from './calendars/subscribe.tsx'
import { inTime, nextMeeting } from './meeting.order.ts'
import { type Meeting, meetingsOf } from './meeting.queries.ts'
import { toMoment } from './moment.tsx'

/** On a city's profile: the meetings it hosts. */
export async function hostedPanel({ db, network }: NetworkLocals, { city }: CitySubject) {
  const [meetings, themes] = await Promise.all([meetingsOf(db, network), themesOf(db, network)])
  const hosted = meetings.filter(({ hosts }) => hosts.some(({ slug }) => slug === city.slug))
  if (hosted.length === 0) return null
  return <Hosted {...{ network, city, hosted, themes, next: nextMeeting(meetings, clockOf(network)) }} />
}

interface HostedMeetings {
  network: Network
  city: City
  hosted: Meeting[]
  themes: Theme[]
  next: Meeting | undefined
}

function Hosted({ network, city, hosted, themes, next }: HostedMeetings) {
  const page = usePage()
  return (
    <section class="hosted half" aria-labelledby="meetings">
      <h2 id="meetings">{page.t('meetings.hosted.title', { city: city.name })}</h2>
      <Timeline moments={inTime(hosted).map((meeting) => toMoment(meeting, { network, themes, next, page }))} />
      <Subscribe path={cityCalendar(network, city)} title={page.t('meetings.subscribe.city', { city: city.name })} />
    </section>
  )
}
