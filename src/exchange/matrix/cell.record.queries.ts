import { and, asc, eq } from 'drizzle-orm'
import type { City, Network, Theme } from '#networks'
import type { Queryable } from '#platform/db'
import { matrixCells, practices } from '../schema.ts'
import { keptCell } from './cell.kept.ts'

export type CellRow = typeof matrixCells.$inferSelect

interface Place {
  network: Pick<Network, 'id'>
  city: Pick<City, 'id'>
  subTheme: Pick<Theme, 'id'>
}

/** A cell as it is kept, with the ids of its practices; nothing where no cell has been made yet. */
export async function cellRecordAt(
  db: Queryable,
  { network, city, subTheme }: Place,
): Promise<(CellRow & { practices: string[] }) | null> {
  const [cell] = await db
    .select()
    .from(matrixCells)
    .where(
      and(eq(matrixCells.networkId, network.id), eq(matrixCells.themeId, subTheme.id), eq(matrixCells.cityId, city.id)),
    )
  return cell ? { ...cell, practices: (await keptCell.beside.practices.read(db, cell.id)) as string[] } : null
}

export interface OwnPractice {
  id: string
  slug: string
  title: string
}

/** What a city can show: the only practices its cells may name. */
export const practicesOfCity = (
  db: Queryable,
  { network, city }: Pick<Place, 'network' | 'city'>,
): Promise<OwnPractice[]> =>
  db
    .select({ id: practices.id, slug: practices.slug, title: practices.title })
    .from(practices)
    .where(and(eq(practices.networkId, network.id), eq(practices.cityId, city.id)))
    .orderBy(asc(practices.position))
