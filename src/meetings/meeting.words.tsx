import { type Network, readable } from '#networks'
import type { Locals } from '#platform/http'
import { contentLang, type Formats, type Text } from '#platform/text'
import { Tag, type Tone, usePage } from '#platform/ui'
import type { Meeting } from './meeting.queries.ts'
import { isKnownStatus, statusWord } from './meeting.status.ts'

/** What kind of meeting it is; kinds of a network's own are shown in its own words. */
export function Kind({ network, kind }: { network: Network; kind: string }) {
  const { t, lang } = usePage()
  if (kind === 'core_network_meeting') return <>{t('meetings.kind.core')}</>
  if (kind === 'online_academy') return <>{t('meetings.kind.academy')}</>
  if (kind === 'agents_in_action_meeting') return <>{t('meetings.kind.agentsInAction')}</>
  if (kind === 'joint_event') return <>{t('meetings.kind.jointEvent')}</>
  return <span lang={contentLang(lang, network.language)}>{readable(kind)}</span>
}

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
