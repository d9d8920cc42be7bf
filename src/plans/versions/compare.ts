import { isDeepStrictEqual } from 'node:util'
import type { FundingStatus, PlanActionStatus, RiskLevel } from '../schema.ts'
import { readWords } from '../texts/read-words.ts'
import type { PlanSnapshot, SnapshotAction } from './snapshot.ts'

/** The columns of an action table as they are compared, in the order in which they are shown. */
export const comparedColumns = [
  'title',
  'description',
  'objective',
  'intendedResult',
  'output',
  'leadBy',
  'partners',
  'resources',
  'cost',
  'fundingSource',
  'fundingStatus',
  'startsOn',
  'endsOn',
  'steps',
  'indicators',
  'risks',
  'commitments',
  'subThemes',
  'horizontalThemes',
  'origins',
  'status',
] as const
export type ComparedColumn = (typeof comparedColumns)[number]

export type ComparedField = ComparedColumn | 'text' | 'ambition' | 'language'

/** What stood in a place before and what stands there now, in words. */
export interface FieldChange {
  field: ComparedField
  before: string
  after: string
}

export type SubjectKind = 'section' | 'objective' | 'action'

export interface Change {
  kind: SubjectKind | 'plan'
  /** In the snapshots; of the plan itself nothing. */
  id: string | null
  title: string
  what: 'added' | 'removed' | 'changed'
  fields: FieldChange[]
}

/** How amounts, days and states are said; given by the page, so that two versions are compared in one language. */
export interface Saying {
  money: (value: number, currency: string) => string
  date: (day: string) => string
  funding: (status: FundingStatus) => string
  status: (status: PlanActionStatus) => string
  level: (level: RiskLevel) => string
  ambition: (ambition: PlanSnapshot['ambition']) => string
  language: (tag: string) => string
}

/** Everything that differs between two versions of a plan: the plan itself, then section by section, objective by objective, action by action. */
export function comparePlans(before: PlanSnapshot, after: PlanSnapshot, say: Saying): Change[] {
  return [
    ...ofPlan(before, after, say),
    ...asRead(ofEach('section', before.sections, after.sections, ({ title, text }) => ({ title, text }))),
    ...ofEach('objective', before.objectives, after.objectives, ({ title, text }) => ({ title, text: text ?? '' })),
    ...ofEach('action', before.actions, after.actions, (action, whole) => columnsOf(action, whole, say), {
      before,
      after,
    }),
  ]
}

/** Texts are compared as people read them, and only those that differ: the signs of their form are no words. */
const asRead = (changes: Change[]): Change[] =>
  changes.flatMap((change) => {
    const read = change.fields.map((one) =>
      one.field === 'text' ? { ...one, before: readWords(one.before), after: readWords(one.after) } : one,
    )
    const fields = read.filter(({ before, after }) => before !== after)
    return fields.length > 0 || change.what !== 'changed' ? [{ ...change, fields }] : []
  })

function ofPlan(before: PlanSnapshot, after: PlanSnapshot, say: Saying): Change[] {
  const said = ({ title, ambition, language }: PlanSnapshot) => ({
    title,
    ambition: say.ambition(ambition),
    language: say.language(language),
  })
  const fields = differing(said(before), said(after))
  return fields.length > 0 ? [{ kind: 'plan', id: null, title: after.title, what: 'changed', fields }] : []
}

type Fields = Partial<Record<ComparedField, string>>

/** Pairs by id what both versions have; what stands in one of them only came or went. In the order of the later one. */
function ofEach<Thing extends { id: string; title: string }>(
  kind: SubjectKind,
  before: Thing[],
  after: Thing[],
  fieldsOf: (thing: Thing, whole: PlanSnapshot) => Fields,
  whole?: { before: PlanSnapshot; after: PlanSnapshot },
): Change[] {
  const was = new Map(before.map((thing) => [thing.id, thing]))
  const is = new Set(after.map(({ id }) => id))
  const of = (thing: Thing, which: 'before' | 'after') => fieldsOf(thing, whole?.[which] as PlanSnapshot)
  // Most of a long plan stays letter for letter: that needs not be said in words to be compared.
  const around = isDeepStrictEqual(whole?.before.objectives, whole?.after.objectives)
  const kept = after.flatMap((thing): Change[] => {
    const known = was.get(thing.id)
    if (known && around && isDeepStrictEqual(known, thing)) return []
    const fields = differing(known ? of(known, 'before') : {}, of(thing, 'after'))
    if (known && fields.length === 0) return []
    return [{ kind, id: thing.id, title: thing.title, what: known ? 'changed' : 'added', fields }]
  })
  const gone = before
    .filter(({ id }) => !is.has(id))
    .map((thing): Change => {
      const fields = differing(of(thing, 'before'), {})
      return { kind, id: thing.id, title: thing.title, what: 'removed', fields }
    })
  return [...kept, ...gone]
}

function differing(before: Fields, after: Fields): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as ComparedField[]
  return names
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after)
}

/** An action table in words, column by column; a column with several rows has a line for each. */
export function columnsOf(action: SnapshotAction, plan: PlanSnapshot, say: Saying): Record<ComparedColumn, string> {
  const objective = plan.objectives.find(({ id }) => id === action.objectiveId)
  const { cost, costCurrency, fundingStatus } = action
  return {
    title: action.title,
    description: action.description ?? '',
    objective: objective?.title ?? '',
    intendedResult: action.intendedResult ?? '',
    output: action.output ?? '',
    leadBy: action.leadBy ?? '',
    partners: action.partners ?? '',
    resources: action.resources ?? '',
    cost: cost === null ? '' : say.money(cost, costCurrency ?? 'EUR'),
    fundingSource: action.fundingSource ?? '',
    fundingStatus: fundingStatus ? say.funding(fundingStatus) : '',
    startsOn: day(action.startsOn, say),
    endsOn: day(action.endsOn, say),
    steps: lines(action.steps, ({ label, startsOn, endsOn, doneOn }) => [
      label,
      [startsOn, endsOn].map((one) => day(one, say)).join(' – '),
      doneOn ? `✓ ${day(doneOn, say)}` : '',
    ]),
    indicators: lines(action.indicators, ({ label, baseline, target, byDate, source }) => [
      label,
      [baseline, target].filter(Boolean).join(' → '),
      day(byDate, say),
      source,
    ]),
    risks: lines(action.risks, ({ risk, likelihood, impact, answer, owner }) => [
      risk,
      [likelihood, impact].map((one) => (one ? say.level(one) : '')).join(' × '),
      answer,
      owner,
    ]),
    commitments: lines(action.commitments, ({ otherPlan, commitment, url }) => [otherPlan, commitment, url]),
    subThemes: lines(action.subThemes, ({ code, title }) => [`${code} ${title}`]),
    horizontalThemes: action.horizontalThemes.join('\n'),
    origins: lines(action.origins, ({ title }) => [title]),
    status: say.status(action.status),
  }
}

const day = (date: string | null, say: Saying): string => (date ? say.date(date) : '')

const lines = <Row>(rows: Row[], partsOf: (row: Row) => (string | null)[]): string =>
  rows
    .map((row) =>
      partsOf(row)
        .filter((part) => part && /[\p{L}\p{N}]/u.test(part))
        .join(' · '),
    )
    .join('\n')

/** Whether two versions say the same, whatever their figures and tests say of the world around them. */
export const isSamePlan = (before: PlanSnapshot, after: PlanSnapshot): boolean =>
  comparePlans(before, after, plainly).length === 0

/** Without a language: for finding out whether anything differs at all. */
export const plainly: Saying = {
  money: (value, currency) => `${value} ${currency}`,
  date: (date) => date,
  funding: (status) => status,
  status: (status) => status,
  level: (level) => level,
  ambition: (ambition) => ambition,
  language: (tag) => tag,
}
