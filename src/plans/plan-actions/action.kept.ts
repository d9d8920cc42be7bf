import { eq } from 'drizzle-orm'
import { v7, validate } from 'uuid'
import type { Queryable } from '#platform/db'
import type { Beside, Fields, Kept } from '#platform/records'
import { planActionIndicators, planActionRisks, planActionSteps, planActions, planCommitments } from '../schema.ts'
import { rowsOfActions } from '../versions/rows.queries.ts'
import type { RowKind } from './action.rows.ts'
import { keptOrigins, originsSaid } from './origin.kept.ts'

const tables = {
  steps: planActionSteps,
  indicators: planActionIndicators,
  risks: planActionRisks,
  commitments: planCommitments,
} as const

/** The rows of one kind are one field: two people who change different kinds of rows do not meet. */
const rows = (kind: RowKind): Beside => ({
  read: async (tx, id) => (await rowsOfActions(tx, { id }, { id })).of(id)[kind],
  write: (tx, id, value) => writeRows(tx, kind, id, value as Record<string, unknown>[]),
})

/** A row that stays keeps its id, so that versions can be compared row by row; one that somebody made up gets another. */
async function writeRows(tx: Queryable, kind: RowKind, actionId: string, wanted: Record<string, unknown>[] | null) {
  const table = tables[kind]
  const [action] = await tx
    .select({ networkId: planActions.networkId })
    .from(planActions)
    .where(eq(planActions.id, actionId))
  if (!action) return
  await tx.delete(table).where(eq(table.actionId, actionId))
  for (const [at, { id, ...row }] of (wanted ?? []).entries()) {
    const values = { ...row, actionId, networkId: action.networkId, position: at + 1 }
    const known = typeof id === 'string' && validate(id) ? id : v7()
    const put = (key: string) =>
      tx
        .insert(table)
        .values({ ...values, id: key } as never)
        .onConflictDoNothing()
        .returning({ id: table.id })
    if ((await put(known)).length === 0) await put(v7())
  }
}

export const keptAction = {
  table: planActions,
  beside: {
    steps: rows('steps'),
    indicators: rows('indicators'),
    risks: rows('risks'),
    commitments: rows('commitments'),
    origins: keptOrigins,
  },
} satisfies Kept

const named = (name: string) => (value: unknown) =>
  Array.isArray(value) ? value.map((row: Record<string, unknown>) => String(row[name] ?? '')).join('; ') : ''

/** How the columns of an action are called and read in its history; `origins` are titles by choice. */
export const actionFields = (origins?: ReadonlyMap<string, string>): Fields => ({
  title: { label: 'plans.action.title' },
  description: { label: 'plans.action.description' },
  intendedResult: { label: 'plans.document.field.intendedResult' },
  output: { label: 'plans.document.field.output' },
  leadBy: { label: 'plans.document.field.leadBy' },
  partners: { label: 'plans.document.field.partners' },
  resources: { label: 'plans.document.field.resources' },
  cost: { label: 'plans.document.field.cost', say: (value, { format }) => format.number(Number(value)) },
  costCurrency: { label: 'plans.action.currency' },
  fundingSource: { label: 'plans.document.field.source' },
  fundingStatus: {
    label: 'plans.action.fundingStatus',
    say: (value, { t }) => t(`plans.document.funding.${value as 'secured'}`),
  },
  startsOn: { label: 'plans.action.startsOn', say: (value, { format }) => format.date(String(value)) },
  endsOn: { label: 'plans.action.endsOn', say: (value, { format }) => format.date(String(value)) },
  subThemes: { label: 'plans.document.field.subThemes' },
  horizontalThemes: { label: 'plans.document.field.horizontalThemes' },
  status: {
    label: 'plans.document.field.status',
    say: (value, { t }) => t(`plans.document.status.${value as 'idea'}`),
  },
  steps: { label: 'plans.document.field.steps', say: named('label') },
  indicators: { label: 'plans.document.field.indicators', say: named('label') },
  risks: { label: 'plans.document.field.risks', say: named('risk') },
  commitments: { label: 'plans.document.field.commitments', say: named('commitment') },
  origins: { label: 'plans.origins.title', say: originsSaid(origins) },
})
