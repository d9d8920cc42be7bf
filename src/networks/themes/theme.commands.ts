import { and, eq, sql } from 'drizzle-orm'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { type Changed, changeRecord, type Fields, type Kept, madeOf, type Undone, undoChange } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Network } from '../network.queries.ts'
import { indexUnderNewName } from '../new-name.commands.ts'
import { themes } from '../schema.ts'
import type { Theme } from './theme.queries.ts'
import { searchableThemes } from './theme.searchable.ts'

export const keptTheme = { table: themes } satisfies Kept
export const themeFields: Fields = { title: { label: 'networks.theme.edit.title' } }

interface Doing {
  network: Network
  person: Person
}

export type Added = { outcome: 'added' | 'again'; theme: Theme } | { outcome: 'code-taken' }

/** Adds a theme, or a sub-theme under one, at the end of its kind. */
export function addTheme(
  db: Db,
  { network, person }: Doing,
  { id, ...values }: { id: string; code: string; title: string; parentId: string | null },
): Promise<Added> {
  return db.transaction(async (tx) => {
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from themes where network_id = ${network.id})`
    const [theme] = await tx
      .insert(themes)
      .values({ id, networkId: network.id, position, ...values })
      .onConflictDoNothing()
      .returning()
    if (!theme) {
      const [known] = await tx
        .select()
        .from(themes)
        .where(and(eq(themes.id, id), eq(themes.networkId, network.id)))
      return known ? { outcome: 'again', theme: known } : { outcome: 'code-taken' }
    }
    const { code, title } = values
    const detail = { changes: madeOf({ code, title }), version: 1 }
    await recordActivity(tx, { ...about({ network, person }, theme.id), verb: 'theme.added', detail })
    await indexEntries(tx, network, [searchableThemes], [theme.id])
    return { outcome: 'added', theme }
  })
}

/** Gives a theme another title; its code stays, because other files name it by that. */
export function renameTheme(
  db: Db,
  doing: Doing,
  theme: Theme,
  { title, version }: { title: string | undefined; version: number },
): Promise<Changed> {
  return db.transaction(async (tx) => {
    const { subjectId: _, ...entry } = about(doing, theme.id)
    const saving = { ...keptTheme, id: theme.id, version, values: { title } }
    const changed = await changeRecord(tx, saving, { ...entry, verb: 'theme.changed' })
    if (changed.outcome === 'saved') await indexUnderNewName(tx, doing.network)
    return changed
  })
}

/** Takes back one new title of a theme. */
export function undoThemeChange(db: Db, { network, person }: Doing, theme: Theme, entryId: string): Promise<Undone> {
  return db.transaction(async (tx) => {
    const undone = await undoChange(tx, { ...keptTheme, id: theme.id, entryId, person })
    if (undone.outcome === 'undone') await indexUnderNewName(tx, network)
    return undone
  })
}

/** Lets a theme change places with the one before or after it under the same parent; whether there is one. */
export async function moveTheme(db: Db, doing: Doing, theme: Theme, to: 'up' | 'down'): Promise<boolean> {
  return db.transaction(async (tx) => {
    const all = await tx
      .select()
      .from(themes)
      .where(eq(themes.networkId, doing.network.id))
      .orderBy(themes.position, themes.id)
      .for('update')
    const beside = all.filter(({ parentId }) => parentId === theme.parentId)
    const at = beside.findIndex(({ id }) => id === theme.id)
    const other = beside[to === 'up' ? at - 1 : at + 1]
    const now = beside[at]
    if (!now || !other) return false
    // Positions may be the same where several files were taken in, so everybody gets a new one.
    const order = all.map(({ id }) => (id === now.id ? other.id : id === other.id ? now.id : id))
    for (const [place, id] of order.entries())
      if (all[place]?.id !== id || all[place].position !== place + 1)
        await tx
          .update(themes)
          .set({ position: place + 1 })
          .where(eq(themes.id, id))
    await recordActivity(tx, { ...about(doing, theme.id), verb: 'theme.moved', detail: { to } })
    return true
  })
}

export type Removed = 'removed' | 'sub-themes' | 'in-use' | 'gone'

/** Removes a theme that nothing hangs on; the database itself knows what does, on floors above as well. */
export async function removeTheme(db: Db, doing: Doing, theme: Theme): Promise<Removed> {
  try {
    return await db.transaction(async (tx) => {
      const [below] = await tx.select({ id: themes.id }).from(themes).where(eq(themes.parentId, theme.id)).limit(1)
      if (below) return 'sub-themes'
      const gone = await tx.delete(themes).where(eq(themes.id, theme.id)).returning({ id: themes.id })
      if (gone.length === 0) return 'gone'
      const { code, title } = theme
      await recordActivity(tx, { ...about(doing, theme.id), verb: 'theme.removed', detail: { code, title } })
      await indexEntries(tx, doing.network, [searchableThemes], [theme.id])
      return 'removed'
    })
  } catch (error) {
    if (isStillNamed(error)) return 'in-use'
    throw error
  }
}

const about = ({ network, person }: Doing, themeId: string) => ({
  networkId: network.id,
  personId: person.id,
  actor: person.name,
  subjectKind: 'theme',
  subjectId: themeId,
})

/** PostgreSQL's foreign_key_violation, wherever in the chain of causes it stands. */
function isStillNamed(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === '23503') || isStillNamed(error.cause)
}
