import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

/** Plans as they are written now, with what their sections say: for those who read the draft. */
export const searchablePlans: Searchable = {
  kind: 'plan',
  restricted: true,
  entries: (network) => sql`
    select plan.id, city.position, plan.title, city.name,
      (select string_agg(concat_ws(' ', section.title, section.text), ' ' order by section.position)
        from plan_sections section where section.plan_id = plan.id and section.used),
      '/cities/' || city.slug || '/plan/draft', 'group', plan.city_id
    from plans plan join cities city on city.id = plan.city_id
    where plan.network_id = ${network.id}`,
}

/** The actions of plans as they are written now. */
export const searchablePlanActions: Searchable = {
  kind: 'plan_action',
  restricted: true,
  entries: (network) => sql`
    select action.id, action.position, action.title, city.name,
      concat_ws(' ', action.description, action.intended_result, action.output, action.lead_by, action.partners,
        action.resources, action.funding_source),
      '/cities/' || city.slug || '/plan/draft/actions/' || action.slug, 'group', action.city_id
    from plan_actions action join cities city on city.id = action.city_id
    where action.network_id = ${network.id}`,
}
