import { daysAfter, firstDayOf, lastDayOf } from '#platform/time'
import type { DueItem, DueState } from './due.ts'
import type { Done, EvidenceKind } from './evidence.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { fulfil, type Recorded } from './fulfil.ts'
import type { Obligation } from './obligation.queries.ts'
import { batchesOf, type Occasion, occasionsOf, type Rules } from './occasions.ts'
import { type Owed, owedOf, stillToCome } from './owed.ts'
import { afterPauses, type PauseDays, pauseOn } from './pause.ts'

interface Owner {
  id: string
  slug: string
}

/** Everything that due items are reckoned from. */
export interface Book {
  obligations: Obligation[]
  cities: Owner[]
  rules: Rules
  /** What an obligation asks for, and what is known of records of that kind. */
  evidenceOf: (obligation: Obligation) => { key: string; kind: EvidenceKind | undefined; records: Recorded[] }
  /** What is on record of a kind of record, for reports on it. */
  recordsOf: (key: string) => Done[]
  deliverAt: (obligation: Obligation, city: Owner | null, part: string) => string
  waivers: {
    id: string
    obligationId: string
    cityId: string | null
    item: string
    reason: string
    by: string
    example: boolean
  }[]
  pauses: (PauseDays & { cityId: string | null; reason: string })[]
}

export interface Reckoned {
  items: DueItem[]
  forecasts: Forecast[]
}

/** What is owed, by whom, until when, and how it stands. */
export function reckon(book: Book): Reckoned {
  const all = book.obligations.flatMap((obligation) => {
    const occasions = occasionsOf(obligation, book.rules)
    const owners = obligation.per === 'partner' ? book.cities : [null]
    const evidence = book.evidenceOf(obligation)
    const recordsBy = Map.groupBy(evidence.records, ({ cityId }) => cityId)
    const waived = book.waivers.filter(({ obligationId }) => obligationId === obligation.id)
    return owners.map((city) =>
      forOne(book, { obligation, city, occasions, evidence, waived, records: recordsBy.get(city?.id ?? null) ?? [] }),
    )
  })
  const items = dueAfterAnother(
    all.flatMap((one) => one.items),
    book,
  )
  return { items, forecasts: all.flatMap(({ forecast }) => forecast ?? []) }
}

interface Owing {
  obligation: Obligation
  city: Owner | null
  occasions: Occasion[]
  evidence: ReturnType<Book['evidenceOf']>
  records: Recorded[]
  waived: Book['waivers']
}

function forOne(book: Book, { obligation, city, occasions, evidence, records, waived }: Owing) {
  const { rules } = book
  const cityId = city?.id ?? null
  const reports = reportsOf(book, obligation, cityId)
  // No report is owed as long as nothing was done that it could report on.
  const owed = reports?.length === 0 ? [] : owedOf(obligation, reports ?? occasions)
  const running = obligation.qualifier === 'running'
  const one = running ? owed.slice(0, 1).map((first) => ({ ...first, part: 'running' })) : owed
  const { of, more } = fulfil(one, records)
  const pauses = book.pauses.filter((pause) => pause.cityId === null || pause.cityId === cityId)
  const waiverOf = new Map(waived.filter((waiver) => waiver.cityId === cityId).map((waiver) => [waiver.item, waiver]))
  const free = nextOccasions(one, of, waiverOf, occasions, rules.clock)
  const meetingOf = (done: Done | null) => rules.events.find(({ id }) => id === done?.eventId) ?? null
  const items = one.map((owe): DueItem => {
    const done = of.get(owe.part) ?? null
    const occasion = running ? runningOn(occasions, done, rules.clock) : (owe.occasion ?? free.get(owe.part) ?? null)
    const waiver = waiverOf.get(owe.part) ?? null
    const days = daysAfterPauses(occasion, pauses)
    const pause = pauseOn(pauses, rules.clock)
    const item = {
      key: `${obligation.slug}:${city?.slug ?? ''}:${owe.part}`,
      obligation,
      cityId,
      event: occasion?.event ?? meetingOf(done),
      offset: occasion?.offset ?? null,
      number: owe.number,
      ...days,
      dueAsWritten: occasion ? occasion.asWritten : obligation.dueAsWritten,
      done,
      evidence: evidence.key,
      waiver: waiver && { id: waiver.id, reason: waiver.reason, by: waiver.by, example: waiver.example },
      pause: pause ? { reason: pause.reason, from: pause.from } : null,
    }
    const state = stateOf(item, rules, running)
    const what = { city, event: item.event, offset: item.offset }
    const deliver = () => book.deliverAt(obligation, city, owe.part)
    return {
      ...item,
      state,
      pause: state === 'paused' ? item.pause : null,
      at: done?.at ?? (evidence.kind ? (evidence.kind.doneAt?.(what) ?? null) : deliver()),
      checkedAt: state === 'delivered' ? checkedAt(evidence.kind, what, done) : null,
    }
  })
  return { items, forecast: forecastOf({ obligation, cityId, items, more, occasions, rules }) }
}

/** Reports are owed for what was done; nothing where they report on nothing that is on record here. */
function reportsOf(book: Book, obligation: Obligation, cityId: string | null): Occasion[] | null {
  if (obligation.dueRule !== 'batch' || obligation.dueAnchor === null) return null
  const done = book.recordsOf(obligation.dueAnchor).filter((one) => one.cityId === cityId)
  return batchesOf(obligation, done, book.rules)
}

/** Things that have no meeting of their own take the next ones; where too few are left, those that were missed last. */
function nextOccasions(
  owed: Owed[],
  of: Map<string, Done>,
  waived: Map<string, unknown>,
  all: Occasion[],
  clock: string,
) {
  const open = owed.filter(({ part, occasion }) => occasion === null && !isDone(of.get(part)) && !waived.has(part))
  const coming = stillToCome(all, clock)
  const missed = all.filter((occasion) => !coming.includes(occasion))
  const taken = new Map<string, Occasion>()
  for (const { part } of open) {
    const planned = of.get(part)
    const own = planned && coming.find((occasion) => !has(taken, occasion) && isPlannedFor(planned, occasion))
    if (own) taken.set(part, own)
  }
  const left = open.filter(({ part }) => !taken.has(part))
  const untaken = coming.filter((occasion) => !has(taken, occasion))
  const lacking = Math.min(Math.max(0, left.length - untaken.length), missed.length)
  const next = [...missed.slice(missed.length - lacking), ...untaken]
  for (const [index, { part }] of left.entries()) if (next[index]) taken.set(part, next[index])
  return taken
}

const has = (taken: Map<string, Occasion>, occasion: Occasion) => [...taken.values()].includes(occasion)

/** What is planned is for its own meeting, on the side of it on which its day lies. */
function isPlannedFor({ eventId, plannedFor }: Done, { event, offset }: Occasion): boolean {
  if (eventId === null || event?.id !== eventId) return false
  if (!plannedFor || event.start === null) return true
  return offset === 'after' ? plannedFor > event.start : plannedFor <= event.start
}

const isDone = (done: Done | undefined | null) => done !== undefined && done !== null && done.state !== 'planned'

/** Something that is carried on all the time is due again after every meeting that was held since it was last touched. */
function runningOn(occasions: Occasion[], done: Done | null, clock: string): Occasion | null {
  const since = done?.on ? lastDayOf(done.on) : ''
  const begun = occasions.filter(({ opens }) => opens !== null && opens <= clock)
  const missed = begun.find(({ opens }) => opens !== null && since < opens)
  return missed ?? begun.at(-1) ?? occasions[0] ?? null
}

function daysAfterPauses(occasion: Occasion | null, pauses: PauseDays[]) {
  const due = occasion?.due ?? null
  const moved = due && afterPauses(due, pauses)
  const opens = occasion?.opens && due && moved !== due ? afterPauses(occasion.opens, pauses) : occasion?.opens
  return { due: moved, opens: opens ?? null, movedFrom: moved === due ? null : due }
}

type Standing = Pick<DueItem, 'done' | 'waiver' | 'pause' | 'due' | 'opens'>

function stateOf(
  { done, waiver, pause, due, opens }: Standing,
  { clock, end, events }: Rules,
  running: boolean,
): DueState {
  if (waiver) return 'waived'
  const carriedOn = !running || opens === null || opens > clock || (done?.on ? lastDayOf(done.on) >= opens : false)
  if (done && done.state !== 'planned' && carriedOn) return done.state
  if (pause) return 'paused'
  // A meeting that begins in time is not late before it is over.
  const own = done?.eventId ? events.find(({ id }) => id === done.eventId) : undefined
  const planned = own?.start && own.end && due && firstDayOf(own.start) <= lastDayOf(due) ? lastDayOf(own.end) : null
  const last = due && planned && planned > lastDayOf(due) ? planned : (due ?? end)
  if (last && lastDayOf(last) < clock) return 'late'
  return opens !== null && opens <= clock ? 'due' : 'not_due'
}

/** What is due after another thing owed is due a while after that was done, and has no day before. */
function dueAfterAnother(items: DueItem[], { rules }: Book): DueItem[] {
  const bySlug = Map.groupBy(items, ({ obligation }) => obligation.slug.toLowerCase())
  return items.map((item) => {
    const { dueRule, dueAnchor } = item.obligation
    const others =
      dueRule === 'event' && item.event === null && dueAnchor ? bySlug.get(dueAnchor.toLowerCase()) : undefined
    const on = others?.find(({ cityId, done }) => done?.on && cityId === item.cityId)?.done?.on
    if (!on) return item
    const [due, opens] = [daysAfter(on, rules.after), lastDayOf(on)]
    return { ...item, due, opens, state: stateOf({ ...item, due, opens }, rules, false) }
  })
}

/** Records of some kinds are checked by nobody: a meeting was held or not. */
const checkedAt = (
  kind: EvidenceKind | undefined,
  what: Parameters<NonNullable<EvidenceKind['checkedAt']>>[0],
  done: Done | null,
): string | null => (kind ? (kind.checkedAt?.(what) ?? null) : (done?.at ?? null))
