import type { Planner } from './acts.tests.ts'
import type { Player } from './player.ts'
import type { Stage } from './replay.ts'

/** Where a draft is sent to be checked: its page leads there. */
async function checkOf(player: Player, draft: string): Promise<string> {
  const page = await player.reads(draft)
  const links = page.querySelectorAll('main a').flatMap((link) => link.getAttribute('href') ?? [])
  const check = links.find((href) => href.includes('/checks/drafts/'))
  if (!check) throw new Error(`${draft} cannot be sent to be checked.`)
  return check
}

/** Sends a testing action or a plan to those who check it. */
export async function sendToCheck(player: Player, draft: string, message: string): Promise<void> {
  const check = await checkOf(player, draft)
  await player.sends(check, { message }, check.split('/').at(-1))
}

/** What a checker finds to say about the draft of a city; nothing where it is agreed. */
export interface Finding {
  /** The field of a form; of a plan the heading of a section or an action, and the passage or column in it. */
  field: string
  passage?: string
  remark: string
  suggestion: string
}
export type Find = (city: string) => Finding | undefined

/** Goes through the whole queue, one draft after the other; answers how many were checked. */
export async function checkAll(stage: Stage, role: 'lead-expert' | 'lead-partner', find: Find): Promise<number> {
  const checker = stage.as(role)
  const names = new Map(stage.cities.map(({ name, slug }) => [name, slug]))
  for (let checked = 0; ; checked++) {
    const page = await checker.reads(`${stage.home}/checks`)
    const head = page.querySelector('#draft .eyebrow')?.textContent
    if (!head) return checked
    const city = [...names].find(([name]) => head.includes(name))?.[1] ?? ''
    const finding = find(city)
    const points = page
      .querySelectorAll('main input[name^=points-]')
      .flatMap((control) => control.getAttribute('name') ?? [])
    await checker.sends(
      `${stage.home}/checks`,
      {
        ...Object.fromEntries(points.map((name) => [name, finding ? '2' : '3'])),
        ...(finding && saidOf(page, finding)),
        verdict: finding ? 'returned' : 'agreed',
        as: 'give',
      },
      '/checks',
    )
  }
}

/** A remark at its place in the form of the check. */
function saidOf(page: Awaited<ReturnType<Player['reads']>>, { field, passage, remark, suggestion }: Finding) {
  if (passage === undefined) return { [`remark-${field}`]: remark, [`suggestion-${field}`]: suggestion }
  const place = page
    .querySelectorAll('main details.check-remark-form')
    .find((one) => one.querySelector('summary .unseen')?.textContent.trim() === field)
    ?.querySelector('select')
    ?.getAttribute('name')
  if (!place) throw new Error(`Nothing can be said of "${field}".`)
  const key = place.replace('new-at-', '')
  return { [place]: passage, [`new-remark-${key}`]: remark, [`new-suggestion-${key}`]: suggestion }
}

/** The city takes over what was suggested and sends the next draft. */
export async function takeOver({ player }: Pick<Planner, 'player'>, draft: string): Promise<void> {
  const check = await player.reads(await checkOf(player, draft))
  const rounds = check.querySelectorAll('main a').flatMap((link) => link.getAttribute('href') ?? [])
  const round = rounds.find((href) => href.includes('/checks/rounds/'))?.split('#')[0]
  if (!round) throw new Error(`${draft} has not been checked.`)
  const page = await player.reads(round)
  for (const form of page.querySelectorAll('main form')) {
    const action = form.getAttribute('action') ?? ''
    if (action.endsWith('/take')) await player.posts(action, {})
  }
  await sendToCheck(player, draft, 'We took over what you suggested.')
}
