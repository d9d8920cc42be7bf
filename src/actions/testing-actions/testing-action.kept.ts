import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import { type ProfileEntry, type Theme, wordOf } from '#networks'
import type { Queryable } from '#platform/db'
import type { Beside, Fields, Kept } from '#platform/records'
import type { MessageWithoutArgs } from '#platform/text'
import { isExtra, textColumns } from '../checks/form-snapshot.ts'
import { sayStep, saySum } from '../checks/form-words.ts'
import { conclusionFields } from '../running/evidence.kept.ts'
import type { experimentKinds, StepKind } from '../schema.ts'
import { testingActions, testingSteps } from '../schema.ts'
import { keptOrigins, originsSaid } from './origin.kept.ts'

/** A step as the form writes it; when it was done is said while the test runs. */
export interface WrittenStep {
  id: string
  kind: StepKind
  label: string
  who: string | null
  startsOn: string | null
  endsOn: string | null
  leadDays: number | null
}

/** As the database gives plain data back, shorter names first: the history compares steps by how they are written. */
export const stepInOrder = ({ id, who, kind, label, endsOn, leadDays, startsOn }: WrittenStep): WrittenStep => ({
  id,
  who,
  kind,
  label,
  endsOn,
  leadDays,
  startsOn,
})

export interface Sum {
  sum: number
  currency: string
}

/**
 * How a testing action is kept, for saving, undoing and drafts. A sum is one field with its currency, the steps are one field,
 * and each answer of the network's own is the field `extra.KEY`; nobody writes to `extra` as a whole.
 */
export const keptTest = (fields: ProfileEntry[]): Kept => ({
  table: testingActions,
  beside: {
    budgetSum: sumBeside('budget', 'budgetCurrency'),
    grantSum: sumBeside('grant', 'grantCurrency'),
    steps,
    origins: keptOrigins,
    ...Object.fromEntries(ownKeys(fields).map((key) => [extraField(key), extraBeside(key)])),
  },
})

export const extraField = (key: string): string => `extra.${key}`

/** What the network asks beyond what the product works with. */
export const ownKeys = (fields: ProfileEntry[]): string[] => fields.map(({ key }) => key).filter(isExtra)

/** What everybody reads who sees the action; all other fields are those of the form. */
export const summaryFields = ['title', 'description', 'targetGroup', 'subThemes', 'audience']

/** Two columns that only mean something together are merged together. */
const sumBeside = (sum: 'budget' | 'grant', currency: 'budgetCurrency' | 'grantCurrency'): Beside => ({
  async read(tx, id) {
    const [row] = await tx
      .select({ sum: testingActions[sum], currency: testingActions[currency] })
      .from(testingActions)
      .where(eq(testingActions.id, id))
    return row?.sum == null ? null : { sum: row.sum, currency: row.currency }
  },
  async write(tx, id, value) {
    const given = value as Sum | null
    await tx
      .update(testingActions)
      .set({ [sum]: given?.sum ?? null, [currency]: given?.currency ?? null })
      .where(eq(testingActions.id, id))
  },
})

const extraBeside = (key: string): Beside => ({
  async read(tx, id) {
    const [row] = await tx
      .select({ value: sql<string | null>`${testingActions.extra}->>${key}` })
      .from(testingActions)
      .where(eq(testingActions.id, id))
    return row?.value ?? null
  },
  async write(tx, id, value) {
    const next = typeof value === 'string' ? { [key]: value } : {}
    await tx
      .update(testingActions)
      .set({ extra: sql`(${testingActions.extra} - ${key}::text) || ${JSON.stringify(next)}::jsonb` })
      .where(eq(testingActions.id, id))
  },
})

const steps: Beside = {
  read: writtenSteps,
  async write(tx, id, value) {
    const rows = (value ?? []) as WrittenStep[]
    const [owner] = await tx
      .select({ networkId: testingActions.networkId })
      .from(testingActions)
      .where(eq(testingActions.id, id))
    if (!owner) return
    const ids = rows.map((row) => row.id)
    const gone = ids.length > 0 ? notInArray(testingSteps.id, ids) : undefined
    await tx.delete(testingSteps).where(and(eq(testingSteps.testingActionId, id), gone))
    for (const [at, row] of rows.entries())
      await tx
        .insert(testingSteps)
        .values({ ...row, testingActionId: id, networkId: owner.networkId, position: at + 1 })
        .onConflictDoUpdate({
          target: testingSteps.id,
          set: { ...row, position: at + 1, changedAt: sql`now()` },
          // A step of another action is not taken away from it, whatever the form says.
          setWhere: eq(testingSteps.testingActionId, id),
        })
  },
}

async function writtenSteps(tx: Queryable, id: string): Promise<WrittenStep[]> {
  const { kind, label, who, startsOn, endsOn, leadDays } = testingSteps
  const rows = await tx
    .select({ id: testingSteps.id, kind, label, who, startsOn, endsOn, leadDays })
    .from(testingSteps)
    .where(eq(testingSteps.testingActionId, id))
    .orderBy(asc(testingSteps.position), asc(testingSteps.id))
  return rows.map(stepInOrder)
}

/** How the fields are called and read in the history, and where two people changed the same; `origins` are titles by choice. */
export function testFields(asked: ProfileEntry[], themes: Theme[], origins?: ReadonlyMap<string, string>): Fields {
  const fields = knownFields(themes, origins)
  for (const { key, label } of asked) {
    const called = (lang: string) => wordOf(label, lang)
    if (isExtra(key)) fields[extraField(key)] = { label: 'actions.test.field.extra', called }
    const name = fieldOf[key]
    if (name && fields[name]) fields[name] = { ...fields[name], called }
  }
  return fields
}

/** The fields behind the product's own questions: the network's profile says how they are asked. */
const fieldOf: Record<string, string> = {
  ...textColumns,
  sub_themes: 'subThemes',
  budget: 'budgetSum',
  grant: 'grantSum',
  steps: 'steps',
  experiment_kind: 'experimentKind',
}

function knownFields(themes: Theme[], origins?: ReadonlyMap<string, string>): Fields {
  return {
    title: { label: 'actions.test.field.title' },
    ...Object.fromEntries(
      Object.values(textColumns).map((column) => [
        column,
        { label: `actions.test.field.${column}` satisfies MessageWithoutArgs },
      ]),
    ),
    subThemes: {
      label: 'actions.test.field.subThemes',
      say: (value) =>
        (value as string[])
          .map((code) => `${code} ${themes.find((one) => one.code === code)?.title ?? ''}`.trim())
          .join(', '),
    },
    budgetSum: { label: 'actions.test.field.budget', say: (value, page) => sayMoney(value as Sum, page) },
    grantSum: { label: 'actions.test.field.grant', say: (value, page) => sayMoney(value as Sum, page) },
    startsOn: { label: 'actions.test.field.startsOn', say: (value, { format }) => format.date(String(value)) },
    endsOn: { label: 'actions.test.field.endsOn', say: (value, { format }) => format.date(String(value)) },
    steps: {
      label: 'actions.test.field.steps',
      say: (value, page) => (value as WrittenStep[]).map((step) => sayStep(step, page)).join('\n'),
    },
    origins: { label: 'actions.test.origins', say: originsSaid(origins) },
    experimentKind: {
      label: 'actions.test.field.experimentKind',
      say: (value, { t }) => t(`actions.experiment.kind.${value as (typeof experimentKinds)[number]}`),
    },
    ...conclusionFields,
    audience: {
      label: 'learning.audience.name',
      say: (value, { t }) => t(`learning.audience.${value as 'group' | 'network' | 'public'}`),
    },
  }
}

const sayMoney = ({ sum, currency }: Sum, page: Parameters<typeof saySum>[2]): string => saySum(sum, currency, page)
