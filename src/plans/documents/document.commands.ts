import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Audience } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { addJob } from '#platform/jobs'
import { type DocumentFormat, documentFormats, planDocuments, planVersions } from '../schema.ts'

export const makeDocumentJob = 'make-plan-document'

interface Version {
  id: string
  networkId: string
}

/** Asks for a document of a version. What is there or being made is left alone; what failed is tried again. */
export async function askForDocument(tx: Queryable, version: Version, format: DocumentFormat): Promise<void> {
  const asked = await tx
    .insert(planDocuments)
    .values({ networkId: version.networkId, versionId: version.id, format })
    .onConflictDoUpdate({
      target: [planDocuments.versionId, planDocuments.format],
      set: { trouble: null, progress: 0 },
      setWhere: isNotNull(planDocuments.trouble),
    })
    .returning({ id: planDocuments.id })
  if (asked.length === 0) return
  const key = `plan-document:${version.id}:${format}`
  await addJob(tx, makeDocumentJob, { versionId: version.id, format }, { key })
}

/** Both documents of a version: asked for in the transaction that publishes it, so that they are there when somebody comes. */
export async function askForDocuments(tx: Queryable, version: Version): Promise<void> {
  for (const format of documentFormats) await askForDocument(tx, version, format)
}

/** What was made for other readers names other things: it is made again when somebody asks. */
export async function forgetDocuments(tx: Queryable, version: { id: string }): Promise<void> {
  await tx.delete(planDocuments).where(eq(planDocuments.versionId, version.id))
}

/** The covers of these versions say who adopted them: what there is of their documents is made again. */
export async function remakeDocuments(tx: Queryable, plan: { id: string }, numbers: number[]): Promise<void> {
  if (numbers.length === 0) return
  const versions = tx
    .select({ id: planVersions.id })
    .from(planVersions)
    .where(and(eq(planVersions.planId, plan.id), inArray(planVersions.number, numbers)))
  const gone = await tx.delete(planDocuments).where(inArray(planDocuments.versionId, versions)).returning({
    id: planDocuments.versionId,
    networkId: planDocuments.networkId,
    format: planDocuments.format,
  })
  for (const { format, ...version } of gone) await askForDocument(tx, version, format)
}

/** A document as it was asked for; asked for again, it is another, and what is made for the first goes nowhere. */
interface Asked {
  id: string
}

export async function noteProgress(db: Db, { id }: Asked, progress: number): Promise<void> {
  await db
    .update(planDocuments)
    .set({ progress })
    .where(and(eq(planDocuments.id, id), sql`${planDocuments.progress} < ${progress}`))
}

/** Keeps what was made, unless the version is for other readers by now: then it is not what they are to get. */
export async function keepDocument(
  db: Db,
  version: { id: string; audience: Audience },
  { id }: Asked,
  content: Buffer,
): Promise<void> {
  const forSame = sql`exists (select from ${planVersions} where ${planVersions}.${sql.identifier('id')} = ${version.id}
    and ${planVersions}.${sql.identifier('audience')} = ${version.audience})`
  await db
    .update(planDocuments)
    .set({ content, bytes: content.length, progress: 100, trouble: null, madeAt: new Date() })
    .where(and(eq(planDocuments.id, id), forSame))
}

export async function noteTrouble(db: Db, { id }: Asked, trouble: string): Promise<void> {
  await db
    .update(planDocuments)
    .set({ trouble: trouble.slice(0, 500) })
    .where(eq(planDocuments.id, id))
}
