import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { type PaperPicture, pictureForPaper } from '#platform/files'
import type { Settings } from '#platform/settings'
import { files } from '#schema/platform'
import type { PlanSnapshot } from '../versions/snapshot.ts'

/** Pixels: a third of a page at the sharpness of print, and the cover. */
const longestSide = { beside: 1_100, cover: 1_600 }

/** A plan of hundreds of photos is still to be opened by somebody. */
const most = 120

interface House {
  db: Db
  settings: Pick<Settings, 'files'>
}

/** The pictures of a plan for its documents, one after the other; what is gone is left out. */
export async function picturesOf(
  house: House,
  network: { id: string },
  { photos = [] }: PlanSnapshot,
): Promise<Map<string, PaperPicture>> {
  const pictures = new Map<string, PaperPicture>()
  const wanted = photos.slice(0, most).map(({ id }) => id)
  if (wanted.length === 0) return pictures
  const rows = await house.db
    .select({ id: files.id, name: files.name })
    .from(files)
    .where(and(eq(files.networkId, network.id), inArray(files.id, wanted)))
  const cover = photos.find(({ about }) => about.kind === 'plan')?.id
  for (const row of rows) {
    const picture = await pictureForPaper(house, row, row.id === cover ? longestSide.cover : longestSide.beside)
    if (picture) pictures.set(row.id, picture)
  }
  return pictures
}
