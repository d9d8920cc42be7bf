import { sql } from 'drizzle-orm'
import { type Network, profileOf } from '#networks'
import type { Queryable } from '#platform/db'
import type { Asked, Looked, LookedAction } from './missing.ts'

/** What a network asks of every plan. */
export async function askedOfPlans(db: Queryable, network: Network): Promise<Asked> {
  const profile = await profileOf(db, network)
  return { modules: profile.plan_section, horizontalThemes: network.horizontalThemes }
}

/** As much of the plans of a network as is needed to say what they lack, by plan: two statements, however many. */
export async function lookedAtPlans(db: Queryable, network: { id: string }): Promise<Map<string, Looked>> {
  const { rows: plans } = await db.execute(sql`
    select plan.id, plan.language,
      (select count(*)::int from plan_objectives objective where objective.plan_id = plan.id) as objectives,
      coalesce((select json_agg(json_build_object('key', section.key, 'title', section.title,
          'text', left(btrim(section.text, E' \\n\\t'), 1)) order by section.position)
        from plan_sections section where section.plan_id = plan.id and section.used), '[]'::json) as sections
    from plans plan where plan.network_id = ${network.id}`)
  const { rows: actions } = await db.execute(sql`
    select action.plan_id as "planId", action.slug, action.title, action.lead_by as "leadBy", action.starts_on as "startsOn",
      action.ends_on as "endsOn", action.resources, action.funding_status as "fundingStatus",
      action.horizontal_themes as "horizontalThemes", action.status,
      (select count(*)::int from plan_action_indicators where action_id = action.id) as indicators,
      (select count(*)::int from plan_action_risks where action_id = action.id) as risks,
      (select count(*)::int from plan_action_origins where action_id = action.id) as origins
    from plan_actions action where action.network_id = ${network.id} order by action.position`)
  const byPlan = Map.groupBy(actions as unknown as CountedAction[], ({ planId }) => planId)
  return new Map(
    (plans as unknown as CountedPlan[]).map(({ id, language, objectives, sections }) => [
      id,
      {
        language,
        sections,
        objectives: { length: objectives },
        actions: (byPlan.get(id) ?? []).map(({ indicators, risks, origins, ...action }) => ({
          ...action,
          indicators: { length: indicators },
          risks: { length: risks },
          origins: { length: origins },
        })),
      },
    ]),
  )
}

interface CountedPlan {
  id: string
  language: string
  objectives: number
  sections: Looked['sections']
}

type CountedAction = Omit<LookedAction, 'indicators' | 'risks' | 'origins'> & {
  planId: string
  indicators: number
  risks: number
  origins: number
}
