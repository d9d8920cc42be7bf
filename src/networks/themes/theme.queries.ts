import { asc, eq } from 'drizzle-orm'
import { oncePerPage } from '#platform/db'
import { themes } from '../schema.ts'

export type Theme = typeof themes.$inferSelect

/** All themes and sub-themes of a network, in the order of its folder. */
export const themesOf = oncePerPage(
  (db, network: { id: string }): Promise<Theme[]> =>
    db.select().from(themes).where(eq(themes.networkId, network.id)).orderBy(asc(themes.position)),
)

/** The rows of the matrix: themes that stand under another one. */
export const subThemesOf = (all: Theme[]): Theme[] => all.filter((theme) => theme.parentId !== null)
