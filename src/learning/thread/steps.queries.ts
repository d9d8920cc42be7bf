import { type SQL, sql } from 'drizzle-orm'
import { belongs } from '#networks'
import type { Queryable } from '#platform/db'
import { needs, practices } from '#schema/exchange'
import { meetingSessions, meetings, needMeetings, sessionPractices } from '#schema/meetings'
import { cities } from '#schema/networks'
import { pollNeeds, polls } from '#schema/polls'
import { draftActions, gridRows, learningGrids } from '../schema.ts'
import { type Place, seenAction, seenMeeting, seenNeed, seenRow, seenSession } from './thread.seen.queries.ts'
import { inOrder, type ThreadStep } from './thread.ts'

/** Needs as steps: those that `which` says, of what one may see. */
export const needSteps = (place: Place, which: SQL): SQL => sql`
  select 'need', ${needs.id}, raised.start, ${needs.createdAt}::text, raised.dates_as_written, ${needs.question},
    ${needs.background}, ${needs.state},
    concat_ws(' · ', ${cities.name}, ${needs.voicedBy}), '/needs/' || ${needs.slug}, ${needs.example}, '[]'::json
  from ${needs} join ${cities} on ${cities.id} = ${needs.cityId}
    left join ${needMeetings} on ${needMeetings.needId} = ${needs.id}
    left join ${meetings} raised on raised.id = ${needMeetings.raisedAtId} and raised.city_id is null
  where ${seenNeed(place)} and ${which}`

/** The polls that needs grew from, for those who belong to the network. */
export const pollSteps = (place: Place, which: SQL): SQL[] =>
  belongs(place.standing)
    ? [
        sql`select 'poll', ${polls.id}, ${meetings.start}, null, ${meetings.datesAsWritten}, ${polls.title}, null,
          ${meetings.title}, null, '/meetings/' || ${meetings.slug} || '/polls/' || ${polls.code}, ${polls.example}, '[]'::json
        from ${pollNeeds} join ${polls} on ${polls.id} = ${pollNeeds.pollId}
          join ${meetings} on ${meetings.id} = ${polls.meetingId}
        where ${seenMeeting(place)} and ${which}`,
      ]
    : []

/** Sessions as steps, each with the practices it shows. */
export const sessionSteps = (place: Place, which: SQL): SQL => sql`
  select 'session', ${meetingSessions.id}, coalesce(${meetingSessions.day}, ${meetings.start}), null,
    case when ${meetingSessions.day} is null then ${meetings.datesAsWritten} end, ${meetingSessions.title},
    ${meetingSessions.purpose}, ${meetings.title}, ${cities.name},
    '/meetings/' || ${meetings.slug} || '/sessions/' || ${meetingSessions.id}, ${meetingSessions.example}, coalesce((
      select json_agg(json_build_object('title', ${practices.title}, 'slug', ${practices.slug}) order by ${practices.title})
      from ${sessionPractices} join ${practices} on ${practices.id} = ${sessionPractices.practiceId}
      where ${sessionPractices.sessionId} = ${meetingSessions.id}), '[]'::json)
  from ${meetingSessions} join ${meetings} on ${meetings.id} = ${meetingSessions.meetingId}
    left join ${cities} on ${cities.id} = ${meetingSessions.cityId}
  where ${seenSession(place)} and ${which}`

/** Meetings as steps, where nothing nearer is known. */
export const meetingSteps = (place: Place, which: SQL): SQL => sql`
  select 'meeting', ${meetings.id}, ${meetings.start}, null, ${meetings.datesAsWritten}, ${meetings.title},
    null, null, null, '/meetings/' || ${meetings.slug}, ${meetings.example}, '[]'::json
  from ${meetings} where ${seenMeeting(place)} and ${which}`

export const practiceSteps = ({ network }: Place, which: SQL): SQL => sql`
  select 'practice', ${practices.id}, null, null, null, ${practices.title}, ${practices.summary}, null,
    coalesce(${cities.name}, ${practices.owner}), '/practices/' || ${practices.slug}, ${practices.example}, '[]'::json
  from ${practices} left join ${cities} on ${cities.id} = ${practices.cityId}
  where ${practices.networkId} = ${network.id} and ${which}`

/** Rows of learning grids as steps. */
export const rowSteps = (place: Place, which: SQL): SQL => sql`
  select 'row', ${gridRows.id}, coalesce(${meetings.end}, ${meetings.start}, ${learningGrids.filledOn}), null,
    ${meetings.datesAsWritten}, ${gridRows.keyPoint}, concat_ws(E'\\n', ${gridRows.relevance}, ${gridRows.action}),
    ${gridRows.result}, ${cities.name},
    case when ${learningGrids.horizontalTheme} is null
      then '/meetings/' || ${meetings.slug} || '/grids/' || ${cities.slug} || '#row-' || ${gridRows.id}
      else '/cities/' || ${cities.slug} || '/grids' end,
    ${gridRows.example}, '[]'::json
  from ${gridRows} join ${learningGrids} on ${learningGrids.id} = ${gridRows.gridId}
    join ${cities} on ${cities.id} = ${gridRows.cityId}
    left join ${meetings} on ${meetings.id} = ${learningGrids.meetingId}
  where ${seenRow(place)} and ${which}`

/** Draft actions as steps. */
export const actionSteps = (place: Place, which: SQL): SQL => sql`
  select 'action', ${draftActions.id}, null, ${draftActions.createdAt}::text, null, ${draftActions.title},
    ${draftActions.intendedResult}, ${draftActions.state}, ${cities.name},
    '/cities/' || ${cities.slug} || '/log/' || ${draftActions.slug}, ${draftActions.example}, '[]'::json
  from ${draftActions} join ${cities} on ${cities.id} = ${draftActions.cityId}
  where ${seenAction(place)} and ${which}`

/** A line that is never there names and types the columns of those behind it. */
const columns = sql`select '' as kind, null::uuid as id, null::text as day, null::text as "writtenAt",
  null::text as "datesAsWritten", '' as title, null::text as text, null::text as note, null::text as city, '' as at,
  false as example, '[]'::json as shows where false`

/** Reads all steps in one statement. */
export async function readSteps(db: Queryable, first: SQL, ...more: SQL[]): Promise<ThreadStep[]> {
  const { rows } = await db.execute(sql`${columns} union all ${sql.join([first, ...more], sql` union all `)}`)
  return inOrder(rows as unknown as ThreadStep[])
}
