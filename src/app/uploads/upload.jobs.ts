import { eq, lt, sql } from 'drizzle-orm'
import type { Job, JobContext } from '#platform/jobs'
import { networks } from '#schema/networks'
import { uploadParts, uploads } from '../schema.ts'
import { programmesOf, type Upload, uploadNow } from './upload.queries.ts'

// What reads files is loaded where it is needed: no page is, and the sheets are known only once the house stands.

/** The same check as on the command line: says what would come in, and writes nothing. */
export const checkUpload: Job<{ id: string }> = {
  name: 'check-upload',
  async run(context, { id }) {
    const upload = await uploadNow(context.db, id)
    if (upload?.state !== 'checking') return
    const { work } = await import('./upload.work.ts')
    const report = await work(context, upload, { check: true })
    await context.db
      .update(uploads)
      .set({ state: 'checked', report: { ...report }, progress: null, finishedAt: new Date() })
      .where(eq(uploads.id, id))
  },
}

/** All of it or nothing. A second run finds everything here already. */
export const takeInUpload: Job<{ id: string }> = {
  name: 'take-in-upload',
  async run(context, { id }) {
    const { db } = context
    const upload = await uploadNow(db, id)
    if (upload?.state !== 'taking_in') return
    const { work } = await import('./upload.work.ts')
    const report = await work(context, upload, { decision: upload.decision })
    const undecided = upload.decision === 'ask' && report.conflicts.count > 0
    const done = report.problems.count === 0 && !undecided
    if (done && upload.networkId === null) await handOver(context, upload)
    await db.transaction(async (tx) => {
      await tx
        .update(uploads)
        .set({ state: done ? 'taken_in' : 'checked', report: { ...report }, progress: null, finishedAt: new Date() })
        .where(eq(uploads.id, id))
      if (done) await tx.delete(uploadParts).where(eq(uploadParts.uploadId, id))
    })
  },
}

/** What was brought is nobody's business for longer than it takes to decide. */
export const forgetUploads: Job = {
  name: 'forget-uploads',
  crontab: '17 3 * * *',
  async run({ db }) {
    await db.delete(uploads).where(lt(uploads.createdAt, sql`now() - interval '7 days'`))
  },
}

/** A new network belongs to the programme of whoever brought it, who alone sees it until it is shown. */
async function handOver({ db }: JobContext, upload: Upload): Promise<void> {
  const [programme] = await programmesOf(db, upload.personId)
  await db.transaction(async (tx) => {
    if (programme) await tx.update(networks).set({ programmeId: programme.id }).where(eq(networks.id, upload.id))
    await tx.update(uploads).set({ networkId: upload.id }).where(eq(uploads.id, upload.id))
  })
}
