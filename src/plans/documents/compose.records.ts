import type { PlanSnapshot, SnapshotAction, SnapshotTest } from '../versions/snapshot.ts'
import { photosOfAction, photosOfTest } from './compose.photos.ts'
import { composedStory } from './compose.story.ts'
import type { Beside, Speech } from './compose.ts'
import type { Cell, ComposedAction, ComposedObjective, ComposedTest, Entry, Fact, Row } from './composed.ts'

/** What an action is called where it is only named: “Action 3”. */
export const actionName = ({ slug }: { slug: string }, { t }: Speech): string =>
  t('plans.document.action', { number: slug })

export const whenOf = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }, { format }: Speech) =>
  format.period(startsOn, endsOn)

export function composedObjective(
  { actions }: PlanSnapshot,
  { id, title, text }: PlanSnapshot['objectives'][number],
  at: number,
  speech: Speech,
): ComposedObjective {
  const servedBy = actions.filter(({ objectiveId }) => objectiveId === id).map((one) => actionName(one, speech))
  return { id, number: at + 1, title, text, servedBy }
}

const written = (text: string | null): Cell | null => (text?.trim() ? { lines: linesOf(text) } : null)
const said = (words: string): Cell | null => (words ? { lines: [words], said: true } : null)
const several = (lines: string[]): Cell | null => (lines.length > 0 ? { lines } : null)
const listed = (entries: Entry[]): Cell | null => (entries.length > 0 ? { lines: [], entries } : null)

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** All that is known of an action; what is not stated is left out, for the list of what is missing says it. */
export function composedAction(
  snapshot: PlanSnapshot,
  action: SnapshotAction,
  speech: Speech,
  beside?: Beside,
): ComposedAction {
  const { t, format } = speech
  const objective = snapshot.objectives.find(({ id }) => id === action.objectiveId)
  const rows: [string, Cell | null][] = [
    [t('plans.document.field.objective'), written(objective?.title ?? null)],
    [t('plans.document.field.intendedResult'), written(action.intendedResult)],
    [t('plans.document.field.output'), written(action.output)],
    [t('plans.document.field.leadBy'), written(action.leadBy)],
    [t('plans.document.field.partners'), written(action.partners)],
    [t('plans.document.field.resources'), written(action.resources)],
    [t('plans.document.field.cost'), said(costOf(action, speech))],
    [t('plans.document.field.funding'), said(fundingOf(action, speech))],
    [t('plans.document.field.when'), said(whenOf(action, speech))],
    [t('plans.document.field.steps'), several(action.steps.map((step) => stepLine(step, speech)))],
    [t('plans.document.field.indicators'), listed(action.indicators.map((one) => indicatorEntry(one, speech)))],
    [t('plans.document.field.risks'), listed(action.risks.map((one) => riskEntry(one, speech)))],
    [t('plans.document.field.subThemes'), several(action.subThemes.map(({ code, title }) => `${code} ${title}`))],
    [t('plans.document.field.horizontalThemes'), several(action.horizontalThemes)],
    [
      t('plans.document.field.commitments'),
      several(action.commitments.map(({ otherPlan, commitment }) => `${otherPlan}: ${commitment}`)),
    ],
  ]
  const period = format.period(action.startsOn, action.endsOn)
  return {
    id: action.id,
    slug: action.slug,
    name: actionName(action, speech),
    title: action.title,
    description: action.description,
    about: [t(`plans.document.status.${action.status}`), period].filter(Boolean).join(' · '),
    rows: known(rows),
    story: composedStory(action.origins, beside?.stories?.get(action.id), speech),
    photos: photosOfAction(snapshot, action, speech),
    example: action.example,
  }
}

const known = (rows: [string, Cell | null][]): Row[] => rows.flatMap(([label, cell]) => (cell ? [{ label, cell }] : []))

export const costOf = ({ cost, costCurrency }: SnapshotAction, { format }: Speech): string =>
  cost === null || !costCurrency ? '' : format.money(cost, costCurrency)

const fundingOf = ({ fundingSource, fundingStatus }: SnapshotAction, { t }: Speech): string =>
  [fundingSource, fundingStatus && t(`plans.document.funding.${fundingStatus}`)].filter(Boolean).join(', ')

function stepLine(step: SnapshotAction['steps'][number], speech: Speech): string {
  const { t, format } = speech
  const done = step.doneOn ? t('plans.document.step.done', { date: format.date(step.doneOn) }) : ''
  return withNotes(step.label, [whenOf(step, speech), done])
}

function indicatorEntry(one: SnapshotAction['indicators'][number], { t, format }: Speech): Entry {
  return {
    words: one.label,
    facts: facts([
      { label: t('plans.document.field.baseline'), words: one.baseline },
      { label: t('plans.document.field.target'), words: one.target },
      { label: t('plans.document.field.byDate'), words: one.byDate && format.date(one.byDate), said: true },
      { label: t('plans.document.field.seenIn'), words: one.source },
    ]),
  }
}

function riskEntry(one: SnapshotAction['risks'][number], { t }: Speech): Entry {
  const level = (level: typeof one.impact) => level && t(`plans.document.level.${level}`)
  return {
    words: one.risk,
    facts: facts([
      { label: t('plans.document.field.likelihood'), words: level(one.likelihood), said: true },
      { label: t('plans.document.field.impact'), words: level(one.impact), said: true },
      { label: t('plans.document.field.answer'), words: one.answer },
      { label: t('plans.document.field.owner'), words: one.owner },
    ]),
  }
}

/** What nobody stated is left out. */
const facts = (all: (Omit<Fact, 'words'> & { words: string | null })[]): Fact[] =>
  all.flatMap(({ words, ...fact }) => (words?.trim() ? [{ ...fact, words }] : []))

const withNotes = (words: string, notes: string[]): string => {
  const some = notes.filter(Boolean)
  return some.length > 0 ? `${words} (${some.join('; ')})` : words
}

const decisions = ['scale', 'change', 'stop', 'persist', 'pivot'] as const

/** A test, and what it did to the plan. */
export function composedTest(snapshot: PlanSnapshot, test: SnapshotTest, speech: Speech): ComposedTest {
  const { t, format } = speech
  const { actions } = snapshot
  const decided = decisions.find((one) => one === test.decision)
  const grown = actions.filter(({ origins }) => origins.some(({ id }) => id === test.id))
  const rows: [string, Cell | null][] = [
    [t('plans.document.field.assumption'), written(test.assumption)],
    [t('plans.document.field.lesson'), written(test.lesson)],
    [
      t('plans.document.field.decision'),
      decided ? said(t(`plans.document.decision.${decided}`)) : written(test.decision),
    ],
    [t('plans.document.field.whatChanges'), written(test.whatChanges)],
    [t('plans.document.field.inActions'), said(format.list(grown.map((one) => actionName(one, speech))))],
  ]
  const open = test.lesson || test.decision ? null : t('plans.document.test.open')
  return { photos: photosOfTest(snapshot, test, speech), id: test.id, title: test.title, rows: known(rows), open }
}
