import { joinRemark, sayWhatCausedIt } from './acts.ledger.ts'
import type { Planner } from './acts.tests.ts'
import type { PeerRemark } from './cast.reviews.ts'
import { type CityPart, cast } from './cast.ts'
import type { Player } from './player.ts'
import type { Stage } from './replay.ts'

export const planOf = ({ home }: Stage, { part }: Planner): string => `${home}/cities/${part.slug}/plan`

export const draftOf = (stage: Stage, planner: Planner): string => `${planOf(stage, planner)}/draft`

/** The template becomes the plan of the city, and its first chapter is written. */
export async function beginPlan(stage: Stage, planner: Planner): Promise<void> {
  const { part, player, name } = planner
  const at = planOf(stage, planner)
  await player.sends(`${at}/new`, {
    title: `Integrated action plan of ${name}`,
    language: 'en',
    ambition: part.slug === 'breda' ? 'project' : 'strategy',
  })
  await writeSection(stage, planner, 'policy_context', part.plan.context)
}

export const writeSection = (stage: Stage, planner: Planner, key: string, text: string): Promise<string> =>
  planner.player.sends(`${planOf(stage, planner)}/draft/sections/${key}`, { text }, `/sections/${key}`)

/** What the local group found, and how the parts of the plan hold together; out of what the city asked and learned before. */
export async function writeChapters(stage: Stage, planner: Planner): Promise<void> {
  const own = cast.find(({ slug }) => slug === planner.part.slug)
  if (!own) return
  const asked = own.asks.map(({ question }) => `- ${question}`).join('\n')
  await writeSection(stage, planner, 'vision', planner.part.plan.vision)
  await writeSection(stage, planner, 'needs', `${own.said}\n\nWhat the city asked at the academies:\n\n${asked}`)
  await writeSection(stage, planner, 'integration', own.learned[1].relevance)
}

/** Objectives come from the focus the study gives; where it left that open, from what the city said of itself. */
export const takeFocus = (stage: Stage, planner: Planner): Promise<string> =>
  planner.player.sends(`${planOf(stage, planner)}/draft/objectives`, {}, '/from-focus')

/** The test becomes an action of the plan, with every column of its table. */
export async function adoptTest(stage: Stage, planner: Planner): Promise<void> {
  const { part, player, test } = planner
  const { action, form } = part
  const adopted = await player.sends(test, {}, '/plan/actions')
  await player.sends(`${adopted}/edit`, {
    title: action.title,
    intendedResult: action.result,
    output: action.output,
    leadBy: action.leadBy,
    partners: form.stakeholders,
    resources: form.capacity,
    cost: String(action.cost),
    costCurrency: form.currency,
    fundingSource: 'Budget of the city, proposed for the next year',
    fundingStatus: 'idea',
    startsOn: '2025-01',
    endsOn: '2026-12',
    horizontalThemes: await firstThemeOf(stage),
    status: 'draft',
    'steps-0-label': 'Agree who leads it',
    'steps-0-startsOn': '2025-01',
    'steps-0-endsOn': '2025-03',
    'steps-1-label': 'Begin, and tell the local group after half a year',
    'steps-1-startsOn': '2025-04',
    'steps-1-endsOn': '2026-12',
    'indicators-0-label': action.signal,
    'indicators-0-baseline': 'not counted yet',
    'indicators-0-target': 'to be set after the test',
    'indicators-0-byDate': '2026-12',
    'indicators-0-source': 'the unit that leads it',
    'risks-0-risk': action.risk,
    'risks-0-likelihood': 'medium',
    'risks-0-impact': 'medium',
    'risks-0-answer': 'The local group looks at it every half-year.',
    'risks-0-owner': action.leadBy,
  })
}

/** The words of the network's list of horizontal themes. */
const firstThemeOf = async ({ network }: Stage): Promise<string[]> => network.horizontalThemes.slice(0, 1)

/** What the city wrote into its learning log, and where it stands. */
export async function draftedBy(stage: Stage, { part, player }: Planner): Promise<{ own: CityPart; at: string }> {
  const own = cast.find(({ slug }) => slug === part.slug)
  const log = await player.reads(`${stage.home}/cities/${part.slug}/log`)
  const at = log
    .querySelectorAll('main a')
    .find((link) => link.textContent.trim() === own?.drafts.title)
    ?.getAttribute('href')
  if (!at || !own) throw new Error(`${part.slug} has no draft action.`)
  return { own, at }
}

/** The draft action of the learning log becomes an action of the plan as well. */
export async function adoptDraft(stage: Stage, planner: Planner): Promise<void> {
  const { player } = planner
  const { own, at } = await draftedBy(stage, planner)
  const adopted = await player.sends(at, {}, '/plan/actions')
  await sayOrigin(player, adopted, (words) => words.startsWith('What the plan was to be about: '))
  await player.sends(`${adopted}/edit`, {
    output: own.drafts.result,
    leadBy: own.drafts.leadBy,
    resources: 'Staff of the unit that leads it',
    fundingStatus: 'none',
    fundingSource: 'Working time only',
    startsOn: '2024-09',
    endsOn: '2025-12',
    horizontalThemes: (await firstThemeOf(stage)).concat(stage.network.horizontalThemes.slice(1, 2)),
    'indicators-0-label': 'People who were told what became of it',
    'indicators-0-target': 'all who took part',
    'risks-0-risk': 'It is forgotten when a process ends.',
    'risks-0-likelihood': 'high',
    'risks-0-impact': 'low',
    'risks-0-answer': 'A date in the calendar of the unit.',
    'risks-0-owner': own.drafts.leadBy,
  })
}

/** One more record that an action comes from, the first of the list that fits. */
async function sayOrigin(player: Player, action: string, fits: (words: string) => boolean): Promise<void> {
  const page = await player.reads(action)
  const origin = page
    .querySelectorAll('main select[name=origin] option')
    .find((option) => fits(option.textContent.trim()))
    ?.getAttribute('value')
  if (!origin) throw new Error(`${action} cannot have come from anything like that.`)
  await player.sends(action, { origin, words: '' }, '/origins')
}

/** The plan as it stands becomes a version, for good. Answers where it can be read. */
export async function freeze(
  stage: Stage,
  planner: Planner,
  { kind, note, audience }: { kind: 'draft' | 'v1' | 'v2' | 'final'; note: string; audience?: 'network' | 'public' },
): Promise<string> {
  const version =
    (await planner.player.sends(`${planOf(stage, planner)}/versions/new`, { kind, note })).split('#')[0] ?? ''
  if (audience) await showTo(planner, version, audience)
  return version
}

async function showTo({ player }: Planner, version: string, audience: string): Promise<void> {
  const page = await player.reads(audience === 'public' ? `${version}/publish` : version)
  const form = page
    .querySelectorAll('main form')
    .find(
      (one) =>
        one.getAttribute('action')?.endsWith('/audience') &&
        one.querySelector(`[name=audience][value=${audience}]`) !== null,
    )
  if (!form) throw new Error(`${version} cannot be shown to ${audience}.`)
  await player.posts(form.getAttribute('action') ?? '', { audience })
}

/** Before the plan is given out, everybody may read what it grew from: the grid, the draft action. */
export async function openTheStory(stage: Stage, planner: Planner): Promise<void> {
  const { part, player } = planner
  const { at } = await draftedBy(stage, planner)
  await player.sends(`${at}/edit`, { audience: 'public' })
  const grid = `${stage.home}/meetings/CNM2/grids/${part.slug}`
  await player.sends(grid, { audience: 'public' }, '/sharing')
}

/** What the test showed changes the action that grew out of it; the other one stood in the test as well. */
export async function changeByTest(stage: Stage, planner: Planner): Promise<void> {
  const { part, player } = planner
  const own = cast.find(({ slug }) => slug === part.slug)
  const page = await player.reads(`${draftOf(stage, planner)}/actions`)
  const called = (title: string | undefined) => {
    const at = page
      .querySelectorAll('main a')
      .find((link) => link.textContent.trim() === title)
      ?.getAttribute('href')
    if (!at) throw new Error(`${part.slug} has no action called ${title}.`)
    return at
  }
  await player.sends(`${called(part.action.title)}/edit`, {
    output: part.after.output,
    fundingStatus: 'applied',
    status: 'agreed',
    'indicators-0-target': `more than in the test: ${part.seen.number} ${part.seen.unit}`,
  })
  const drafted = called(own?.drafts.title)
  await sayOrigin(player, drafted, (words) => words.startsWith('Test: '))
  await player.sends(`${drafted}/edit`, { status: 'agreed' })
}

/** The city finishes its plan: it is presented, decided on and published. */
export async function finish(stage: Stage, planner: Planner, day: string, heard: PeerRemark): Promise<void> {
  const { part, player, name } = planner
  const at = planOf(stage, planner)
  const own = cast.find(({ slug }) => slug === part.slug)
  await player.sends(`${stage.home}/cities/${part.slug}/meetings/new`, {
    relation: 'independent',
    title: `The action plan of ${name} is presented`,
    start: day,
    startTime: '18:00',
    endTime: '20:00',
    timeZone: own?.timeZone ?? 'Europe/Brussels',
    where: 'elsewhere',
    place: own?.place ?? '',
    agenda: 'What is in the plan\nHow it came about\nHow you can follow it',
    audience: 'public',
  })
  const adoption = await player.reads(`${at}/adoption`)
  const meeting = adoption
    .querySelectorAll('main select[name=meeting] option')
    .find((option) => option.textContent.includes('is presented'))
    ?.getAttribute('value')
  if (!meeting) throw new Error(`${name} has no meeting to present its plan.`)
  await player.sends(`${at}/adoption`, { meeting }, '/adoption/presentations')
  await openTheStory(stage, planner)
  const version = await freeze(stage, planner, {
    kind: 'final',
    note: 'After the peer review; presented to residents.',
    audience: 'public',
  })
  await joinRemark(planner, version, { remark: heard.remark, changed: 'Vision', reason: heard.reason })
  const reason = 'Before the plan was given out everybody could read what it grew from.'
  await sayWhatCausedIt(planner, version, { cause: 'other', reason })
}

export const adopt = (stage: Stage, planner: Planner, day: string): Promise<string> =>
  planner.player.sends(
    `${planOf(stage, planner)}/adoption`,
    { adoptedBy: `City council of ${planner.name}`, adoptedOn: day, adoption: '' },
    '/adoption',
  )
