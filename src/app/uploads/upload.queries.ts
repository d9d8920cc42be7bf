import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { memberships, networks, programmes } from '#schema/networks'
import { uploadParts, uploads } from '../schema.ts'
import type { ImportReport } from '../transfer/report.ts'

export type Upload = typeof uploads.$inferSelect

/** Whose uploads they are: of a network, or of somebody who brings a new one. */
export type Whose = { networkId: string } | { personId: string }

const belonging = (whose: Whose) =>
  'networkId' in whose
    ? eq(uploads.networkId, whose.networkId)
    : and(eq(uploads.personId, whose.personId), isNull(uploads.networkId))

/** What was brought lately and has arrived whole, the newest first. */
export const uploadsOf = (db: Queryable, whose: Whose): Promise<Upload[]> =>
  db
    .select()
    .from(uploads)
    .where(and(belonging(whose), gt(uploads.bytes, 0)))
    .orderBy(desc(uploads.createdAt))
    .limit(20)

/** An upload for those it belongs to; one that became a network is still its bringer's to look at. */
export async function uploadById(db: Queryable, id: string, whose: Whose): Promise<Upload | null> {
  const mine = 'networkId' in whose ? belonging(whose) : eq(uploads.personId, whose.personId)
  const [upload] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), mine, gt(uploads.bytes, 0)))
  return upload ?? null
}

export async function uploadNow(db: Queryable, id: string): Promise<Upload | null> {
  const [upload] = await db.select().from(uploads).where(eq(uploads.id, id))
  return upload ?? null
}

/** Whether there is anything to take in, and nothing to be corrected first. */
export const mayComeIn = ({ problems, knows }: ImportReport): boolean => problems.count === 0 && knows === undefined

export const reportOf = ({ report }: Upload): ImportReport | null => report as ImportReport | null

/** How much somebody has brought today. */
export async function broughtToday(db: Queryable, personId: string): Promise<number> {
  const [brought] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(uploads)
    .where(and(eq(uploads.personId, personId), gt(uploads.createdAt, sql`now() - interval '1 day'`)))
  return brought?.count ?? 0
}

/** Which part belongs to which file, without their contents. */
export const partsOf = (db: Queryable, uploadId: string): Promise<{ position: number; name: string }[]> =>
  db
    .select({ position: uploadParts.position, name: uploadParts.name })
    .from(uploadParts)
    .where(eq(uploadParts.uploadId, uploadId))
    .orderBy(asc(uploadParts.position))

export async function partAt(db: Queryable, uploadId: string, position: number): Promise<Buffer> {
  const [part] = await db
    .select({ content: uploadParts.content })
    .from(uploadParts)
    .where(and(eq(uploadParts.uploadId, uploadId), eq(uploadParts.position, position)))
  return part?.content ?? Buffer.alloc(0)
}

/** The programmes whose secretariat somebody is: they bring new networks. */
export const programmesOf = (db: Db, personId: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectDistinct({ id: programmes.id, name: programmes.name })
    .from(memberships)
    .innerJoin(programmes, eq(programmes.id, memberships.programmeId))
    .where(and(eq(memberships.personId, personId), eq(memberships.role, 'secretariat'), isNull(memberships.until)))
    .orderBy(asc(programmes.name))

export async function networkNow(db: Queryable, id: string) {
  const [network] = await db.select().from(networks).where(eq(networks.id, id))
  return network ?? null
}
