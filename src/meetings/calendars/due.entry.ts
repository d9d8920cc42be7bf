import { v5 } from 'uuid'
import { type DueItem, leads, type Network, networkPath, type Standing, speaksFor } from '#networks'
import type { Entry } from './calendar.ts'
import type { Reader } from './meeting.entry.ts'
import { whenDue } from './moments.ts'

/** What somebody still has to do in a network, for their calendar: that of the cities they speak for, or of the network. */
export function dueEntries(
  { t, format, url }: Reader,
  network: Network,
  standing: Standing,
  items: DueItem[],
  nameOf: (cityId: string) => string | undefined,
): Entry[] {
  return items.flatMap((item) => {
    const { cityId, due, obligation, event, key, at } = item
    const mine = cityId === null ? leads(standing) : speaksFor(standing, cityId)
    const when = whenDue(due)
    if (!mine || !isOpen(item) || !when) return []
    const what = [obligation.type, event?.title, cityId === null ? undefined : nameOf(cityId)]
      .filter(Boolean)
      .join(' · ')
    const said = t('meetings.calendar.due', { what })
    const unsure = when.kind === 'days' && !when.fixed
    const href = url.origin + networkPath(network, at ?? `/obligations#${obligation.slug}`)
    const entry: Entry = {
      // Due items are reckoned and not kept; their key stays for as long as the obligation does.
      uid: v5(key, network.id),
      sequence: 0,
      changedAt: obligation.changedAt,
      when,
      summary: unsure ? t('meetings.calendar.notFixed', { title: said, dates: format.date(due ?? '') }) : said,
      description: [network.name, href].join('\n\n'),
      url: href,
      status: unsure ? 'tentative' : 'confirmed',
      free: true,
    }
    return [entry]
  })
}

const isOpen = ({ state }: DueItem): boolean =>
  state === 'due' || state === 'late' || state === 'returned' || state === 'not_due'
