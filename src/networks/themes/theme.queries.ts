import { asc, eq, sql } from 'drizzle-orm'
import { builtOnce, oncePerVersion } from '#platform/db'
import { themes } from '../schema.ts'

export type Theme = typeof themes.$inferSelect

/** All themes and sub-themes of a network, in the order of its folder. */
export const themesOf = oncePerVersion(
  (db, network: { id: string }): Promise<Theme[]> => allThemes(db).execute({ network: network.id }),
)

const allThemes = builtOnce((db) =>
  db
    .select()
    .from(themes)
    .where(eq(themes.networkId, sql.placeholder('network')))
    .orderBy(asc(themes.position))
    .prepare('themes_of'),
)

/** A theme and what stands under it. */
export const withSubThemes = (theme: Theme, all: Theme[]): Theme[] => [
  theme,
  ...all.filter(({ parentId }) => parentId === theme.id),
]

/** The rows of the matrix: themes that stand under another one. */
export const subThemesOf = (all: Theme[]): Theme[] => all.filter((theme) => theme.parentId !== null)
