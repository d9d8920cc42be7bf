import type { City, Network } from '#networks'
import type { Queryable } from '#platform/db'
import { writeLetter } from '#platform/mail'
import type { Formats, Text } from '#platform/text'
import { meetingPath } from '../meeting.paths.ts'
import type { Post } from '../participants/participant.mail.ts'
import { registerPath } from '../participants/participant.paths.ts'
import type { ParticipantRow } from '../participants/participant.queries.ts'
import { ownPath } from '../participants/participant.secret.ts'
import type { LocalMeeting } from './local-meeting.queries.ts'
import { summonsCalendar } from './summons.calendar.ts'

export type SummonsOccasion = 'invited' | 'changed' | 'cancelled'

interface Told {
  network: Network
  city: City
  meeting: LocalMeeting
  participant: ParticipantRow
  demo: boolean
  by: { name: string; demo: boolean } | undefined
}

/** A letter of a local group: when, where and about what, for one's calendar, and one button to say whether one comes. */
export async function writeSummons(tx: Queryable, occasion: SummonsOccasion, told: Told, post: Post): Promise<void> {
  const { network, city, meeting, participant, by } = told
  if (!participant.email) return
  const { t, format, lang } = post.speak(participant.language ?? network.language)
  const about = { meeting: meeting.title, city: city.name, by: by?.name ?? '', network: network.name }
  const own = participant.personId ? registerPath(network, meeting) : ownPath(post.secret, participant.id)
  const over = occasion === 'cancelled'
  await writeLetter(tx, {
    to: participant.email,
    personId: participant.personId,
    networkId: network.id,
    language: lang,
    kind: `local-meeting-${occasion}`,
    // In a demonstration anybody may type in any address, so nothing leaves it.
    demo: network.demo || told.demo,
    subject: t(`meetings.summons.${occasion}`, about),
    letter: {
      title: t(`meetings.summons.${occasion}`, about),
      paragraphs: [
        t('meetings.summons.who', about),
        ...(over
          ? meeting.statusReason
            ? [{ quote: meeting.statusReason }]
            : []
          : whenAndWhere(meeting, { t, format })),
        ...(over || meeting.sessions.length === 0
          ? []
          : [t('meetings.summons.agenda'), { quote: meeting.sessions.map((item) => `– ${item}`).join('\n') }]),
      ],
      action: over
        ? { label: t('meetings.summons.see'), href: post.origin + meetingPath(network, meeting) }
        : { label: t('meetings.summons.answer'), href: post.origin + own },
      list:
        over || !meeting.start
          ? []
          : [
              {
                title: t('meetings.summons.calendar'),
                href: post.origin + summonsCalendar(network, meeting, post.secret),
              },
            ],
      reason: t('meetings.summons.reason', about),
    },
  })
}

function whenAndWhere(meeting: LocalMeeting, { t, format }: { t: Text; format: Formats }): string[] {
  const days = meeting.datesAsWritten ?? format.period(meeting.start, meeting.end)
  const hours = [meeting.startTime, meeting.endTime].filter(Boolean).join('–')
  const when = [days, hours && (meeting.timeZone ? `${hours} (${meeting.timeZone})` : hours)].filter(Boolean).join(', ')
  return [
    when && t('meetings.letter.when', { when }),
    meeting.place && t('meetings.letter.where', { where: meeting.place }),
    !meeting.place && meeting.cityHall && t('meetings.letter.where', { where: t('meetings.local.where.city_hall') }),
    meeting.joinLink && t('meetings.letter.online', { address: meeting.joinLink }),
  ].filter((line): line is string => Boolean(line))
}
