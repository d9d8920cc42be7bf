import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Doing as DoingAnything } from '#exchange'
import { clockOf, type Network } from '#networks'
import { type Audience, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeDetail, changeRecord, madeOf, saveRecord } from '#platform/records'
import { indexEntries } from '#platform/search'
import { type GridMethod, gridRows, learningGrids, type ReviewResult } from '../schema.ts'
import { keptGrid, keptRow } from './grid.kept.ts'
import type { Grid, GridRow } from './grid.queries.ts'
import { searchableRows } from './grid.searchable.ts'

/** In whose name and where something is done. */
export interface Doing extends DoingAnything {
  network: Network
  person: { id: string; name: string; demo: boolean }
}

export interface About {
  city: { id: string }
  meeting: { id: string } | null
  theme: string | null
}

/** The grid of a city at a meeting or on a theme; whoever writes first begins it. */
async function beginGrid(tx: Queryable, { network, person }: Doing, { city, meeting, theme }: About): Promise<Grid> {
  const [begun] = await tx
    .insert(learningGrids)
    .values({
      networkId: network.id,
      cityId: city.id,
      meetingId: meeting?.id ?? null,
      horizontalTheme: theme,
      example: person.demo,
      personId: person.id,
    })
    .onConflictDoNothing()
    .returning()
  if (begun) {
    await tell(tx, begun, person, 'grid.begun', 'learning_grid', {})
    return begun
  }
  const at =
    theme === null
      ? and(isNull(learningGrids.horizontalTheme), eq(learningGrids.meetingId, meeting?.id ?? city.id))
      : eq(learningGrids.horizontalTheme, theme)
  const [grid] = await tx
    .select()
    .from(learningGrids)
    .where(and(eq(learningGrids.networkId, network.id), eq(learningGrids.cityId, city.id), at))
    .for('update')
  if (!grid) throw new Error('A grid could neither be begun nor found.')
  return grid
}

export interface RowValues {
  keyPoint: string
  relevance: string | null
  action: string | null
  who: string | null
  sessionId: string | null
  needId: string | null
  practiceId: string | null
}

export type Added = { outcome: 'added' | 'again'; row: GridRow } | { outcome: 'taken' }

/**
 * Writes down one thing learned. `id` was made with the form, or on a phone without a connection: sent again, it is the
 * same row. Who does not speak for the city shares it with the group only.
 */
export async function addRow(
  db: Db,
  doing: Doing,
  about: About,
  { id, shared, ...values }: RowValues & { id: string; shared: boolean },
): Promise<Added> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    const grid = await beginGrid(tx, doing, about)
    const [row] = await tx
      .insert(gridRows)
      .values({
        id,
        ...values,
        networkId: network.id,
        gridId: grid.id,
        cityId: grid.cityId,
        audience: shared ? grid.audience : 'group',
        example: person.demo,
        personId: person.id,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from grid_rows where grid_id = ${grid.id})`,
      })
      .onConflictDoNothing()
      .returning()
    if (!row) {
      const [known] = await tx.select().from(gridRows).where(eq(gridRows.id, id))
      return known?.gridId === grid.id ? { outcome: 'again', row: known } : { outcome: 'taken' }
    }
    await tell(tx, row, person, 'grid_row.added', 'grid_row', { changes: madeOf({ ...values }), version: 1 })
    await indexEntries(tx, network, [searchableRows], [row.id])
    return { outcome: 'added', row }
  })
}

/** Changes the words of a row; what others changed in other fields stays. */
export async function editRow(
  db: Db,
  { network, person }: Doing,
  { row, version, values }: { row: GridRow; version: number; values: Partial<RowValues> },
): Promise<Changed> {
  return db.transaction(async (tx) => {
    const saved = await changeRecord(tx, { ...keptRow, id: row.id, version, values }, said(row, person, 'changed'))
    if (saved.outcome === 'saved') await indexEntries(tx, network, [searchableRows], [row.id])
    return saved
  })
}

/** Takes a row and its photos out of the grid for good. */
export async function removeRow(db: Db, { network, person }: Doing, row: GridRow): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.delete(gridRows).where(eq(gridRows.id, row.id)).returning({ id: gridRows.id })
    if (gone.length === 0) return
    await tell(tx, row, person, 'grid_row.removed', 'grid_row', { keyPoint: row.keyPoint })
    await indexEntries(tx, network, [searchableRows], [row.id])
  })
}

/** Says how the grid was made and what its city takes home in a sentence or two. */
export async function describeGrid(
  db: Db,
  doing: Doing,
  about: About,
  { version, ...values }: { version?: number | undefined; method: GridMethod; takeHome: string | null },
): Promise<Changed> {
  return db.transaction(async (tx) => {
    const grid = await beginGrid(tx, doing, about)
    const entry = { ...said(grid, doing.person, 'changed'), verb: 'grid.changed', subjectKind: 'learning_grid' }
    return changeRecord(tx, { ...keptGrid, id: grid.id, version: version ?? grid.version, values }, entry)
  })
}

/** Says that the grid is filled in and who reads it, its rows with it; and when the local group saw it. */
export async function shareGrid(
  db: Db,
  doing: Doing,
  about: About,
  { audience, sharedOn, version }: { audience: Audience; sharedOn: string | null; version?: number | undefined },
): Promise<'shared' | 'stale'> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    const grid = await beginGrid(tx, doing, about)
    const filledOn = grid.filledOn ?? (audience === 'group' && sharedOn === null ? null : clockOf(network))
    const values = { audience, sharedOn, filledOn }
    const saved = await saveRecord(tx, { ...keptGrid, id: grid.id, version: version ?? grid.version, values })
    if (saved.outcome === 'stale') return 'stale'
    const rows = await tx.update(gridRows).set({ audience }).where(eq(gridRows.gridId, grid.id)).returning()
    // What was told to more people than may know now is told to them no longer.
    for (const id of [grid.id, ...rows.map((row) => row.id)]) await narrowActivity(tx, id, audience)
    if (saved.outcome === 'saved')
      await tell(tx, { ...grid, audience }, person, 'grid.shared', 'learning_grid', changeDetail(saved))
    else await tell(tx, { ...grid, audience }, person, 'grid.shared', 'learning_grid', {})
    await indexEntries(
      tx,
      network,
      [searchableRows],
      rows.map((row) => row.id),
    )
    return 'shared'
  })
}

/** At the beginning of the next event: what became of what was promised. */
export async function reviewRow(
  db: Db,
  { person }: Doing,
  reviewed: { row: GridRow; version: number; result: ReviewResult; note: string | null; meeting: { id: string } },
): Promise<Changed> {
  const { row, version, result, note, meeting } = reviewed
  const values = { result, resultNote: note, reviewedAtId: meeting.id }
  return db.transaction((tx) =>
    changeRecord(tx, { ...keptRow, id: row.id, version, values }, said(row, person, 'reviewed')),
  )
}

type Told = Pick<GridRow, 'id' | 'networkId' | 'audience' | 'cityId'>

const said = (row: Told, person: Doing['person'], deed: 'changed' | 'reviewed') => ({
  networkId: row.networkId,
  audience: row.audience,
  cityId: row.cityId,
  actor: person.name,
  personId: person.id,
  verb: `grid_row.${deed}`,
  subjectKind: 'grid_row',
})

/** What is done in a grid is told to those whom it is for. */
export const tell = (
  tx: Queryable,
  about: Told,
  person: Doing['person'],
  verb: string,
  subjectKind: 'learning_grid' | 'grid_row',
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: about.networkId,
    audience: about.audience,
    cityId: about.cityId,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind,
    subjectId: about.id,
    detail,
  })
