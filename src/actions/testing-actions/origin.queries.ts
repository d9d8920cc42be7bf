import { and, eq, type SQL, sql } from 'drizzle-orm'
import { visibleTo } from '#networks'
import type { Audience } from '#platform/activity'
import type { Queryable } from '#platform/db'
import { needs, practices } from '#schema/exchange'
import { draftActions, gridRows } from '#schema/learning'
import { planFocus, testingActionOrigins } from '../schema.ts'
import type { Begun } from './testing-action.commands.ts'
import type { Origin, OriginKind } from './testing-action.origins.ts'
import type { Place } from './testing-action.queries.ts'

/** What a testing action begins with, from what it grows from; its city where that has one of its own. */
export interface Beginning {
  cityId: string | null
  /** Who sees what it grows from, where not everybody does. */
  audience: Audience | null
  begun: Begun
}

/** Reads what something is to grow from, where whoever grows it may see it: one statement. */
export async function beginningFrom(db: Queryable, place: Place, { kind, id }: Origin): Promise<Beginning | null> {
  const { rows } = await db.execute<{ begin: Beginning }>(beginnings(place, id)[kind])
  return rows[0]?.begin ?? null
}

const sure = (condition: SQL | undefined): SQL => condition ?? sql`false`

const seen = ({ network, standing }: Place) => ({
  draft: sure(and(eq(draftActions.networkId, network.id), visibleTo(standing, draftActions))),
  row: sure(and(eq(gridRows.networkId, network.id), visibleTo(standing, gridRows))),
  practice: sure(eq(practices.networkId, network.id)),
  need: sure(and(eq(needs.networkId, network.id), visibleTo(standing, needs))),
  focus: sure(eq(planFocus.networkId, network.id)),
})

const themesOfNeed = (needId: SQL) =>
  sql`select theme.code from needs asked join themes theme on theme.id = asked.theme_id where asked.id = ${needId}`
const themesOfPractice = (practiceId: SQL) =>
  sql`select theme.code from practice_sub_themes stands join themes theme on theme.id = stands.theme_id
    where stands.practice_id = ${practiceId} and not stands.suggested`

const beginnings = (place: Place, id: string): Record<OriginKind, SQL> => {
  const may = seen(place)
  return {
    draft: sql`select json_build_object('cityId', ${draftActions.cityId}, 'audience', ${draftActions.audience},
        'begun', json_build_object('title', ${draftActions.title}, 'outputs', ${draftActions.output},
          'results', ${draftActions.intendedResult}, 'leadUnit', ${draftActions.leadBy},
          'stakeholders', ${draftActions.partners}, 'capacity', ${draftActions.resources},
          'subThemes', array(select distinct code from draft_action_origins origin, lateral (
              ${themesOfNeed(sql`origin.need_id`)} union ${themesOfPractice(sql`origin.practice_id`)}
              union select code from grid_rows line, lateral (
                ${themesOfNeed(sql`line.need_id`)} union ${themesOfPractice(sql`line.practice_id`)}) of_row
                where line.id = origin.grid_row_id) of_origin
            where origin.action_id = ${draftActions.id} order by code))) as begin
      from ${draftActions} where ${draftActions.id} = ${id} and ${may.draft}`,
    row: sql`select json_build_object('cityId', ${gridRows.cityId}, 'audience', ${gridRows.audience},
        'begun', json_build_object('title', coalesce(${gridRows.action}, ${gridRows.keyPoint}),
          'description', nullif(concat_ws(E'\n\n', ${gridRows.keyPoint}, ${gridRows.relevance}), ''),
          'subThemes', array(select code from (${themesOfNeed(sql`${gridRows.needId}`)}
            union ${themesOfPractice(sql`${gridRows.practiceId}`)}) of_row order by code))) as begin
      from ${gridRows} where ${gridRows.id} = ${id} and ${may.row}`,
    practice: sql`select json_build_object('cityId', null, 'audience', null,
        'begun', json_build_object('title', ${practices.title},
          'subThemes', array(${themesOfPractice(sql`${practices.id}`)} order by theme.code))) as begin
      from ${practices} where ${practices.id} = ${id} and ${may.practice}`,
    need: sql`select json_build_object('cityId', null, 'audience', null,
        'begun', json_build_object('title', ${needs.question},
          'subThemes', array(${themesOfNeed(sql`${needs.id}`)}))) as begin
      from ${needs} where ${needs.id} = ${id} and ${may.need}`,
    focus: sql`select json_build_object('cityId', ${planFocus.cityId}, 'audience', null,
        'begun', json_build_object('title', ${planFocus.focus}, 'subThemes', ${planFocus.subThemes})) as begin
      from ${planFocus} where ${planFocus.id} = ${id} and ${planFocus.focus} is not null and ${may.focus}`,
  }
}

/** Something a testing action grew from, where the reader may see it. */
export interface OriginSeen {
  kind: OriginKind
  id: string
  title: string
  city: string | null
  /** What follows the network's address. */
  at: string
}

/** What a testing action grew from, of what the reader may see: one statement. */
export async function originsOf(db: Queryable, place: Place, { id }: { id: string }): Promise<OriginSeen[]> {
  const may = seen(place)
  const of = (column: 'needId' | 'practiceId' | 'gridRowId' | 'draftActionId' | 'planFocusId') =>
    sql`select ${testingActionOrigins[column]} from ${testingActionOrigins}
      where ${testingActionOrigins.testingActionId} = ${id}`
  const { rows } = await db.execute(sql`
    select 'need' as kind, ${needs.id} as id, ${needs.question} as title, city.name as city, '/needs/' || ${needs.slug} as at
      from ${needs} join cities city on city.id = ${needs.cityId}
      where ${needs.id} in (${of('needId')}) and ${may.need}
    union all
    select 'practice', ${practices.id}, ${practices.title}, coalesce(city.name, ${practices.owner}), '/practices/' || ${practices.slug}
      from ${practices} left join cities city on city.id = ${practices.cityId}
      where ${practices.id} in (${of('practiceId')}) and ${may.practice}
    union all
    select 'row', ${gridRows.id}, ${gridRows.keyPoint}, city.name,
        case when grid.horizontal_theme is null then '/meetings/' || meeting.slug || '/grids/' || city.slug || '#row-' || ${gridRows.id}
          else '/cities/' || city.slug || '/grids' end
      from ${gridRows} join cities city on city.id = ${gridRows.cityId}
        join learning_grids grid on grid.id = ${gridRows.gridId} left join meetings meeting on meeting.id = grid.meeting_id
      where ${gridRows.id} in (${of('gridRowId')}) and ${may.row}
    union all
    select 'draft', ${draftActions.id}, ${draftActions.title}, city.name, '/cities/' || city.slug || '/log/' || ${draftActions.slug}
      from ${draftActions} join cities city on city.id = ${draftActions.cityId}
      where ${draftActions.id} in (${of('draftActionId')}) and ${may.draft}
    union all
    select 'focus', ${planFocus.id}, ${planFocus.focus}, city.name, '/cities/' || city.slug || '#plan-focus'
      from ${planFocus} join cities city on city.id = ${planFocus.cityId}
      where ${planFocus.id} in (${of('planFocusId')}) and ${may.focus}`)
  return rows as unknown as OriginSeen[]
}
