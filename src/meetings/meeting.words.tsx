import { type Network, type Profile, readable, wordOf } from '#networks'
import type { Locals } from '#platform/http'
import { contentLang, type Formats, type MessageWithoutArgs, type Text } from '#platform/text'
import { Tag, type Tone, usePage } from '#platform/ui'
import type { Meeting } from './meeting.queries.ts'
import { isKnownStatus, statusWord } from './meeting.status.ts'

/** What kind of meeting it is, by the network's profile where it is known; else the network's own word. */
export function Kind({ network, kind, profile }: { network: Network; kind: string; profile?: Profile | null }) {
  const { t, lang } = usePage()
  const word = profile?.meeting_kind.find(({ key }) => key === kind)
  if (word) return <>{wordOf(word.label, lang)}</>
  const known = kinds[kind]
  return known ? t(known) : <span lang={contentLang(lang, network.language)}>{readable(kind)}</span>
}

const kinds: Record<string, MessageWithoutArgs> = {
  core_network_meeting: 'meetings.kind.core',
  online_academy: 'meetings.kind.academy',
  agents_in_action_meeting: 'meetings.kind.agentsInAction',
  joint_event: 'meetings.kind.jointEvent',
}

/** Whether only the profile can say what kind it is, so that it has to be read. */
export const needsProfile = ({ kind }: Pick<Meeting, 'kind'>): boolean => !(kind in kinds)

/** How sure it is that a meeting takes place. */
export function Status({ network, status }: { network: Network; status: string }) {
  const { t, lang } = usePage()
  const own = isKnownStatus(status) ? undefined : contentLang(lang, network.language)
  return (
    <Tag tone={tones[status]}>
      <span lang={own}>{statusWord(status, t)}</span>
    </Tag>
  )
}

const tones: Record<string, Tone> = {
  held: 'give',
  'not scheduled': 'single',
  potential: 'single',
  cancelled: 'nobody',
}

/** In what form people come together; a network may have words of its own for it. */
export const formats = ['in person', 'online', 'hybrid'] as const

const formatKeys = {
  'in person': 'meetings.format.inPerson',
  online: 'meetings.format.online',
  hybrid: 'meetings.format.hybrid',
} as const

export const formatWord = (format: string, t: Text): string => {
  const known = formats.find((one) => one === format)
  return known ? t(formatKeys[known]) : format
}

/** The dates it was to take place before it was moved, for those who have them in mind. */
export function movedWords({ movedFrom }: Pick<Meeting, 'movedFrom'>, { t, format }: Pick<Locals, 't' | 'format'>) {
  if (!movedFrom) return null
  const [start = '', end = ''] = movedFrom.split('/')
  return t('meetings.meeting.movedFrom', { dates: format.period(start || null, end || null) })
}

/** When it takes place in the words of the source; only without such words, the dates in the reader's format. */
export const writtenDates = (
  { datesAsWritten, start, end }: Pick<Meeting, 'datesAsWritten' | 'start' | 'end'>,
  format: Formats,
): string | null => datesAsWritten ?? (format.period(start, end) || null)
