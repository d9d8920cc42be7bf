import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'
import { formAudienceIn } from '../access.ts'

const at = sql`'/testing-actions/' || action.slug`

/** What a city wants to try, in short, for those it is meant for. */
export const searchableTestingActions: Searchable = {
  kind: 'testing_action',
  restricted: true,
  entries: (network) => sql`
    select action.id, action.position, action.title, city.name,
      concat_ws(' – ', action.description, action.target_group, action.note), ${at}, action.audience, action.city_id
    from testing_actions action join cities city on city.id = action.city_id
    where action.network_id = ${network.id} and action.title is not null`,
}

/** The form behind it, for those who read that. */
export const searchableForms: Searchable = {
  kind: 'testing_action_form',
  restricted: true,
  entries: (network) => sql`
    select action.id, action.position, action.title, city.name, said.words, ${at},
      ${formAudienceIn(sql`action`)}, action.city_id
    from testing_actions action join cities city on city.id = action.city_id,
      lateral (select concat_ws(' – ', action.assumption, action.budget_note, action.lead_unit, action.capacity,
        action.stakeholders, action.outputs, action.results, action.success_signal, action.risks, action.method,
        action.metric, action.target, action.coach,
        (select string_agg(more.value, ' – ' order by more.key) from jsonb_each_text(action.extra) more),
        (select string_agg(concat_ws(' ', step.label, step.who), ' – ' order by step.position)
          from testing_steps step where step.testing_action_id = action.id)) as words) said
    where action.network_id = ${network.id} and action.title is not null and said.words <> ''`,
}
