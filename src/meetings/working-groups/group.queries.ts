import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { type ListedNeed, matrixOf, needsInThemes } from '#exchange'
import {
  type City,
  countIn,
  type NetworkLocals,
  type Profile,
  profileOf,
  subThemesOf,
  type Theme,
  themesOf,
} from '#networks'
import { oncePerPage, type Queryable } from '#platform/db'
import { needGroups } from '#schema/exchange'
import { cities, themes } from '#schema/networks'
import { persons } from '#schema/people'
import { meetingSessions, meetings, sessionWorkingGroups, workingGroupMembers, workingGroups } from '../schema.ts'

export type WorkingGroup = typeof workingGroups.$inferSelect & {
  theme: { code: string; title: string } | null
  needGroup: { id: string; title: string } | null
}

export interface Member {
  groupId: string
  personId: string
  name: string
  city: { id: string; slug: string; name: string } | null
}

export interface GroupSession {
  groupId: string
  id: string
  title: string
  day: string | null
  meeting: { id: string; slug: string; title: string }
}

const listed = (db: Queryable) =>
  db
    .select({
      group: workingGroups,
      theme: { code: themes.code, title: themes.title },
      needGroup: { id: needGroups.id, title: needGroups.title },
    })
    .from(workingGroups)
    .leftJoin(themes, eq(themes.id, workingGroups.themeId))
    .leftJoin(needGroups, eq(needGroups.id, workingGroups.needGroupId))
    .orderBy(sql`${workingGroups.until} nulls first`, asc(workingGroups.createdAt))

/** The working groups of a network, those that ended last. */
export const groupsOf = async (db: Queryable, network: { id: string }): Promise<WorkingGroup[]> =>
  (await listed(db).where(eq(workingGroups.networkId, network.id))).map(joined)

export const groupsByIds = async (db: Queryable, network: { id: string }, ids: string[]): Promise<WorkingGroup[]> =>
  (await listed(db).where(and(eq(workingGroups.networkId, network.id), inArray(workingGroups.id, ids)))).map(joined)

const joined = ({ group, ...rest }: Awaited<ReturnType<typeof listed>>[number]): WorkingGroup => ({ ...group, ...rest })

/** Who works in the groups of a network, or in one of them. */
export const membersOf = (db: Queryable, network: { id: string }, group?: { id: string }): Promise<Member[]> =>
  db
    .select({
      groupId: workingGroupMembers.workingGroupId,
      personId: persons.id,
      name: persons.name,
      city: { id: cities.id, slug: cities.slug, name: cities.name },
    })
    .from(workingGroupMembers)
    .innerJoin(persons, eq(persons.id, workingGroupMembers.personId))
    .leftJoin(cities, eq(cities.id, workingGroupMembers.cityId))
    .where(
      and(
        eq(workingGroupMembers.networkId, network.id),
        group ? eq(workingGroupMembers.workingGroupId, group.id) : undefined,
      ),
    )
    .orderBy(sql`${cities.position} nulls last`, asc(persons.name))

const sessionColumns = {
  groupId: sessionWorkingGroups.workingGroupId,
  id: meetingSessions.id,
  title: meetingSessions.title,
  day: meetingSessions.day,
  meeting: { id: meetings.id, slug: meetings.slug, title: meetings.title },
}

/** The sessions in which a group meets, in time. Only meetings of the network have working groups. */
export const sessionsOfGroup = (db: Queryable, group: { id: string }): Promise<GroupSession[]> =>
  db
    .select(sessionColumns)
    .from(sessionWorkingGroups)
    .innerJoin(meetingSessions, eq(meetingSessions.id, sessionWorkingGroups.sessionId))
    .innerJoin(meetings, eq(meetings.id, meetingSessions.meetingId))
    .where(and(eq(sessionWorkingGroups.workingGroupId, group.id), isNull(meetings.cityId)))
    .orderBy(sql`${meetings.start} nulls last`, asc(meetingSessions.position))

/** The groups that meet in the sessions of a meeting: one statement, however many sessions there are. */
export const groupsMeetingAt = oncePerPage((db, meeting: { id: string }) =>
  db
    .select({ sessionId: sessionWorkingGroups.sessionId, id: workingGroups.id, title: workingGroups.title })
    .from(sessionWorkingGroups)
    .innerJoin(workingGroups, eq(workingGroups.id, sessionWorkingGroups.workingGroupId))
    .innerJoin(meetingSessions, eq(meetingSessions.id, sessionWorkingGroups.sessionId))
    .where(eq(meetingSessions.meetingId, meeting.id))
    .orderBy(asc(workingGroups.createdAt)),
)

/** Sessions of meetings to come in which, by the profile, working groups meet. */
export const sessionsForGroups = (db: Queryable, network: { id: string }, profile: Profile) => {
  const kinds = profile.session_kind.filter(({ detail }) => detail.workingGroup === true).map(({ key }) => key)
  if (kinds.length === 0) return Promise.resolve([])
  return db
    .select({ id: meetingSessions.id, title: meetingSessions.title, meeting: meetings.title })
    .from(meetingSessions)
    .innerJoin(meetings, eq(meetings.id, meetingSessions.meetingId))
    .where(
      and(
        eq(meetings.networkId, network.id),
        isNull(meetings.cityId),
        inArray(meetingSessions.kind, kinds),
        or(isNull(meetings.status), ne(meetings.status, 'cancelled')),
      ),
    )
    .orderBy(sql`${meetings.start} nulls last`, asc(meetingSessions.position))
}

/** A sub-theme that enough cities want to learn to work on it together. */
export interface Proposal {
  theme: Theme
  cities: City[]
  needs: ListedNeed[]
}

/** Where a group could form: sub-themes that cities ask about, without one that is at work there already. */
export async function proposalsOf(locals: NetworkLocals, groups: WorkingGroup[]): Promise<Proposal[]> {
  const { db, network } = locals
  const [matrix, all, profile] = await Promise.all([
    matrixOf(db, network),
    themesOf(db, network),
    profileOf(db, network),
  ])
  const subThemes = subThemesOf(all)
  const asked = await needsInThemes(
    db,
    locals,
    subThemes.map(({ id }) => id),
  )
  const enough = countIn(profile, 'working_group_cities')
  const taken = new Set(groups.filter(({ until }) => until === null).map(({ themeId }) => themeId))
  return subThemes
    .map((theme): Proposal => {
      // What a city keeps to itself is not a reason that others hear of.
      const needs = asked.filter(
        ({ themeId, audience }) => themeId === theme.id && (audience === 'network' || audience === 'public'),
      )
      const wanting = new Set([
        ...(matrix.rows.find(({ subTheme }) => subTheme.id === theme.id)?.demanders ?? []).map(({ id }) => id),
        ...needs.map(({ cityId }) => cityId),
      ])
      return { theme, needs, cities: matrix.cities.filter(({ id }) => wanting.has(id)) }
    })
    .filter(({ theme, cities: wanting }) => wanting.length >= enough && !taken.has(theme.id))
    .sort((a, b) => b.needs.length - a.needs.length || b.cities.length - a.cities.length)
}
