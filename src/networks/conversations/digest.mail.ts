import type { Letter } from '#platform/mail'
import type { Speak } from '#platform/text'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { dueForMe } from '../obligations/due.words.ts'
import type { DuePart } from '../obligations/due-part.ts'
import { deedOf } from './activity.words.ts'
import type { News } from './digest.ts'
import type { Notice } from './notice.queries.ts'
import { type FoundRecord, recordPath } from './record.ts'

/** What there is to tell of one network. */
export interface Chapter {
  network: Network
  /** What is due from the reader there. */
  part: DuePart | null
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
const mostDue = 8

/** Whether there is anything to write about. */
export const hasNews = ({ part, news, mentions }: Chapter): boolean => news.length + mentions.length + owedIn(part) > 0

const owedIn = (part: DuePart | null): number => (part ? part.due.length + part.waiting.length : 0)

/** What is due first, then what happened, in as few words as it takes: who mentioned the reader, then record by record. */
export function digestLetter(
  speech: ReturnType<Speak>,
  { chapters, origin, weekly, settingsHref }: Digest,
): { subject: string; letter: Letter } {
  const { t, format } = speech
  const told = chapters.filter(hasNews)
  const several = told.length > 1
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
  const due = told.flatMap((chapter) => dueIn(chapter, { speech, origin, place: place(chapter.network) }))
  const owed = told.reduce((sum, { part }) => sum + owedIn(part), 0)
  const all = [...mentions, ...news]
  const list = [...due, ...all].slice(0, mostInAll)
  const rest = owed + all.length - list.length
  const only = several ? null : (told[0]?.network.name ?? null)
  const title = titleOf(owed, only, t)
  return {
    subject: title,
    letter: {
      title,
      paragraphs: [
        ...(owed > 0 ? [t('networks.digest.owed', { count: owed })] : []),
        ...(all.length > 0 ? [t(weekly ? 'networks.digest.week' : 'networks.digest.day', { count: all.length })] : []),
      ],
      ...(owed > 0 && { action: { label: t('networks.digest.desk'), href: `${origin}/desk` } }),
      list,
      ...(rest > 0 && { more: [t('networks.digest.rest', { count: rest })] }),
      reason: t('networks.digest.reason'),
      settingsHref,
    },
  }
}

function titleOf(owed: number, network: string | null, t: ReturnType<Speak>['t']): string {
  if (owed > 0) return t('networks.digest.titleDue', { count: owed, network: network ?? 'none' })
  return network ? t('networks.digest.titleOne', { network }) : t('networks.digest.title')
}

/** The few things due, each with the link that does it. */
function dueIn(
  { network, part }: Chapter,
  { speech: { t, format }, origin, place }: { speech: ReturnType<Speak>; origin: string; place: string },
) {
  if (!part) return []
  const city = (id: string | null) => part.cities.find((one) => one.id === id)?.name
  const items = part.due.map((item) => ({
    title: item.obligation.type + (item.times > 1 ? ` × ${format.number(item.times)}` : ''),
    href: origin + networkPath(network, item.at ?? ''),
    note:
      place +
      [part.own.length > 1 ? city(item.cityId) : undefined, dueForMe(item, { t, format })].filter(Boolean).join(' · '),
  }))
  const line = ({ title, note, at }: DuePart['waiting'][number]) => ({
    title,
    href: origin + networkPath(network, at),
    note: place + (note ?? t('networks.digest.waits')),
  })
  const late = part.waiting.filter((item) => item.late)
  const others = part.waiting.filter((item) => !item.late)
  return [...late.map(line), ...items, ...others.map(line)].slice(0, mostDue)
}

/** "Changed by Ana and Ben", each deed once. */
function deedsOf(entries: News['entries'], { t, format }: ReturnType<Speak>): string[] {
  return [...Map.groupBy(entries, ({ verb }) => deedOf(verb))].map(([deed, done]) =>
    t(`networks.activity.${deed}Plain`, { actor: format.list([...new Set(done.map(({ actor }) => actor))]) }),
  )
}
