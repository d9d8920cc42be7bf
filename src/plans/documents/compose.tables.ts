import type { PlanSnapshot } from '../versions/snapshot.ts'
import { actionName, costOf, linesOf } from './compose.records.ts'
import type { Speech } from './compose.ts'
import type { Block, Cell } from './composed.ts'

const text = (words: string | null | undefined): Cell => ({ lines: words ? linesOf(words) : [] })
const said = (words: string): Cell => ({ lines: words ? [words] : [], said: true })
const figure = (words: string, strong = false): Cell => ({
  lines: words ? [words] : [],
  said: true,
  number: true,
  strong,
})

/** An action in a table: its number in the first column, so that long titles stand only once in the plan. */
const named = (action: PlanSnapshot['actions'][number], rows = 1): Cell => ({
  lines: [`${action.slug} ${action.title}`],
  ...(rows > 1 && { rows }),
})

/** An action stands once beside all its rows. */
const beside = <One>(action: PlanSnapshot['actions'][number], all: One[], cells: (one: One) => Cell[]): Cell[][] =>
  all.map((one, at) => (at === 0 ? [named(action, all.length), ...cells(one)] : cells(one)))

export function fundingBlocks({ actions }: PlanSnapshot, speech: Speech): Block[] {
  const { t } = speech
  const told = actions.filter(
    ({ cost, fundingSource, fundingStatus }) => cost !== null || fundingSource || fundingStatus,
  )
  if (told.length === 0) return [{ is: 'note', words: t('plans.document.noFunding') }]
  const rows = told.map((action): Cell[] => [
    named(action),
    text(action.fundingSource),
    said(action.fundingStatus ? t(`plans.document.funding.${action.fundingStatus}`) : ''),
    figure(costOf(action, speech)),
  ])
  const silent = actions.length - told.filter(({ cost }) => cost !== null).length
  const table: Block = {
    is: 'table',
    caption: t('plans.document.caption.funding'),
    head: [
      t('plans.document.field.action'),
      t('plans.document.field.source'),
      t('plans.document.field.status'),
      t('plans.document.field.cost'),
    ],
    rows: [...rows, ...sums(told, speech)],
    shares: [40, 27, 15, 18],
  }
  return silent > 0 ? [table, { is: 'note', words: t('plans.document.withoutCost', { count: silent }) }] : [table]
}

/** Money of different currencies is never added up. */
function sums(actions: PlanSnapshot['actions'], { t, format }: Speech): Cell[][] {
  const all = new Map<string, { total: number; secured: number }>()
  for (const { cost, costCurrency, fundingStatus } of actions) {
    if (cost === null || !costCurrency) continue
    const sum = all.get(costCurrency) ?? { total: 0, secured: 0 }
    sum.total += cost
    if (fundingStatus === 'secured') sum.secured += cost
    all.set(costCurrency, sum)
  }
  return [...all].flatMap(([currency, { total, secured }]) => [
    sumRow(t('plans.document.total'), format.money(total, currency), true),
    sumRow(t('plans.document.totalSecured'), format.money(secured, currency), false),
  ])
}

const sumRow = (label: string, sum: string, strong: boolean): Cell[] => [
  { ...said(label), strong },
  said(''),
  said(''),
  figure(sum, strong),
]

/** What an action says of its risks, for whoever answers for all of them. */
export function riskBlocks({ actions }: PlanSnapshot, { t }: Speech): Block[] {
  const rows = actions.flatMap((action) =>
    beside(action, action.risks, (one) => [
      text(one.risk),
      said(one.likelihood ? t(`plans.document.level.${one.likelihood}`) : ''),
      said(one.impact ? t(`plans.document.level.${one.impact}`) : ''),
      text(one.answer),
      text(one.owner),
    ]),
  )
  if (rows.length === 0) return [{ is: 'note', words: t('plans.document.noRisks') }]
  const head = [
    t('plans.document.field.action'),
    t('plans.document.field.risk'),
    t('plans.document.field.likelihood'),
    t('plans.document.field.impact'),
    t('plans.document.field.answer'),
    t('plans.document.field.owner'),
  ]
  return [{ is: 'table', caption: t('plans.document.caption.risks'), head, rows, shares: [19, 20, 13, 11, 20, 17] }]
}

/** By what success is seen, action by action; where each figure is found stands with its action. */
export function indicatorBlocks({ actions }: PlanSnapshot, { t, format }: Speech): Block[] {
  const rows = actions.flatMap((action) =>
    beside(action, action.indicators, (one) => [
      text(one.label),
      text(one.baseline),
      text(one.target),
      said(one.byDate ? format.date(one.byDate) : ''),
    ]),
  )
  if (rows.length === 0) return [{ is: 'note', words: t('plans.document.noIndicators') }]
  const head = [
    t('plans.document.field.action'),
    t('plans.document.field.indicator'),
    t('plans.document.field.baseline'),
    t('plans.document.field.target'),
    t('plans.document.field.byDate'),
  ]
  return [{ is: 'table', caption: t('plans.document.caption.indicators'), head, rows, shares: [24, 28, 16, 18, 14] }]
}

export function horizontalBlocks({ actions }: PlanSnapshot, speech: Speech): Block[] {
  const { t, format } = speech
  const themes = new Map<string, string[]>()
  for (const action of actions)
    for (const theme of action.horizontalThemes)
      themes.set(theme, [...(themes.get(theme) ?? []), actionName(action, speech)])
  if (themes.size === 0) return [{ is: 'note', words: t('plans.document.noHorizontal') }]
  const rows = [...themes]
    .sort(([a], [b]) => format.compare(a, b))
    .map(([theme, names]): Cell[] => [text(theme), said(format.list(names))])
  const head = [t('plans.document.field.horizontalTheme'), t('plans.document.field.actions')]
  return [{ is: 'table', caption: t('plans.document.caption.horizontal'), head, rows, shares: [40, 60] }]
}
