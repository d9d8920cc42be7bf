import { clockOf, type Network } from '#networks'
import type { Queryable } from '#platform/db'
import type { JobContext } from '#platform/jobs'
import { type Letter, writeLetter } from '#platform/mail'
import type { Formats, Text } from '#platform/text'
import { meetingPath } from '../meeting.paths.ts'
import type { meetings } from '../schema.ts'
import { registerPath } from './participant.paths.ts'
import type { ParticipantRow } from './participant.queries.ts'
import { ownPath } from './participant.secret.ts'

/** What a letter needs to be written: how to speak, what makes its link, and the address people type. */
export type Post = Pick<JobContext, 'speak' | 'secret' | 'origin'>

type Met = Pick<
  typeof meetings.$inferSelect,
  | 'id'
  | 'slug'
  | 'title'
  | 'start'
  | 'end'
  | 'startTime'
  | 'timeZone'
  | 'datesAsWritten'
  | 'place'
  | 'joinLink'
  | 'audience'
  | 'statusReason'
>

export type Occasion =
  | 'registered'
  | 'registeredByOthers'
  | 'invited'
  | 'changed'
  | 'cancelled'
  | 'reminder'
  | 'moved'
  | 'calledOff'

interface Told {
  network: Network
  meeting: Met
  participant: ParticipantRow
  /** Nothing for people without an account. */
  person: { email: string; language: string | null; demo: boolean } | null
  /** Who did it, where it was not the reader. */
  by?: string | undefined
  word?: string | null
}

/** Tells somebody how they stand with a meeting; without an address there is no letter. */
export async function writeTo(tx: Queryable, occasion: Occasion, told: Told, post: Post): Promise<void> {
  const { network, participant, person } = told
  const to = person?.email ?? participant.email
  if (!to) return
  const language = person?.language ?? participant.language ?? network.language
  const { t, format } = post.speak(language)
  const { subject, letter } = letterOf(occasion, told, { t, format, post })
  await writeLetter(tx, {
    to,
    personId: participant.personId,
    networkId: network.id,
    language,
    kind: `meeting-${occasion}`,
    // In a demonstration anybody may type in any address, so nothing leaves it.
    demo: network.demo || (person?.demo ?? false),
    subject,
    letter,
  })
}

interface Speaking {
  t: Text
  format: Formats
  post: Post
}

function letterOf(
  occasion: Occasion,
  { network, meeting, participant, person, by = '', word }: Told,
  { t, format, post }: Speaking,
): { subject: string; letter: Letter } {
  const about = { meeting: meeting.title, network: network.name, name: participant.name ?? '', by }
  const own = person ? registerPath(network, meeting) : ownPath(post.secret, participant.id)
  const over = occasion === 'cancelled' || occasion === 'calledOff'
  // Whoever has no account could not open the page of a meeting that is not for everybody.
  const open = person !== null || (meeting.audience === 'public' && network.visibility === 'public')
  const agenda = { title: t('meetings.letter.agenda'), href: post.origin + meetingPath(network, meeting) }
  const said = occasion === 'calledOff' ? meeting.statusReason : word
  return {
    subject: t(`meetings.letter.${occasion}.subject`, about),
    letter: {
      title: t(`meetings.letter.${occasion}.title`, about),
      paragraphs: [
        t(`meetings.letter.${occasion}.body`, about),
        ...(over ? [] : whenAndWhere(meeting, { t, format })),
        ...(said ? [{ quote: said }] : []),
      ],
      action: {
        label: t(occasion === 'invited' ? 'meetings.letter.answer' : 'meetings.letter.change'),
        href: post.origin + own,
      },
      list: over || !open ? [] : [agenda],
      more: over || clockOf(network) > (meeting.start ?? '9') ? [] : [t('meetings.letter.needs')],
      reason: t('meetings.letter.reason', about),
    },
  }
}

const exact = /^\d{4}-\d{2}-\d{2}$/

function whenAndWhere(meeting: Met, { t, format }: Pick<Speaking, 't' | 'format'>): string[] {
  // Exact days are said in the reader's language, others as they were written.
  const known = exact.test(meeting.start ?? '') ? null : meeting.datesAsWritten
  const days = known ?? format.period(meeting.start, meeting.end)
  const when = [
    days,
    meeting.startTime && t('meetings.letter.at', { time: meeting.startTime, zone: meeting.timeZone ?? '' }),
  ]
  return [
    when.filter(Boolean).join(', ') && t('meetings.letter.when', { when: when.filter(Boolean).join(', ') }),
    meeting.place && t('meetings.letter.where', { where: meeting.place }),
    meeting.joinLink && t('meetings.letter.online', { address: meeting.joinLink }),
  ].filter((line): line is string => Boolean(line))
}
