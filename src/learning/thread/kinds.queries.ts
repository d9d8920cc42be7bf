import { sql } from 'drizzle-orm'
import type { ThreadKind, ThreadPlace } from '#networks'
import { needs, practices } from '#schema/exchange'
import { meetingSessions, meetings, needMeetings, sessionNeeds, sessionPractices } from '#schema/meetings'
import { cities } from '#schema/networks'
import { draftActionOrigins, draftActions, gridRows, learningGrids } from '../schema.ts'
import { seenAction, seenMeeting, seenNeed, seenRow, seenSession } from './thread.seen.queries.ts'

const within = ({ network }: ThreadPlace, column: unknown) => sql`${column} = ${network.id}`

const meeting: ThreadKind = {
  kind: 'meeting',
  label: 'learning.thread.kind.meeting',
  place: 10,
  gathers: true,
  seen: (place) => sql`select ${meetings.id}, null::uuid, null::text, ${meetings.title}, ${meetings.start},
    '/meetings/' || ${meetings.slug}, ${meetings.example} from ${meetings} where ${seenMeeting(place)}`,
}

const need: ThreadKind = {
  kind: 'need',
  label: 'learning.thread.kind.need',
  place: 20,
  seen: (place) => sql`select ${needs.id}, ${needs.cityId}, ${cities.name}, ${needs.question}, null::text,
    '/needs/' || ${needs.slug}, ${needs.example}
    from ${needs} join ${cities} on ${cities.id} = ${needs.cityId} where ${seenNeed(place)}`,
  says: (place) => sql`select ${needs.id}, ${needs.background} from ${needs} where ${within(place, needs.networkId)}`,
  cameFrom: (place) => [
    sql`select 'meeting', ${needMeetings.raisedAtId}, ${needMeetings.needId} from ${needMeetings}
      where ${within(place, needMeetings.networkId)} and ${needMeetings.raisedAtId} is not null`,
  ],
}

const practice: ThreadKind = {
  kind: 'practice',
  label: 'learning.thread.kind.practice',
  place: 30,
  seen: (place) => sql`select ${practices.id}, ${practices.cityId}, coalesce(${cities.name}, ${practices.owner}),
    ${practices.title}, null::text, '/practices/' || ${practices.slug}, ${practices.example}
    from ${practices} left join ${cities} on ${cities.id} = ${practices.cityId} where ${within(place, practices.networkId)}`,
  says: (place) => sql`select ${practices.id}, coalesce(${practices.summary}, ${practices.lesson}) from ${practices}
    where ${within(place, practices.networkId)}`,
}

const session: ThreadKind = {
  kind: 'session',
  label: 'learning.thread.kind.session',
  place: 40,
  gathers: true,
  seen: (
    place,
  ) => sql`select ${meetingSessions.id}, ${meetingSessions.cityId}, ${meetings.title}, ${meetingSessions.title},
    coalesce(${meetingSessions.day}, ${meetings.start}),
    '/meetings/' || ${meetings.slug} || '/sessions/' || ${meetingSessions.id}, ${meetingSessions.example}
    from ${meetingSessions} join ${meetings} on ${meetings.id} = ${meetingSessions.meetingId} where ${seenSession(place)}`,
  cameFrom: (place) => [
    sql`select 'need', ${sessionNeeds.needId}, ${sessionNeeds.sessionId} from ${sessionNeeds}
      where ${within(place, sessionNeeds.networkId)}`,
    sql`select 'practice', ${sessionPractices.practiceId}, ${sessionPractices.sessionId} from ${sessionPractices}
      where ${within(place, sessionPractices.networkId)}`,
  ],
}

const row: ThreadKind = {
  kind: 'grid_row',
  label: 'learning.thread.kind.row',
  place: 50,
  seen: (place) => sql`select ${gridRows.id}, ${gridRows.cityId}, ${cities.name}, ${gridRows.keyPoint},
    coalesce(${meetings.end}, ${meetings.start}, ${learningGrids.filledOn}),
    case when ${learningGrids.horizontalTheme} is null
      then '/meetings/' || ${meetings.slug} || '/grids/' || ${cities.slug} || '#row-' || ${gridRows.id}
      else '/cities/' || ${cities.slug} || '/grids' end, ${gridRows.example}
    from ${gridRows} join ${learningGrids} on ${learningGrids.id} = ${gridRows.gridId}
      join ${cities} on ${cities.id} = ${gridRows.cityId}
      left join ${meetings} on ${meetings.id} = ${learningGrids.meetingId}
    where ${seenRow(place)}`,
  says: (
    place,
  ) => sql`select ${gridRows.id}, concat_ws(E'\\n', ${gridRows.relevance}, ${gridRows.action}) from ${gridRows}
    where ${within(place, gridRows.networkId)}`,
  cameFrom: (place) => [
    ...(['needId', 'practiceId', 'sessionId'] as const).map(
      (column) => sql`select ${column.replace('Id', '')}, ${gridRows[column]}, ${gridRows.id} from ${gridRows}
        where ${within(place, gridRows.networkId)} and ${gridRows[column]} is not null`,
    ),
    sql`select 'meeting', ${learningGrids.meetingId}, ${gridRows.id} from ${gridRows}
      join ${learningGrids} on ${learningGrids.id} = ${gridRows.gridId}
      where ${within(place, gridRows.networkId)} and ${gridRows.sessionId} is null and ${learningGrids.meetingId} is not null`,
  ],
}

const origins = {
  grid_row: draftActionOrigins.gridRowId,
  session: draftActionOrigins.sessionId,
  meeting: draftActionOrigins.meetingId,
  practice: draftActionOrigins.practiceId,
  need: draftActionOrigins.needId,
}

const draft: ThreadKind = {
  kind: 'draft_action',
  label: 'learning.thread.kind.action',
  place: 60,
  seen: (
    place,
  ) => sql`select ${draftActions.id}, ${draftActions.cityId}, ${cities.name}, ${draftActions.title}, null::text,
    '/cities/' || ${cities.slug} || '/log/' || ${draftActions.slug}, ${draftActions.example}
    from ${draftActions} join ${cities} on ${cities.id} = ${draftActions.cityId} where ${seenAction(place)}`,
  says: (place) => sql`select ${draftActions.id}, ${draftActions.intendedResult} from ${draftActions}
    where ${within(place, draftActions.networkId)}`,
  cameFrom: (place) => [
    ...Object.entries(origins).map(
      ([kind, column]) => sql`select ${kind}, ${column}, ${draftActionOrigins.actionId} from ${draftActionOrigins}
        where ${within(place, draftActionOrigins.networkId)} and ${column} is not null`,
    ),
    sql`select 'draft_action', ${draftActions.id}, ${draftActions.mergedIntoId} from ${draftActions}
      where ${within(place, draftActions.networkId)} and ${draftActions.mergedIntoId} is not null`,
  ],
}

/** What this floor and those below know of threads. */
export const learningThreads: ThreadKind[] = [meeting, need, practice, session, row, draft]
