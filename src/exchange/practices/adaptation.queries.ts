import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { adaptations, practiceLessons, practices } from '../schema.ts'

export type Adaptation = typeof adaptations.$inferSelect

/** A city on the trail of a practice, and what it became there. */
export interface OnTrail extends Adaptation {
  city: { slug: string; name: string }
  became: { slug: string; title: string } | null
}

/** Who adapts a practice, who has begun first. */
export async function trailOf(db: Queryable, practice: { id: string }): Promise<OnTrail[]> {
  const rows = await db
    .select({
      adaptation: adaptations,
      city: { slug: cities.slug, name: cities.name },
      became: { slug: practices.slug, title: practices.title },
    })
    .from(adaptations)
    .innerJoin(cities, eq(cities.id, adaptations.cityId))
    .leftJoin(practices, eq(practices.id, adaptations.becameId))
    .where(eq(adaptations.practiceId, practice.id))
    .orderBy(asc(adaptations.createdAt), asc(adaptations.id))
  return rows.map(({ adaptation, city, became }) => ({ ...adaptation, city, became }))
}

export interface TakenUp {
  state: Adaptation['state']
  /** The practice that it began with. */
  slug: string
  title: string
  /** Whose that is. */
  from: string | null
  becameId: string | null
}

/** What a city takes up from others. */
export const takenUpBy = (db: Queryable, city: { id: string }): Promise<TakenUp[]> =>
  db
    .select({
      state: adaptations.state,
      slug: practices.slug,
      title: practices.title,
      from: sql<string | null>`coalesce(${cities.name}, ${practices.owner})`,
      becameId: adaptations.becameId,
    })
    .from(adaptations)
    .innerJoin(practices, eq(practices.id, adaptations.practiceId))
    .leftJoin(cities, eq(cities.id, practices.cityId))
    .where(eq(adaptations.cityId, city.id))
    .orderBy(asc(adaptations.createdAt), asc(adaptations.id))

/** What a practice has grown from. */
export const grownFrom = (db: Queryable, practice: { id: string }): Promise<TakenUp[]> =>
  db
    .select({
      state: adaptations.state,
      slug: practices.slug,
      title: practices.title,
      from: sql<string | null>`coalesce(${cities.name}, ${practices.owner})`,
      becameId: adaptations.becameId,
    })
    .from(adaptations)
    .innerJoin(practices, eq(practices.id, adaptations.practiceId))
    .leftJoin(cities, eq(cities.id, practices.cityId))
    .where(eq(adaptations.becameId, practice.id))
    .orderBy(asc(adaptations.createdAt), asc(adaptations.id))

export type Lesson = typeof practiceLessons.$inferSelect & { city: { slug: string; name: string } | null }

/** What partners said of a practice, the newest first. */
export async function lessonsOf(db: Queryable, practice: { id: string }): Promise<Lesson[]> {
  const rows = await db
    .select({ lesson: practiceLessons, city: { slug: cities.slug, name: cities.name } })
    .from(practiceLessons)
    .leftJoin(cities, eq(cities.id, practiceLessons.cityId))
    .where(eq(practiceLessons.practiceId, practice.id))
    .orderBy(desc(practiceLessons.createdAt), desc(practiceLessons.id))
  return rows.map(({ lesson, city }) => ({ ...lesson, city }))
}
