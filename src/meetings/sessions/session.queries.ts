import { and, asc, eq, sql } from 'drizzle-orm'
import { type ListedNeed, needsByIds } from '#exchange'
import { type City, citiesOf, type NetworkLocals, type Profile, profileOf, type Theme, themesOf } from '#networks'
import { oncePerPage, type Queryable } from '#platform/db'
import { practices } from '#schema/exchange'
import { cities } from '#schema/networks'
import type { Meeting } from '../meeting.queries.ts'
import { sessionNeeds, sessionPractices, meetingSessions as sessions } from '../schema.ts'

export type SessionRow = typeof sessions.$inferSelect

export interface ShownPractice {
  id: string
  slug: string
  title: string
  cityId: string | null
  cityName: string | null
  owner: string | null
}

/** A session with where it is, what it is about, and of the needs it answers those that the reader may see. */
export interface Session extends SessionRow {
  city: City | null
  theme: Theme | null
  needs: ListedNeed[]
  /** The others: they stay when somebody changes it who does not know of them. */
  unseenNeeds: string[]
  practices: ShownPractice[]
}

export interface Agenda {
  sessions: Session[]
  cities: City[]
  themes: Theme[]
  profile: Profile
}

/** The sessions of a meeting in time, those without one last. One query. */
export const sessionsOf = oncePerPage(
  (db, meeting: { id: string }): Promise<SessionRow[]> =>
    db
      .select()
      .from(sessions)
      .where(eq(sessions.meetingId, meeting.id))
      .orderBy(
        sql`${sessions.day} nulls last`,
        sql`${sessions.startTime} nulls last`,
        asc(sessions.position),
        asc(sessions.id),
      ),
)

/** A meeting's sessions with everything an agenda shows: the same few queries for three and for three hundred. */
export async function agendaOf(locals: NetworkLocals, meeting: Pick<Meeting, 'id'>): Promise<Agenda> {
  const { db, network } = locals
  const [rows, links, shown, inNetwork, themes, profile] = await Promise.all([
    sessionsOf(db, meeting),
    needLinksOf(db, meeting),
    practiceLinksOf(db, meeting),
    citiesOf(db, network),
    themesOf(db, network),
    profileOf(db, network),
  ])
  const needs = await needsByIds(db, locals, [...new Set(links.map(({ needId }) => needId))])
  const needById = new Map(needs.map((need) => [need.id, need]))
  const needsBySession = Map.groupBy(links, ({ sessionId }) => sessionId)
  const practicesBySession = Map.groupBy(shown, ({ sessionId }) => sessionId)
  return {
    sessions: rows.map((row) => ({
      ...row,
      city: inNetwork.find(({ id }) => id === row.cityId) ?? null,
      theme: themes.find(({ id }) => id === row.themeId) ?? null,
      needs: (needsBySession.get(row.id) ?? []).flatMap(({ needId }) => needById.get(needId) ?? []),
      unseenNeeds: (needsBySession.get(row.id) ?? []).map(({ needId }) => needId).filter((id) => !needById.has(id)),
      practices: (practicesBySession.get(row.id) ?? []).map(({ practice }) => practice),
    })),
    cities: inNetwork,
    themes,
    profile,
  }
}

const needLinksOf = (db: Queryable, meeting: { id: string }) =>
  db
    .select({ sessionId: sessionNeeds.sessionId, needId: sessionNeeds.needId })
    .from(sessionNeeds)
    .innerJoin(sessions, eq(sessions.id, sessionNeeds.sessionId))
    .where(eq(sessions.meetingId, meeting.id))
    .orderBy(asc(sessionNeeds.needId))

export const practiceColumns = {
  id: practices.id,
  slug: practices.slug,
  title: practices.title,
  cityId: practices.cityId,
  cityName: cities.name,
  owner: practices.owner,
}

const practiceLinksOf = (db: Queryable, meeting: { id: string }) =>
  db
    .select({ sessionId: sessionPractices.sessionId, practice: practiceColumns })
    .from(sessionPractices)
    .innerJoin(sessions, eq(sessions.id, sessionPractices.sessionId))
    .innerJoin(practices, eq(practices.id, sessionPractices.practiceId))
    .leftJoin(cities, eq(cities.id, practices.cityId))
    .where(eq(sessions.meetingId, meeting.id))
    .orderBy(asc(practices.position))

/** The practices a session may show: those of its hosts first, then the cities of the network, then from outside. */
export const practicesToShow = (db: Queryable, network: { id: string }, hostIds: string[]): Promise<ShownPractice[]> =>
  db
    .select(practiceColumns)
    .from(practices)
    .leftJoin(cities, eq(cities.id, practices.cityId))
    .where(eq(practices.networkId, network.id))
    .orderBy(
      sql`coalesce(${practices.cityId} = any(${sql.param(hostIds)}::uuid[]), false) desc`,
      sql`${practices.cityId} is null`,
      asc(cities.position),
      asc(practices.position),
    )

/** One session of a meeting; nothing where there is none. */
export async function sessionById(db: Queryable, meeting: { id: string }, id: string): Promise<SessionRow | null> {
  const [row] = await db
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.meetingId, meeting.id)))
  return row ?? null
}
