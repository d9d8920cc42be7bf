import { and, eq, getTableColumns } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { cities, networks, programmes } from '#schema/networks'
import { type DocumentFormat, planDocuments, plans, planVersions } from '../schema.ts'
import { opened } from '../versions/opened.ts'

const { content: _, ...withoutContent } = getTableColumns(planDocuments)

/** A document of a version, without what is in it. */
export type PlanDocumentRow = Omit<typeof planDocuments.$inferSelect, 'content'>

/** The documents of a version, those that are still being made as well. */
export const documentsOf = (db: Queryable, version: { id: string }): Promise<PlanDocumentRow[]> =>
  db.select(withoutContent).from(planDocuments).where(eq(planDocuments.versionId, version.id))

export async function documentOf(
  db: Queryable,
  version: { id: string },
  format: DocumentFormat,
): Promise<PlanDocumentRow | null> {
  const [found] = await db
    .select(withoutContent)
    .from(planDocuments)
    .where(and(eq(planDocuments.versionId, version.id), eq(planDocuments.format, format)))
  return found ?? null
}

/** A finished document itself. Only when somebody takes it is it read. */
export async function contentOf(db: Queryable, document: { id: string }): Promise<Buffer | null> {
  const [found] = await db
    .select({ content: planDocuments.content })
    .from(planDocuments)
    .where(eq(planDocuments.id, document.id))
  return found?.content ?? null
}

/** What a document is made of: the version with its network and city; nothing where it is gone. */
export async function toBeMade(db: Queryable, versionId: string) {
  const [found] = await db
    .select({
      version: planVersions,
      network: { ...getTableColumns(networks), programme: programmes.name },
      adopted: {
        by: plans.adoptedBy,
        on: plans.adoptedOn,
        decision: plans.adoption,
        number: plans.adoptedNumber,
      },
      city: { id: cities.id, slug: cities.slug },
    })
    .from(planVersions)
    .innerJoin(plans, eq(plans.id, planVersions.planId))
    .innerJoin(networks, eq(networks.id, planVersions.networkId))
    .leftJoin(programmes, eq(programmes.id, networks.programmeId))
    .innerJoin(cities, eq(cities.id, planVersions.cityId))
    .where(eq(planVersions.id, versionId))
  return found ? { ...found, version: opened(found.version) } : null
}
