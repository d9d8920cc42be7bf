import type { Letter } from '#platform/mail'
import type { Speak } from '#platform/text'
import type { Network } from '../network.queries.ts'
import { deedOf } from './activity.words.ts'
import type { News } from './digest.ts'
import type { Notice } from './notice.queries.ts'
import { type FoundRecord, recordPath } from './record.ts'

/** What there is to tell of one network. */
export interface Chapter {
  network: Network
  news: News[]
  mentions: { notice: Notice; record: FoundRecord }[]
}

interface Digest {
  chapters: Chapter[]
  origin: string
  weekly: boolean
  settingsHref: string
}

const mostInAll = 40

/** What happened, in as few words as it takes: who mentioned the reader first, then record by record. */
export function digestLetter(
  speech: ReturnType<Speak>,
  { chapters, origin, weekly, settingsHref }: Digest,
): { subject: string; letter: Letter } {
  const { t, format } = speech
  const several = chapters.filter(({ news, mentions }) => news.length + mentions.length > 0).length > 1
  const place = (network: Network) => (several ? `${network.name}: ` : '')
  const mentions = chapters.flatMap(({ network, mentions }) =>
    mentions.map(({ notice, record }) => ({
      title: record.title,
      href: `${origin}${recordPath(network, record)}${notice.commentId ? `#comment-${notice.commentId}` : ''}`,
      note: place(network) + t('networks.digest.mentioned', { actor: notice.actor }),
    })),
  )
  const news = chapters.flatMap(({ network, news }) =>
    news.map(({ record, entries }) => ({
      title: record.title,
      href: origin + recordPath(network, record),
      note: place(network) + format.list(deedsOf(entries, speech)),
    })),
  )
  const all = [...mentions, ...news]
  const list = all.slice(0, mostInAll)
  const rest = all.length - list.length
  const only = several
    ? null
    : (chapters.find((one) => one.news.length + one.mentions.length > 0)?.network.name ?? null)
  const title = only ? t('networks.digest.titleOne', { network: only }) : t('networks.digest.title')
  return {
    subject: title,
    letter: {
      title,
      paragraphs: [t(weekly ? 'networks.digest.week' : 'networks.digest.day', { count: all.length })],
      list,
      ...(rest > 0 && { more: [t('networks.digest.rest', { count: rest })] }),
      reason: t('networks.digest.reason'),
      settingsHref,
    },
  }
}

/** "Changed by Ana and Ben", each deed once. */
function deedsOf(entries: News['entries'], { t, format }: ReturnType<Speak>): string[] {
  return [...Map.groupBy(entries, ({ verb }) => deedOf(verb))].map(([deed, done]) =>
    t(`networks.activity.${deed}Plain`, { actor: format.list([...new Set(done.map(({ actor }) => actor))]) }),
  )
}
