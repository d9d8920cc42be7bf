import { and, eq, type SQL, sql } from 'drizzle-orm'
import { visibleTo } from '#networks'
import type { Audience } from '#platform/activity'
import type { Queryable } from '#platform/db'
import { needs, practices } from '#schema/exchange'
import { draftActions, gridRows } from '#schema/learning'
import { planFocus, testingActionOrigins } from '../schema.ts'
import type { Begun } from './testing-action.commands.ts'
import { type Origin, type OriginKind, originChoice, originColumns, readOrigin } from './testing-action.origins.ts'
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

/** For each kind, which records are meant. */
type Which = Record<OriginKind, SQL>

/** Records a testing action can grow from, of what the reader may see, as one question. */
function originRows(place: Place, which: Which): SQL {
  const may = seen(place)
  return sql`
    select 'need' as kind, ${needs.id} as id, ${needs.question} as title, city.name as city, '/needs/' || ${needs.slug} as at
      from ${needs} join cities city on city.id = ${needs.cityId}
      where ${which.need} and ${may.need}
    union all
    select 'practice', ${practices.id}, ${practices.title}, coalesce(city.name, ${practices.owner}), '/practices/' || ${practices.slug}
      from ${practices} left join cities city on city.id = ${practices.cityId}
      where ${which.practice} and ${may.practice}
    union all
    select 'row', ${gridRows.id}, ${gridRows.keyPoint}, city.name,
        case when grid.horizontal_theme is null then '/meetings/' || meeting.slug || '/grids/' || city.slug || '#row-' || ${gridRows.id}
          else '/cities/' || city.slug || '/grids' end
      from ${gridRows} join cities city on city.id = ${gridRows.cityId}
        join learning_grids grid on grid.id = ${gridRows.gridId} left join meetings meeting on meeting.id = grid.meeting_id
      where ${which.row} and ${may.row}
    union all
    select 'draft', ${draftActions.id}, ${draftActions.title}, city.name, '/cities/' || city.slug || '/log/' || ${draftActions.slug}
      from ${draftActions} join cities city on city.id = ${draftActions.cityId}
      where ${which.draft} and ${may.draft}
    union all
    select 'focus', ${planFocus.id}, ${planFocus.focus}, city.name, '/cities/' || city.slug || '#plan-focus'
      from ${planFocus} join cities city on city.id = ${planFocus.cityId}
      where ${which.focus} and ${planFocus.focus} is not null and ${may.focus}`
}

const columnsOfKinds = {
  need: needs.id,
  practice: practices.id,
  row: gridRows.id,
  draft: draftActions.id,
  focus: planFocus.id,
} as const

const whichOf = (said: (kind: OriginKind) => SQL): Which => ({
  need: said('need'),
  practice: said('practice'),
  row: said('row'),
  draft: said('draft'),
  focus: said('focus'),
})

/** What a testing action grew from, of what the reader may see: one statement. */
export async function originsOf(db: Queryable, place: Place, { id }: { id: string }): Promise<OriginSeen[]> {
  const own = (kind: OriginKind) =>
    sql`${columnsOfKinds[kind]} in (select ${testingActionOrigins[originColumns[kind]]} from ${testingActionOrigins}
      where ${testingActionOrigins.testingActionId} = ${id})`
  const { rows } = await db.execute(originRows(place, whichOf(own)))
  return rows as unknown as OriginSeen[]
}

/** The titles of origins that a history speaks of, by choice, of what the reader may see: one statement, none for none. */
export async function originTitles(db: Queryable, place: Place, choices: string[]): Promise<Map<string, string>> {
  const asked = [...new Set(choices)].flatMap((choice) => readOrigin(choice) ?? [])
  if (asked.length === 0) return new Map()
  const ids = sql`${sql.param(asked.map(({ id }) => id))}::uuid[]`
  const { rows } = await db.execute(
    originRows(
      place,
      whichOf((kind) => sql`${columnsOfKinds[kind]} = any(${ids})`),
    ),
  )
  return new Map((rows as unknown as OriginSeen[]).map((one) => [originChoice(one), one.title]))
}

const perPage = 20

export interface FoundOrigins {
  found: OriginSeen[]
  total: number
  pages: number
}

/**
 * What a testing action of a city may have grown from: needs and practices of all, and what the city itself drafted, learned
 * and set out to do. What comes nearest to the words one looks for first, or to its title. One statement.
 */
export async function originsToFind(
  db: Queryable,
  place: Place,
  action: { id: string; title: string | null; cityId: string },
  { q, kind, page }: { q: string; kind: OriginKind | ''; page: number },
): Promise<FoundOrigins> {
  const cities = { draft: draftActions.cityId, row: gridRows.cityId, focus: planFocus.cityId }
  const may = (one: OriginKind) => {
    if (kind && kind !== one) return sql`false`
    const known = sql`${columnsOfKinds[one]} not in (select ${testingActionOrigins[originColumns[one]]}
      from ${testingActionOrigins} where ${testingActionOrigins.testingActionId} = ${action.id}
        and ${testingActionOrigins[originColumns[one]]} is not null)`
    return one === 'need' || one === 'practice' ? known : sql`${known} and ${cities[one]} = ${action.cityId}`
  }
  const { rows } = await db.execute(sql`
    with known as (${originRows(place, whichOf(may))}), near as (
      select known.*, search_text(concat_ws(' ', title, city)) as words, search_text(${q}) as asked from known
    )
    select kind, id, title, city, at, count(*) over ()::int as total from near
    where asked = '' or position(asked in words) > 0 or word_similarity(asked, words) > 0.55
    order by case when asked = '' then similarity(words, search_text(${action.title ?? ''}))
      else word_similarity(asked, words) + (position(asked in words) > 0)::int end desc, title, id
    limit ${perPage} offset ${(page - 1) * perPage}`)
  const total = Number((rows[0] as { total?: number } | undefined)?.total ?? 0)
  const found = rows.map(({ total: _, ...origin }) => origin) as unknown as OriginSeen[]
  return { found, total, pages: Math.ceil(total / perPage) }
}

const sources = { draft: draftActions, row: gridRows, practice: practices, need: needs, focus: planFocus }

/** What was taken away meanwhile cannot be an origin again when a change is taken back. */
export async function isThere(tx: Queryable, network: { id: string }, { kind, id }: Origin): Promise<boolean> {
  const source = sources[kind]
  const found = await tx
    .select({ id: source.id })
    .from(source)
    .where(and(eq(source.id, id), eq(source.networkId, network.id)))
  return found.length > 0
}
