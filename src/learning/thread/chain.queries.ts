import { type SQL, sql } from 'drizzle-orm'
import type { PublicPart } from '#networks'
import type { Queryable } from '#platform/db'
import { needStateChanges, needs } from '#schema/exchange'
import { meetingSessions, meetings, sessionNeeds } from '#schema/meetings'
import { cities, themes } from '#schema/networks'
import { draftActionOrigins, draftActions, gridRows } from '../schema.ts'
import { answering, type Place, seenAction, seenNeed, seenRow, seenSession } from './thread.seen.queries.ts'

/** Where a need stands now: each in one of these, so that together they are all that were raised. */
export const chainStands = ['acted', 'no_action', 'not_addressed', 'no_agenda', 'closed'] as const

/** How far needs have come, each counted by itself, and where they stand. */
export const chainStages = ['raised', 'on_agenda', 'addressed', ...chainStands] as const
export type ChainStage = (typeof chainStages)[number]
export type ChainCounts = Record<ChainStage, number>

/** Whether a need has come to a stage, in terms of what `reached` selects. */
const stageOf: Record<ChainStage, SQL> = {
  raised: sql`true`,
  on_agenda: sql`on_agenda`,
  addressed: sql`addressed`,
  acted: sql`acted`,
  no_agenda: sql`not on_agenda and not addressed and not acted and state <> 'closed'`,
  not_addressed: sql`on_agenda and not addressed and not acted and state <> 'closed'`,
  no_action: sql`addressed and not acted`,
  closed: sql`not addressed and not acted and state = 'closed'`,
}

/** For every need that one may see, how far it has come, of what one may see. */
const reached = (place: Place): SQL => sql`
  select ${needs.id} as id, ${needs.cityId} as city_id, ${needs.themeId} as theme_id, ${needs.slug} as slug,
    ${needs.question} as question, ${needs.state} as state, ${needs.position} as position,
    (${needs.state} in ('on_agenda', 'addressed', 'open_after_meeting')
      or exists (${answering(place, sql`${needs.id}`)})) as on_agenda,
    (${needs.state} = 'addressed' or exists (select from ${needStateChanges}
      where ${needStateChanges.needId} = ${needs.id} and ${needStateChanges.state} = 'addressed')) as addressed,
    ${needs.id} in (${ledToActions(place)}) as acted
  from ${needs} where ${seenNeed(place)}`

/**
 * The needs that draft actions grew from: named by the action or by the row of a grid that it grew from, or answered in a
 * session that its city took it home from. One list for all needs: asked for each need by itself, such questions within each
 * other were answered wrongly by PostgreSQL 18.4, as if the list of one need were kept for the next.
 */
function ledToActions(place: Place): SQL {
  const grown = sql`${draftActionOrigins} join ${draftActions} on ${draftActions.id} = ${draftActionOrigins.actionId}`
  const fromRows = sql`${grown} join ${gridRows} on ${gridRows.id} = ${draftActionOrigins.gridRowId}`
  const answered = sql`${sessionNeeds} join ${meetingSessions} on ${meetingSessions.id} = ${sessionNeeds.sessionId}
    join ${meetings} on ${meetings.id} = ${meetingSessions.meetingId}
    join ${needs} asked on asked.id = ${sessionNeeds.needId}`
  return sql`
    select ${draftActionOrigins.needId} from ${grown}
      where ${seenAction(place)} and ${draftActionOrigins.needId} is not null
    union all select ${gridRows.needId} from ${fromRows}
      where ${seenAction(place)} and ${seenRow(place)} and ${gridRows.needId} is not null
    union all select ${sessionNeeds.needId} from ${grown} join (${answered})
      on ${sessionNeeds.sessionId} = ${draftActionOrigins.sessionId} and asked.city_id = ${draftActions.cityId}
      where ${seenAction(place)} and ${seenSession(place)}
    union all select ${sessionNeeds.needId} from ${fromRows} join (${answered})
      on ${sessionNeeds.sessionId} = ${gridRows.sessionId} and asked.city_id = ${gridRows.cityId}
      where ${seenAction(place)} and ${seenRow(place)} and ${seenSession(place)}`
}

export interface ChainRow extends ChainCounts {
  themeId: string | null
  cityId: string | null
}

/** The counts of the network, of each sub-theme and of each city, in one statement. */
export async function chainOf(db: Queryable, place: Place): Promise<ChainRow[]> {
  const counts = sql.join(
    chainStages.map((stage) => sql`(count(*) filter (where ${stageOf[stage]}))::int as ${sql.identifier(stage)}`),
    sql`, `,
  )
  const { rows } = await db.execute(sql`
    with reached as materialized (${reached(place)})
    select theme_id as "themeId", city_id as "cityId", ${counts}
    from reached group by grouping sets ((), (theme_id), (city_id))`)
  return rows as unknown as ChainRow[]
}

/**
 * How many needs an action grew from, of those of cities whose draft actions the reader sees one and all: elsewhere nobody
 * could tell a need that led to nothing from one whose action is not for them. One statement.
 */
export async function ledOf(db: Queryable, place: Place): Promise<{ count: number; of: number }> {
  const { rows } = await db.execute<{ count: number; of: number }>(sql`
    with reached as materialized (${reached(place)})
    select count(*)::int as of, (count(*) filter (where acted))::int as count from reached
    where not exists (select from ${draftActions} where ${draftActions.networkId} = ${place.network.id}
      and ${draftActions.cityId} = reached.city_id and (${seenAction(place)}) is not true)`)
  return rows[0] ?? { count: 0, of: 0 }
}

export interface ChainFilters {
  stage: ChainStage
  /** Ids of sub-themes. */
  themes: string[] | null
  cityId: string | null
  page: number
}

export interface ChainNeed {
  slug: string
  question: string
  state: string
  city: string
  subTheme: string
  total: number
}

export const chainPage = 20

/** The needs that a number counts: one statement. */
export async function needsAtStage(db: Queryable, place: Place, filters: ChainFilters): Promise<ChainNeed[]> {
  const { stage, themes: among, cityId, page } = filters
  const { rows } = await db.execute(sql`
    with reached as (${reached(place)})
    select reached.slug, reached.question, reached.state, ${cities.name} as city,
      ${themes.code} || ' ' || ${themes.title} as "subTheme", (count(*) over ())::int as total
    from reached join ${cities} on ${cities.id} = reached.city_id join ${themes} on ${themes.id} = reached.theme_id
    where ${stageOf[stage]}
      ${among ? sql`and reached.theme_id = any(${sql.param(among)}::uuid[])` : sql``}
      ${cityId ? sql`and reached.city_id = ${cityId}` : sql``}
    order by ${themes.position}, reached.position
    limit ${chainPage} offset ${(page - 1) * chainPage}`)
  return rows as unknown as ChainNeed[]
}

/** Whether anybody at all finds a need to follow. */
export const publicNeeds: PublicPart = {
  key: 'needs',
  exists: (networkId) =>
    sql`exists (select from ${needs} where ${needs.networkId} = ${networkId} and ${needs.audience} = 'public')`,
}
