import {
  clockOf,
  type Network,
  type NetworkLocals,
  type Theme,
  type ThemeSubject,
  themeNamed,
  themesOf,
} from '#networks'
import { Timeline, usePage } from '#platform/ui'
import { inTime, nextMeeting } from './meeting.order.ts'
import { type Meeting, meetingsOf } from './meeting.queries.ts'
import { toMoment } from './moment.tsx'

/** On a theme's page: the meetings about it, on a sub-theme's page also those about the theme above it. */
export async function themeMeetingsPanel({ db, network }: NetworkLocals, { theme }: ThemeSubject) {
  const [meetings, themes] = await Promise.all([meetingsOf(db, network), themesOf(db, network)])
  const concerned = meetings.filter((meeting) =>
    meeting.themes.some((word) => isAbout(themeNamed(word, themes), theme)),
  )
  if (concerned.length === 0) return null
  return <ThemeMeetings {...{ network, concerned, themes, next: nextMeeting(meetings, clockOf(network)) }} />
}

/** A meeting about a theme serves its sub-themes, and one about a sub-theme belongs to its theme. */
const isAbout = (said: Theme | undefined, theme: Theme) =>
  said !== undefined && (said.id === theme.id || said.id === theme.parentId || said.parentId === theme.id)

interface Concerned {
  network: Network
  concerned: Meeting[]
  themes: Theme[]
  next: Meeting | undefined
}

function ThemeMeetings({ network, concerned, themes, next }: Concerned) {
  const page = usePage()
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{page.t('meetings.theme.title')}</h2>
      <Timeline moments={inTime(concerned).map((meeting) => toMoment(meeting, { network, themes, next, page }))} />
    </section>
  )
}
