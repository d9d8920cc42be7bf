import { eq } from 'drizzle-orm'
import { originsField } from '#actions'
import type { Field } from '#platform/records'
import { planActionOrigins, planActions } from '../schema.ts'
import { isStillThere } from './origin.queries.ts'
import { originChoice, originColumn, originColumns, originKinds, readOrigin, wordsChoice, wordsOf } from './origins.ts'

type Row = typeof planActionOrigins.$inferSelect

/** A row that says where an action comes from, in one word. */
export function choiceOf(row: Row): string {
  const kind = originKinds.find((one) => row[originColumns[one]] !== null)
  return kind ? originChoice({ kind, id: row[originColumns[kind]] ?? '' }) : wordsChoice(row.words ?? '')
}

/** Where an action comes from, as one field of it. */
export const keptOrigins = originsField({
  rows: async (tx, id) => {
    const rows = await tx.select().from(planActionOrigins).where(eq(planActionOrigins.actionId, id))
    return rows.map((row) => ({ id: row.id, choice: choiceOf(row) }))
  },
  async put(tx, actionId, choice) {
    const [action] = await tx
      .select({ networkId: planActions.networkId })
      .from(planActions)
      .where(eq(planActions.id, actionId))
    if (!action) return
    const { networkId } = action
    const [words, origin] = [wordsOf(choice), readOrigin(choice)]
    const columns =
      words !== null ? { words } : origin && (await isStillThere(tx, networkId, origin)) ? originColumn(origin) : null
    if (columns)
      await tx
        .insert(planActionOrigins)
        .values({ ...columns, networkId, actionId })
        .onConflictDoNothing()
  },
  drop: (tx, rowId) => tx.delete(planActionOrigins).where(eq(planActionOrigins.id, rowId)),
})

/** How origins are read in a history: by the titles of those the reader may see, else by what kind of thing they are. */
export const originsSaid =
  (titles: ReadonlyMap<string, string> = new Map()): NonNullable<Field['say']> =>
  (value, { t }) =>
    (value as string[])
      .map((choice) => {
        const kind = readOrigin(choice)?.kind
        return wordsOf(choice) ?? titles.get(choice) ?? (kind ? t(`plans.origins.of.${kind}`) : '')
      })
      .filter(Boolean)
      .join('\n')
