import { type Network, readable } from '#networks'
import { contentLang, type Formats } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import type { Meeting } from './meeting.queries.ts'

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
  if (status === 'held') return <Tag tone="give">{t('meetings.status.held')}</Tag>
  if (status === 'planned') return <Tag>{t('meetings.status.planned')}</Tag>
  if (status === 'not scheduled') return <Tag tone="single">{t('meetings.status.notScheduled')}</Tag>
  if (status === 'potential') return <Tag tone="single">{t('meetings.status.potential')}</Tag>
  return (
    <Tag>
      <span lang={contentLang(lang, network.language)}>{readable(status)}</span>
    </Tag>
  )
}

/** When it takes place in the words of the source; only without such words, the dates in the reader's format. */
export const writtenDates = ({ datesAsWritten, start, end }: Meeting, format: Formats): string | null =>
  datesAsWritten ?? (format.period(start, end) || null)
