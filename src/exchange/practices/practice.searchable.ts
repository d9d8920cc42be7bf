import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

export const searchablePractices: Searchable = {
  kind: 'practice',
  entries: (network) => sql`
    select practice.id, practice.position, practice.title, concat_ws(' · ', city.name, nullif(practice.owner, city.name)),
      concat_ws(' – ', practice.summary, practice.lesson, practice.figures, practice.problem, practice.solution,
        practice.competences_needed, practice.success_conditions, practice.what_went_wrong),
      '/practices/' || practice.slug
    from practices practice left join cities city on city.id = practice.city_id
    where practice.network_id = ${network.id}`,
}
