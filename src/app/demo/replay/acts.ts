import { daysAfter } from '#platform/time'
import { type CityPart, cast, type Learned } from './cast.ts'
import type { Fields, Player } from './player.ts'
import type { Stage } from './replay.ts'

/** Everybody of the cast with the coordinator who plays their city. */
export function coordinators({ as }: Stage): { part: CityPart; player: Player; name: string }[] {
  return cast.map((part) => {
    const player = as(`coordinator-${part.slug}`)
    return { part, player, name: player.name.replace(/^[^,]*, /, '') }
  })
}

/** Two of every city come to a meeting of the network, one of them on the seat of the local group; all are checked in. */
export async function comeTogether(stage: Stage, meeting: string): Promise<void> {
  const at = `${stage.home}/meetings/${meeting}`
  for (const { player, name } of coordinators(stage)) {
    const list = `${at}/participants/new`
    await player.sends(list, { list: `City team member, ${name}`, seat: 'city_team', memberKind: '', letters: [] })
    await player.sends(list, {
      list: `Local group member, ${name}`,
      seat: 'local_group',
      memberKind: 'ngos',
      letters: [],
    })
  }
  await checkAllIn(stage.as('lead-expert'), at)
}

/** Ticks off whoever is expected, as one does at the door with a list. */
export async function checkAllIn(player: Player, at: string): Promise<void> {
  const page = await player.reads(`${at}/check-in`)
  const ids = page
    .querySelectorAll('main input[name=participant]')
    .flatMap((input) => input.getAttribute('value') ?? [])
  for (const participant of new Set(ids)) await player.posts(`${at}/check-in`, { participant, presence: 'present' })
}

export const seal = (player: Player, at: string): Promise<string> =>
  player.sends(`${at}/attendance/seal`, { told: 'yes' })

/** A row of a grid; from the second meeting on it answers a question of the last academy. */
interface Row extends Learned {
  asked?: string | undefined
}

/** Each city writes one row of its learning grid and shares it with the network. */
export async function fillGrids(
  stage: Stage,
  meeting: string,
  day: string,
  rowOf: (part: CityPart) => Row,
): Promise<void> {
  for (const { part, player } of coordinators(stage)) {
    const at = `${stage.home}/meetings/${meeting}/grids/${part.slug}`
    const { point, relevance, action, asked } = rowOf(part)
    const need = asked ? await player.option(at, 'need', asked) : ''
    await player.sends(at, { keyPoint: point, relevance, action, who: 'City team', need }, '/rows')
    await player.sends(at, { audience: 'network', sharedOn: day }, '/sharing')
  }
}

/** What was promised at the last event, and what became of it. */
export async function reviewPromises(stage: Stage, meeting: string): Promise<void> {
  const results = ['done', 'partly', 'done', 'done', 'not_done', 'done', 'partly', 'done', 'changed']
  const notes: Record<string, string> = {
    partly: 'Half of it; the rest follows after the summer.',
    not_done: 'Elections came in between.',
    changed: 'We asked somebody else first.',
  }
  for (const [at, { part, player }] of coordinators(stage).entries()) {
    const page = await player.reads(`${stage.home}/meetings/${meeting}/review`)
    const result = results[at] ?? 'done'
    for (const form of page.querySelectorAll('main form')) {
      const action = form.getAttribute('action') ?? ''
      if (!/\/review\/[0-9a-f-]+$/.test(action)) continue
      const version = form.querySelector('input[name=version]')?.getAttribute('value') ?? '1'
      await player.posts(action, {
        version,
        result,
        note: notes[result] ?? `Done in ${part.slug === 'genk' ? 'two weeks' : 'time'}.`,
      })
    }
  }
}

export interface Evening {
  relation: 'before' | 'after'
  event: string
  /** The first city meets on this day, each following one a day later. */
  from: string
  atHome: 'elsewhere' | 'city_hall'
  agenda: string
  topics: string
  results: (part: CityPart) => string
  feedback: (part: CityPart) => string
}

const people = ['Civil servant', 'Member of an organisation', 'Neighbour'] as const
const kinds = ['civil_servants', 'ngos', 'associations'] as const

/** Every local group meets: planned, held with people checked in, its sheet sealed and its report sent. */
export async function meetAtHome(stage: Stage, evening: Evening): Promise<void> {
  for (const [at, { part, player, name }] of coordinators(stage).entries()) {
    const location = await player.sends(`${stage.home}/cities/${part.slug}/meetings/new`, {
      relation: evening.relation,
      event: evening.event,
      title: `Local group of ${name} ${evening.relation} ${evening.event}`,
      start: daysAfter(evening.from, at),
      startTime: '18:00',
      endTime: '20:00',
      timeZone: part.timeZone,
      where: evening.atHome,
      place: evening.atHome === 'elsewhere' ? part.place : '',
      agenda: evening.agenda,
    })
    for (const [who, kind] of kinds.entries())
      await player.sends(`${location}/check-in/new`, { name: `${people[who]}, ${name}`, organisation: '', kind })
    await seal(player, location)
    await player.sends(`${location}/report/edit`, {
      topics: evening.topics,
      results: evening.results(part),
      decisions: '',
      feedback: evening.feedback(part),
      as: 'send',
    })
  }
}

/** The lead partner reads what came in and accepts it; one report comes back first and is sent again. */
export async function acceptReports(stage: Stage): Promise<void> {
  const partner = stage.as('lead-partner')
  const page = await partner.reads(`${stage.home}/reports`)
  const reports = page
    .querySelectorAll('main a')
    .flatMap((link) => /^(.*\/report)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? [])
  const waiting: string[] = []
  for (const report of new Set(reports)) if (await partner.finds(report, '/answer')) waiting.push(report)
  const [first] = waiting
  if (first) {
    await partner.sends(first, { act: 'return', answer: 'Please say who spoke for the neighbours.' }, '/answer')
    const city = /meetings\/([^/.]+)\./.exec(first)?.[1]
    await stage.as(`coordinator-${city}`).sends(`${first}/edit`, { as: 'send' })
  }
  for (const report of waiting) await partner.sends(report, { act: 'accept' }, '/answer')
}

/** A step with the table of a half-year: it is agreed, or kept as it stands at a meeting. */
export const stateTable = (stage: Stage, halfYear: string, step: 'agree' | 'update', fields: Fields): Promise<string> =>
  stage.as('lead-expert').sends(`${stage.home}/roadmap/halves/${halfYear}/${step}`, fields)

/** What was due before a day and is late is not asked for any more. */
export const waiveBefore = ({ as, home }: Stage, day: string, reason: string): Promise<string> =>
  as('lead-partner').sends(`${home}/due/before`, { day, reason })

/** A paper that was promised for the network. */
export const handIn = (stage: Stage, who: string, obligation: string, item: string, title: string): Promise<string> =>
  stage.as(who).sends(`${stage.home}/obligations/${obligation}/deliver?item=${item}`, { title })

/** Lines of the roadmap that are done by now. */
export async function tickOff(stage: Stage, items: string[]): Promise<void> {
  for (const item of items)
    await stage.as('lead-expert').sends(`${stage.home}/roadmap/items/${item}/state`, { state: 'done' })
}

/** After the meeting: every need that stood on its agenda was taken up, but for the last one, which stays open. */
export async function sayWhatBecameOfNeeds(stage: Stage, meeting: string): Promise<void> {
  const at = `${stage.home}/meetings/${meeting}/agenda/after`
  const page = await stage.as('lead-expert').reads(at)
  const names = page.querySelectorAll('main input[type=radio]').flatMap((input) => input.getAttribute('name') ?? [])
  const needs = [...new Set(names)].filter((name) => name.startsWith('state.'))
  const said = needs.map((name, place) => [name, place === needs.length - 1 ? 'open_after_meeting' : 'addressed'])
  if (needs.length > 0) await stage.as('lead-expert').sends(at, Object.fromEntries(said), '/after')
}
