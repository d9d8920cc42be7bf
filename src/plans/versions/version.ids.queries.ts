import { and, eq, inArray, sql } from 'drizzle-orm'
import { type NetworkLocals, visibleTo } from '#networks'
import { cities } from '#schema/networks'
import { planVersions } from '../schema.ts'

/** Versions with what they were called, as far as whoever looks may see them. One query. */
export const versionsByIds = async ({ db, network, standing }: NetworkLocals, ids: string[]) =>
  ids.length === 0
    ? []
    : (
        await db
          .select({
            version: {
              id: planVersions.id,
              number: planVersions.number,
              cityId: planVersions.cityId,
              audience: planVersions.audience,
            },
            title: sql<string>`${planVersions.snapshot}->>'title'`,
            city: { slug: cities.slug, name: cities.name },
          })
          .from(planVersions)
          .innerJoin(cities, eq(cities.id, planVersions.cityId))
          .where(
            and(
              eq(planVersions.networkId, network.id),
              inArray(planVersions.id, ids),
              visibleTo(standing, planVersions),
            ),
          )
      ).map(({ title, ...found }) => ({ ...found, title: title ?? '' }))
