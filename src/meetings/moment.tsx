import { type Network, type Theme, themeNamed } from '#networks'
import type { Locals } from '#platform/http'
import { contentLang } from '#platform/text'
import type { Moment } from '#platform/ui'
import { meetingPath } from './meeting.paths.ts'
import type { Meeting } from './meeting.queries.ts'
import { writtenDates } from './meeting.words.tsx'

interface Around {
  network: Network
  themes: Theme[]
  /** The one that is marked as the next. */
  next: Meeting | undefined
  page: Pick<Locals, 't' | 'format' | 'lang'>
}

/** A meeting as a point of a timeline. */
export function toMoment(meeting: Meeting, { network, themes, next, page: { t, format, lang } }: Around): Moment {
  return {
    when: writtenDates(meeting, format),
    title: meeting.title,
    href: meetingPath(network, meeting),
    where:
      meeting.hosts.length > 0
        ? t('meetings.meeting.in', { cities: format.list(meeting.hosts.map(({ name }) => name)) })
        : undefined,
    note: themeNames(meeting, themes).join(' · ') || null,
    state: meeting.status === 'held' ? 'done' : meeting.id === next?.id ? 'next' : 'ahead',
    lang: contentLang(lang, network.language),
  }
}

/** The titles of the themes a meeting is about; words of its own stay as they are. */
export const themeNames = (meeting: Meeting, themes: Theme[]): string[] =>
  meeting.themes.map((word) => themeNamed(word, themes)?.title ?? word)
