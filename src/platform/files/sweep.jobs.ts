import { eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import type { Job } from '../jobs/index.ts'
import { files } from '../schema.ts'
import { backupUnderWay, haveContentAlone, holdContent } from './held.ts'
import { storeOf } from './of-database.ts'
import { hashOf, type Store } from './store.ts'

const day = 86_400_000
const batch = 500

/** Takes contents away that no row names any more, or never came to name, once they are older than a day. */
const sweepFiles: Job = {
  name: 'sweep-files',
  crontab: '23 3 * * *',
  async run({ db, settings, log }) {
    const store = await storeOf({ db, settings })
    const before = Date.now() - day
    await store.sweepUnfinished(before)
    let removed = 0
    let some: string[] = []
    const sweep = async () => {
      for (const hash of await unnamed(db, some)) removed += Number(await removeIfUnnamed(db, store, hash, before))
      some = []
    }
    for await (const hash of store.hashes()) if (some.push(hash) === batch) await sweep()
    await sweep()
    if (removed > 0) log.info({ event: 'files', removed }, 'Contents that nothing names any more were taken away.')
  },
}

async function unnamed(db: Db, hashes: string[]): Promise<string[]> {
  if (hashes.length === 0) return []
  const rows = await db
    .select({ hash: files.hash, previewHash: files.previewHash })
    .from(files)
    .where(or(inArray(files.hash, hashes), inArray(files.previewHash, hashes)))
  const named = new Set(rows.flatMap(({ hash, previewHash }) => [hash, previewHash]))
  return hashes.filter((hash) => !named.has(hash))
}

const removeIfUnnamed = (db: Db, store: Store, hash: string, before: number): Promise<boolean> =>
  db.transaction(async (tx) => {
    const free = await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${backupUnderWay}) as free`)
    if (!free.rows[0]?.free) return false
    await haveContentAlone(tx, hash)
    // Read after the lock is had: by now whoever named it meanwhile has said so.
    const [row] = await tx
      .select({ id: files.id })
      .from(files)
      .where(or(eq(files.hash, hash), eq(files.previewHash, hash)))
      .limit(1)
    const since = row ? null : await store.keptSince(hash)
    if (since === null || since >= before) return false
    await store.remove(hash)
    return true
  })

/** Moves contents out that still lie in the database, one at a time. Done twice, or interrupted, it does no harm. */
const moveFilesOut: Job = {
  name: 'move-files-out',
  crontab: '*/10 * * * *',
  async run({ db, settings, log }) {
    let moved = 0
    for (;;) {
      const rows = await db.select({ id: files.id }).from(files).where(isNotNull(files.content)).limit(batch)
      if (rows.length === 0) break
      const store = await storeOf({ db, settings })
      for (const { id } of rows) await moveOut(db, store, id)
      moved += rows.length
    }
    if (moved > 0) log.info({ event: 'files', moved, to: (await storeOf({ db, settings })).place }, 'Files were moved.')
  },
}

async function moveOut(db: Db, store: Store, id: string): Promise<void> {
  const [row] = await db.select().from(files).where(eq(files.id, id))
  if (!row?.content) return
  const { content, preview } = row
  const kept = { hash: await store.keep(content), previewHash: preview && (await store.keep(preview)) }
  await db.transaction(async (tx) => {
    await holdContent(tx, kept)
    await tx
      .update(files)
      .set({ ...kept, content: null, preview: null })
      .where(eq(files.id, id))
    for (const bytes of [content, preview]) if (bytes && !(await store.has(hashOf(bytes)))) await store.keep(bytes)
  })
}

export const fileJobs: Job[] = [sweepFiles, moveFilesOut]
