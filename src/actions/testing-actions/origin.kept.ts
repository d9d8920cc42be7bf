import { eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Beside, Field, Kept } from '#platform/records'
import { testingActionOrigins, testingActions } from '../schema.ts'
import { isThere } from './origin.queries.ts'
import { originChoice, originColumn, originColumns, originKinds, readOrigin } from './testing-action.origins.ts'

interface OriginRows {
  /** What is said of a record now, by choice (`need:0190…`), with the row that says so. */
  rows: (tx: Queryable, id: string) => Promise<{ id: string; choice: string }[]>
  put: (tx: Queryable, id: string, choice: string) => Promise<unknown>
  drop: (tx: Queryable, rowId: string) => Promise<unknown>
}

/** What a record grew from as one field of it, so that it has a history and can be taken back. Rows that stay keep their id. */
export const originsField = ({ rows, put, drop }: OriginRows): Beside => ({
  read: async (tx, id) => (await rows(tx, id)).map(({ choice }) => choice).sort(),
  async write(tx, id, value) {
    const wanted = new Set((value ?? []) as string[])
    const known = await rows(tx, id)
    for (const row of known) if (!wanted.has(row.choice)) await drop(tx, row.id)
    for (const choice of wanted) if (!known.some((row) => row.choice === choice)) await put(tx, id, choice)
  },
})

export const keptOrigins = originsField({
  rows: async (tx, id) => {
    const rows = await tx.select().from(testingActionOrigins).where(eq(testingActionOrigins.testingActionId, id))
    return rows.flatMap((row) => {
      const kind = originKinds.find((one) => row[originColumns[one]] !== null)
      return kind ? [{ id: row.id, choice: originChoice({ kind, id: row[originColumns[kind]] ?? '' }) }] : []
    })
  },
  async put(tx, testingActionId, choice) {
    const origin = readOrigin(choice)
    const [action] = await tx
      .select({ networkId: testingActions.networkId })
      .from(testingActions)
      .where(eq(testingActions.id, testingActionId))
    if (!origin || !action || !(await isThere(tx, { id: action.networkId }, origin))) return
    const row = { ...originColumn(origin), networkId: action.networkId, testingActionId }
    await tx.insert(testingActionOrigins).values(row).onConflictDoNothing()
  },
  drop: (tx, rowId) => tx.delete(testingActionOrigins).where(eq(testingActionOrigins.id, rowId)),
})

/** A testing action with nothing but what it grew from. */
export const keptWithOrigins = { table: testingActions, beside: { origins: keptOrigins } } satisfies Kept

/** How origins are read in a history: by the titles of those the reader may see, else by what kind of thing they are. */
export const originsSaid = (titles: ReadonlyMap<string, string> = new Map()): NonNullable<Field['say']> => {
  return (value, { t }) =>
    (value as string[])
      .map((choice) => {
        const kind = readOrigin(choice)?.kind
        return titles.get(choice) ?? (kind ? t(`actions.test.origin.${kind}`) : '')
      })
      .filter(Boolean)
      .join('\n')
}
