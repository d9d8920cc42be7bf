import type { DueItem } from '../obligations/due.ts'
import type { NetworkEvent } from '../obligations/evidence.ts'
import { type ProfileEntry, wordOf } from '../profiles/profile.ts'
import { firstMonth, type HalfYearSpan, lastMonth, spanOf, writeMonth } from './half-years.ts'
import type { ItemValues } from './roadmap.commands.ts'
import type { RoadmapItem } from './roadmap.queries.ts'

/** Where a proposal comes from. */
export type Origin = 'event' | 'cycle' | 'due' | 'open'

export interface Proposal {
  /** The same however often it is asked for, so that what was ticked is found again. */
  key: string
  origin: Origin
  values: ItemValues
  carriedFrom: string | null
}

export interface Ground {
  /** The half-year it is for. */
  halfYear: string
  /** The day the network lives in. */
  day: string
  /** The language of the network, in which its roadmap is written. */
  lang: string
  items: RoadmapItem[]
  events: NetworkEvent[]
  due: DueItem[]
  /** Rows of the profile that say what belongs to the roadmap around a kind of meeting. */
  templates: ProfileEntry[]
}

/**
 * What a half-year could hold: the meetings in it with what prepares and follows them as the profile of the network says,
 * what is due in it, and what was left open before. What the roadmap has already is not proposed again.
 */
export function proposeHalfYear(ground: Ground): Proposal[] {
  const span = spanOf(ground.halfYear)
  if (!span) return []
  const all = [
    ...fromEvents(ground, span),
    ...fromCycle(ground, span),
    ...fromDue(ground, span),
    ...leftOpen(ground, span),
  ]
  return all.filter((proposal) => !isThere(proposal, ground.items))
}

const isThere = ({ origin, values, carriedFrom }: Proposal, items: RoadmapItem[]): boolean =>
  items.some((item) => {
    if (carriedFrom && item.carriedFrom === carriedFrom) return true
    if (item.halfYear !== values.halfYear && origin !== 'cycle') return false
    const linked = values.linksTo.some((id) => item.linksTo.some((other) => other.toLowerCase() === id.toLowerCase()))
    if (origin === 'event' || origin === 'due') return linked
    return item.item.toLowerCase() === values.item.toLowerCase()
  })

interface Dated {
  event: NetworkEvent
  first: number
  last: number
  /** Its own date, or only that of the meeting it leads up to. */
  known: boolean
}

/** A meeting without a date of its own stands in the month before the next one that has one. */
function dated(events: NetworkEvent[]): Dated[] {
  return events.flatMap((event, at): Dated[] => {
    if (event.status === 'cancelled') return []
    const first = firstMonth(event.start)
    if (first !== null) return [{ event, first, last: lastMonth(event.end ?? event.start) ?? first, known: true }]
    const next = events.slice(at + 1).find(({ start }) => start !== null)
    const before = firstMonth(next?.start ?? null)
    return before === null ? [] : [{ event, first: before - 1, last: before - 1, known: false }]
  })
}

const isDone = ({ status }: NetworkEvent) => status === 'held'

function fromEvents({ events, templates, lang, halfYear, items }: Ground, span: HalfYearSpan): Proposal[] {
  return dated(events)
    .filter(({ event, first }) => !isDone(event) && first >= span.first && first <= span.last)
    .map(({ event, first, last, known }) => {
      const like = templateFor(templates, event.kind, 'event')
      return {
        key: `event.${event.slug}`,
        origin: 'event',
        carriedFrom: null,
        values: {
          ...blank(halfYear),
          ...laneOf(like, lang, items),
          item: event.title,
          responsible: wordIn(like, 'responsible', lang),
          contributes: wordIn(like, 'contributes', lang),
          from: writeMonth(first),
          to: writeMonth(last),
          due: known ? event.start : null,
          linksTo: [event.slug],
        },
      }
    })
}

/** What the profile puts around each meeting: months before and after it, cut to the half-year. */
function fromCycle({ events, templates, lang, halfYear, items }: Ground, span: HalfYearSpan): Proposal[] {
  return dated(events).flatMap(({ event, first, last }) =>
    templates.flatMap((template): Proposal[] => {
      const plan = planIn(template)
      if (plan?.around !== event.kind || plan.is === 'event') return []
      const [from, to] = [first + Number(plan.from ?? 0), last + Number(plan.to ?? 0)]
      if (to < span.first || from > span.last) return []
      const isPrepared = isDone(event) && Number(plan.to ?? 0) <= 0
      if (isPrepared) return []
      return [
        {
          key: `cycle.${template.key}.${event.slug}`,
          origin: 'cycle',
          carriedFrom: null,
          values: {
            ...blank(halfYear),
            ...laneOf(template, lang, items),
            item: wordOf(template.label, lang).replaceAll('{meeting}', event.title),
            responsible: wordIn(template, 'responsible', lang),
            contributes: wordIn(template, 'contributes', lang),
            from: writeMonth(Math.max(from, span.first)),
            to: writeMonth(Math.min(to, span.last)),
            linksTo: [event.slug],
          },
        },
      ]
    }),
  )
}

/** One line for an obligation and month, however many cities owe it. What belongs to a meeting comes with the meeting. */
function fromDue({ due, halfYear, lang, templates, items }: Ground, span: HalfYearSpan): Proposal[] {
  const open = due.filter(({ state, event, due: day }) => {
    const month = firstMonth(day)
    const within = month !== null && month >= span.first && month <= span.last
    return within && event === null && state !== 'waived' && state !== 'accepted' && state !== 'delivered'
  })
  return [...Map.groupBy(open, (item) => `${item.obligation.slug}.${item.due}`).values()].flatMap(
    ([item]): Proposal[] => {
      if (!item?.due) return []
      const { obligation } = item
      return [
        {
          key: `due.${obligation.slug}.${item.due}`,
          origin: 'due',
          carriedFrom: null,
          values: {
            ...blank(halfYear),
            ...laneOf(templateFor(templates, obligation.slug, 'due'), lang, items),
            item: obligation.type,
            responsible: obligation.writer,
            contributes: obligation.checker,
            from: item.due.slice(0, 7),
            to: item.due.slice(0, 7),
            due: item.due,
            dueAsWritten: item.dueAsWritten,
            linksTo: [obligation.slug],
          },
        },
      ]
    },
  )
}

/** What was to be over by now and nobody marked as done; what is about a meeting that was held is. */
function leftOpen({ items, events, halfYear, day }: Ground, span: HalfYearSpan): Proposal[] {
  const now = firstMonth(day) ?? 0
  const held = new Set(events.filter(isDone).map(({ slug }) => slug.toLowerCase()))
  return items
    .filter((item) => {
      const before = spanOf(item.halfYear)
      const open = item.state === 'planned' || item.state === 'moved'
      const last = lastMonth(item.to ?? item.due ?? item.from)
      const isPast = last !== null && last <= now
      const over = item.linksTo.some((id) => held.has(id.toLowerCase()))
      return before !== null && before.last < span.first && open && isPast && !over && !item.draft
    })
    .map((item) => ({
      key: `open.${item.slug}`,
      origin: 'open',
      carriedFrom: item.id,
      values: {
        ...blank(halfYear),
        item: item.item,
        laneGroup: item.laneGroup,
        lane: item.lane,
        responsible: item.responsible,
        contributes: item.contributes,
        from: writeMonth(span.first),
        to: writeMonth(Math.max(span.first, Math.min(lastMonth(item.to) ?? span.first, span.last))),
        linksTo: item.linksTo,
        note: item.note,
      },
    }))
}

const blank = (halfYear: string): ItemValues => ({
  item: '',
  halfYear,
  laneGroup: null,
  lane: null,
  responsible: null,
  contributes: null,
  from: null,
  to: null,
  due: null,
  dueAsWritten: null,
  linksTo: [],
  note: null,
})

interface Plan {
  around?: string
  is?: 'event'
  from?: number
  to?: number
  [said: string]: unknown
}

/** What a row of the profile says of the roadmap; nothing where it is about something else. */
export const planIn = ({ detail }: ProfileEntry): Plan | undefined => detail.roadmap as Plan | undefined

const templateFor = (templates: ProfileEntry[], about: string, is: 'event' | 'due') =>
  templates.find((template) => {
    const plan = planIn(template)
    return is === 'event' ? plan?.is === 'event' && plan.around === about : plan?.due === about
  })

function wordIn(template: ProfileEntry | undefined, name: string, lang: string): string | null {
  const said = template ? planIn(template)?.[name] : undefined
  return typeof said === 'object' && said !== null ? wordOf(said as Record<string, string>, lang) : null
}

/** The lane that the profile names, in the spelling that the roadmap has for it already. */
function laneOf(template: ProfileEntry | undefined, lang: string, items: RoadmapItem[]) {
  const [group, lane] = [wordIn(template, 'group', lang), wordIn(template, 'lane', lang)]
  const known = items.find((item) => item.lane?.toLowerCase() === lane?.toLowerCase() && item.laneGroup === group)
  return { laneGroup: known?.laneGroup ?? group, lane: known?.lane ?? lane }
}
