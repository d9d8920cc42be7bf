import { and, eq, inArray, sql } from 'drizzle-orm'
import { editsCity, leads, type NetworkLocals, type RecordKind, type Standing, subThemesOf, themesOf } from '#networks'
import type { Draft } from '#platform/records'
import { practiceSubThemes, practices } from '../schema.ts'
import { practiceFields } from './practice.kept.ts'

/** Who changes a practice: who writes for its city; those from outside are kept by those who lead. */
export const editsPractice = (standing: Standing, { cityId }: { cityId: string | null }): boolean =>
  cityId === null ? leads(standing) : editsCity(standing, cityId)

/** Whoever began a draft goes on with it, and whoever writes for its city. */
export const continuesPractice = ({ standing }: NetworkLocals, draft: Draft): boolean =>
  draft.personId === standing.personId || (draft.cityId !== null && editsCity(standing, draft.cityId))

/** What activity, follows, digests and notices know of a practice. */
export const practiceKind: RecordKind = {
  kind: 'practice',
  label: 'exchange.practice.eyebrow',
  find: async ({ db, network }, ids) =>
    ids.length === 0
      ? []
      : (
          await db
            .select({
              id: practices.id,
              title: practices.title,
              slug: practices.slug,
              cityId: practices.cityId,
              themeIds: sql<string[]>`array(select ${practiceSubThemes.themeId} from ${practiceSubThemes}
                where ${practiceSubThemes.practiceId} = ${practices.id} and not ${practiceSubThemes.suggested})`,
            })
            .from(practices)
            .where(and(eq(practices.networkId, network.id), inArray(practices.id, ids)))
        ).map(({ slug, ...practice }) => ({
          ...practice,
          lang: network.language,
          at: `/practices/${encodeURIComponent(slug)}`,
          audience: 'public' as const,
        })),
  mayEdit: continuesPractice,
  fields: async ({ db, network }) => practiceFields(subThemesOf(await themesOf(db, network))),
}

/** Who says what they learned from a practice: whoever works in the network; observers read. */
export const commentsOnPractices = ({ roles }: Standing): boolean => roles.some(({ role }) => role !== 'observer')

/** Who takes a lesson away again: whoever wrote it, and those who lead. */
export const removesLesson = (standing: Standing, lesson: { personId: string | null }): boolean =>
  leads(standing) || (lesson.personId !== null && lesson.personId === standing.personId)
