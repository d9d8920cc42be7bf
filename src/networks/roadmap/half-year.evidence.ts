import { eq } from 'drizzle-orm'
import type { Speak } from '#platform/text'
import { daysAfter, lastDayOf } from '#platform/time'
import { clockOf } from '../clock.ts'
import type { DeskItem, Done, EvidenceKind, Ground } from '../obligations/evidence.ts'
import { countIn } from '../profiles/profile.count.ts'
import { profileOf } from '../profiles/profile.queries.ts'
import { roadmapTables } from '../schema.ts'
import { eventsOf } from './events.ts'
import { sayHalfYear } from './half-year.tsx'
import { halfYearAfter, halfYearAt, spanOf, writeMonth } from './half-years.ts'
import { tablesOf } from './roadmap.tables.queries.ts'

const at = (halfYear: string, rest = '') => `/roadmap/halves/${encodeURIComponent(halfYear)}${rest}`

/** The agreed table of a half-year; one that is still a draft is planned only. */
export const halfYearEvidence: EvidenceKind = {
  key: 'half_year_roadmap',
  label: 'networks.roadmap.evidence',
  find: async ({ db, network }) => {
    const tables = await db.select().from(roadmapTables).where(eq(roadmapTables.networkId, network.id))
    return tables.map(
      ({ halfYear, state, agreedOn }): Done => ({
        cityId: null,
        eventId: null,
        on: state === 'draft' ? null : agreedOn,
        plannedFor: firstDayOf(halfYear),
        state: state === 'draft' ? 'planned' : 'delivered',
        title: halfYear,
        period: halfYear,
        at: at(halfYear),
      }),
    )
  },
  doneAt: () => '/roadmap/next',
}

function firstDayOf(halfYear: string): string | null {
  const span = spanOf(halfYear)
  return span ? `${writeMonth(span.first)}-01` : null
}

/**
 * What waits for those who lead: the next half-year once the last month of this one comes, and the update of this one
 * after a meeting of the network.
 */
export const roadmapDesk = {
  find: async ({ db, network }: Ground, { t }: ReturnType<Speak>): Promise<DeskItem[]> => {
    const [tables, events, profile] = await Promise.all([
      tablesOf(db, network),
      eventsOf({ db, network }),
      profileOf(db, network),
    ])
    const day = clockOf(network)
    const now = halfYearAt(day)
    const next = halfYearAfter(now)
    const span = spanOf(now)
    const items: DeskItem[] = []
    const begun = tables.find(({ halfYear }) => halfYear === next)
    const isOver = network.end !== null && lastDayOf(network.end) < (firstDayOf(next) ?? '')
    if (
      span &&
      tables.length > 0 &&
      !isOver &&
      day >= `${writeMonth(span.last)}-01` &&
      (begun?.state ?? 'draft') === 'draft'
    )
      items.push({
        cityId: 'leading',
        title: t('networks.roadmap.desk.next', { halfYear: sayHalfYear(next, t) }),
        due: lastDayOf(writeMonth(span.last)),
        at: begun ? at(next) : '/roadmap/next',
      })
    // Not every frame asks for it: a profile without the row has none.
    const update = profile.count.find(({ key }) => key === 'roadmap_update_days')
    const table = tables.find(({ halfYear }) => halfYear === now)
    if (update && table && (table.state === 'agreed' || table.state === 'updated')) {
      const since = lastDayOf(table.onDay ?? day)
      const met = events.filter(
        ({ kind, end, start, status }) =>
          kind === update.detail.after && status !== 'cancelled' && isBetween(end ?? start, since, day),
      )
      const last = met.at(-1)
      if (last)
        items.push({
          cityId: 'leading',
          title: t('networks.roadmap.desk.update', { event: last.title }),
          due: daysAfter(last.end ?? last.start ?? day, countIn(profile, 'roadmap_update_days')),
          at: at(now, '/update'),
        })
    }
    return items
  },
}

const isBetween = (date: string | null, after: string, until: string): boolean =>
  date !== null && lastDayOf(date) > after && lastDayOf(date) <= until
