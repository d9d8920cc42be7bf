import { clockOf, type Network, type Theme, themeNamed } from '#networks'
import type { Locals } from '#platform/http'
import { contentLang } from '#platform/text'
import type { Moment } from '#platform/ui'
import { isLeftOpen } from './meeting.order.ts'
import { meetingPath } from './meeting.paths.ts'
import type { Meeting } from './meeting.queries.ts'
import { isCancelled } from './meeting.status.ts'
import { movedWords, writtenDates } from './meeting.words.tsx'

interface Around {
  network: Network
  themes: Theme[]
  /** The one that is marked as the next. */
  next: Meeting | undefined
  page: Pick<Locals, 't' | 'format' | 'lang'>
}

/** A meeting as a point of a timeline. */
export function toMoment(meeting: Meeting, { network, themes, next, page: { t, format, lang } }: Around): Moment {
  const state = stateOf(meeting, network, next)
  const moved = movedWords(meeting, { t, format }) ?? undefined
  return {
    when: writtenDates(meeting, format),
    title: meeting.title,
    href: meetingPath(network, meeting),
    where:
      meeting.hosts.length > 0
        ? t('meetings.meeting.in', { cities: format.list(meeting.hosts.map(({ name }) => name)) })
        : undefined,
    note: themeNames(meeting, themes).join(' · ') || null,
    state,
    mark: isCancelled(meeting) ? t('meetings.status.cancelled') : (markOf(state, network, { t, format }) ?? moved),
    lang: contentLang(lang, network.language),
  }
}

function stateOf(meeting: Meeting, network: Network, next: Meeting | undefined): Moment['state'] {
  if (meeting.status === 'held') return 'done'
  if (isCancelled(meeting)) return 'past'
  if (meeting.id === next?.id) return 'next'
  return isLeftOpen(meeting, clockOf(network)) ? 'past' : 'ahead'
}

/** A record that stands for a day long gone says so, because its next meeting may have passed since. */
function markOf(state: Moment['state'], { asOf }: Network, { t, format }: Pick<Locals, 't' | 'format'>) {
  if (state === 'past') return t('meetings.meeting.leftOpen')
  return state === 'next' && asOf ? t('meetings.meeting.nextAsOf', { date: format.date(asOf) }) : undefined
}

/** The titles of the themes a meeting is about; words of its own stay as they are. */
export const themeNames = (meeting: Meeting, themes: Theme[]): string[] =>
  meeting.themes.map((word) => themeNamed(word, themes)?.title ?? word)
