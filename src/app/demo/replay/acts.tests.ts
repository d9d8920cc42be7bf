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

/** Where a draft is sent to be checked: the testing action leads there. */
async function draftOf({ player, test }: Planner): Promise<string> {
  const page = await player.reads(test)
  const links = page.querySelectorAll('main a').flatMap((link) => link.getAttribute('href') ?? [])
  const draft = links.find((href) => href.includes('/checks/drafts/'))
  if (!draft) throw new Error(`${test} cannot be sent to be checked.`)
  return draft
}

export async function sendForm(planner: Planner, message: string): Promise<void> {
  const draft = await draftOf(planner)
  await planner.player.sends(draft, { message }, draft.split('/').at(-1))
}

/** What a checker finds to say about the draft of a city; nothing where it is agreed. */
export type Finding = { field: string; remark: string; suggestion: string } | undefined

/** Goes through the whole queue, one draft after the other; answers how many were checked. */
export async function checkAll(
  stage: Stage,
  role: 'lead-expert' | 'lead-partner',
  find: (city: string) => Finding,
): Promise<number> {
  const checker = stage.as(role)
  const names = new Map(stage.cities.map(({ name, slug }) => [name, slug]))
  for (let checked = 0; ; checked++) {
    if (!(await checker.finds(`${stage.home}/checks`, '/checks'))) return checked
    const page = await checker.reads(`${stage.home}/checks`)
    const draft = page.querySelector('#draft') ?? page.querySelector('main')
    const words = draft?.textContent ?? ''
    const city = [...names].find(([name]) => words.includes(name))?.[1] ?? ''
    const finding = find(city)
    const points = page
      .querySelectorAll('main input[name^=points-], main select[name^=points-]')
      .flatMap((control) => control.getAttribute('name') ?? [])
    await checker.sends(
      `${stage.home}/checks`,
      {
        ...Object.fromEntries(points.map((name) => [name, finding ? '2' : '3'])),
        ...(finding && {
          [`remark-${finding.field}`]: finding.remark,
          [`suggestion-${finding.field}`]: finding.suggestion,
        }),
        verdict: finding ? 'returned' : 'agreed',
        as: 'give',
      },
      '/checks',
    )
  }
}

/** The city takes over what was suggested and sends the next draft. */
export async function takeOver(planner: Planner): Promise<void> {
  const page = await planner.player.reads(await draftOf(planner))
  const forms = page.querySelectorAll('main form').flatMap((form) => form.getAttribute('action') ?? [])
  const rounds = page.querySelectorAll('main a').flatMap((link) => link.getAttribute('href') ?? [])
  const round = rounds.find((href) => href.includes('/checks/rounds/'))
  const takes = forms.filter((action) => action.endsWith('/take'))
  if (takes.length > 0) for (const take of takes) await planner.player.posts(take, {})
  else if (round) {
    const at = await planner.player.reads(round)
    for (const form of at.querySelectorAll('main form')) {
      const action = form.getAttribute('action') ?? ''
      if (action.endsWith('/take')) await planner.player.posts(action, {})
    }
  }
  await sendForm(planner, 'We took over what you suggested.')
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
