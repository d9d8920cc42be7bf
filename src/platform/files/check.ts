import type { Log } from '../log/index.ts'
import { type House, storeOf } from './of-database.ts'

/**
 * Says at the start what would otherwise come to light with the first file somebody brings. A folder that cannot be written is
 * a mistake of whoever set it; storage elsewhere may be away for a while, and pages can be read without it.
 */
export async function checkFiles(house: House, log: Log): Promise<void> {
  const store = await storeOf(house)
  try {
    await store.check()
  } catch (error) {
    if (house.settings.files.kind === 'folder') throw error
    log.warn({ event: 'files' }, String(error instanceof Error ? error.message : error))
  }
}
