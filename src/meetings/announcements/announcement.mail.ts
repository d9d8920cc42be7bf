import type { Network } from '#networks'
import type { Letter } from '#platform/mail'
import type { Formats, Text } from '#platform/text'
import type { Meeting } from '../meeting.queries.ts'
import { writtenDates } from '../meeting.words.tsx'

interface Told {
  network: Network
  meeting: Meeting
  person: { name: string }
  name: string
  message: string | null
  href: string
}

/** To somebody of another network: who tells them, what it is, when and where, and the public page of it. */
export function announcementLetter(
  { t, format }: { t: Text; format: Formats },
  { network, meeting, person, name, message, href }: Told,
): { subject: string; letter: Letter } {
  const where = format.list(meeting.hosts.map((host) => host.name)) || meeting.place
  const about = { meeting: meeting.title, network: network.name, person: person.name, name }
  return {
    subject: t('meetings.announcement.letter.subject', about),
    letter: {
      title: t('meetings.announcement.letter.title', about),
      paragraphs: [
        t('meetings.announcement.letter.who', about),
        [writtenDates(meeting, format), where].filter(Boolean).join(' · ') || t('meetings.meeting.noDate'),
        ...(message ? [{ quote: message }] : []),
      ],
      action: { label: t('meetings.announcement.letter.action'), href },
      reason: t('meetings.announcement.letter.reason', about),
    },
  }
}
