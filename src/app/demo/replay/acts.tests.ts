import { type PlanPart, planCast } from './cast.plans.ts'
import type { Player } from './player.ts'
import type { Stage } from './replay.ts'

export interface Planner {
  part: PlanPart
  player: Player
  name: string
  /** The testing action of the city. */
  test: string
}

/** Everybody of the cast of plans with the coordinator who plays their city. */
export function planners({ as, home }: Stage): Planner[] {
  return planCast.map((part) => {
    const player = as(`coordinator-${part.slug}`)
    return { part, player, name: player.name.replace(/^[^,]*, /, ''), test: `${home}/testing-actions/${part.test}` }
  })
}

/** The test grew from what the city drafted, and from something it does already. */
export async function sayWhatItGrewFrom({ part, player, test }: Planner, drafted: string): Promise<void> {
  for (const title of [drafted, part.practice]) {
    const page = await player.reads(`${test}/origins?q=${encodeURIComponent(title)}`)
    const origin = page
      .querySelectorAll('main li')
      .filter((row) => row.querySelector('a')?.textContent.trim() === title)
      .flatMap((row) => row.querySelector('input[name=origin]')?.getAttribute('value') ?? [])[0]
    if (!origin) throw new Error(`${test} cannot have grown from "${title}".`)
    await player.posts(`${test}/origins`, { origin })
  }
}

/** The form of the testing action, as the network's profile asks it. */
export async function writeForm({ part: { form }, player, test }: Planner): Promise<void> {
  await player.sends(`${test}/edit`, {
    assumption: form.assumption,
    budget: String(form.budget),
    budget_currency: form.currency,
    budget_note: form.budget === 0 ? 'Working time of both departments only.' : 'Material, rooms and a small fee.',
    lead_unit: form.leadUnit,
    capacity: form.capacity,
    stakeholders: form.stakeholders,
    timeframe: form.startsOn,
    timeframe_end: form.endsOn,
    step_0_label: form.steps[0],
    step_0_starts: form.startsOn,
    step_1_label: form.steps[1],
    step_1_ends: form.endsOn,
    outputs: form.outputs,
    results: form.results,
    success_signal: form.signal,
    risks: 'It takes longer than planned.',
  })
}

export const present = ({ player, test }: Planner): Promise<string> =>
  player.sends(test, { state: 'presented', reason: 'At the third core meeting in Gdańsk.' }, '/states')

export const start = ({ player, test }: Planner): Promise<string> => player.sends(`${test}/start`, {}, '/start')

/** What was seen while the test ran, on a day. */
export async function tell({ part: { seen, form }, player, test }: Planner, day: string): Promise<void> {
  const at = (kind: string) => `${test}/evidence?kind=${kind}`
  const number = { kind: 'number', value: String(seen.number), unit: seen.unit, happenedOn: day }
  await player.sends(at('number'), number, '/evidence')
  await player.sends(at('voice'), { kind: 'voice', text: seen.voice, happenedOn: day }, '/evidence')
  await player.sends(at('note'), { kind: 'note', text: seen.note, happenedOn: day }, '/evidence')
  if (seen.spent > 0)
    await player.sends(
      at('cost'),
      { kind: 'cost', value: String(seen.spent), unit: form.currency, text: 'Spent until now', happenedOn: day },
      '/evidence',
    )
  const page = await player.reads(test)
  for (const step of page.querySelectorAll('main form')) {
    const action = step.getAttribute('action') ?? ''
    if (/\/steps\/[0-9a-f-]+$/.test(action)) await player.posts(action, { done: 'yes' })
  }
}

export const conclude = ({ part: { end }, player, test }: Planner): Promise<string> =>
  player.sends(
    `${test}/conclusion`,
    {
      decision: end.decision,
      lesson: end.lesson,
      whatChanges: end.changes,
      planEffect: end.effect,
      resultPublic: 'yes',
    },
    '/conclusion',
  )
