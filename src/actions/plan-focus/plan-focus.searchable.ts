import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

/** What a city's plan is about is told on the page of the city. */
export const searchablePlanFocus: Searchable = {
  kind: 'plan_focus',
  entries: (network) => sql`
    select plan.id, plan.position, plan.focus, city.name, plan.note,
      '/cities/' || city.slug || '#plan-focus'
    from plan_focus plan join cities city on city.id = plan.city_id
    where plan.network_id = ${network.id} and plan.focus is not null`,
}
