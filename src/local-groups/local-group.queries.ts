import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { belongs, editsCity, maySee, type Standing } from '#networks'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { localGroupMembers, localGroups } from './schema.ts'

export type LocalGroup = typeof localGroups.$inferSelect
export type LocalGroupMember = typeof localGroupMembers.$inferSelect

export interface GroupOfCity {
  /** What the city says of it; nothing where it has said nothing. */
  group: LocalGroup | null
  /** Everybody and everything in it, whoever may see it, in the order of the folder. */
  everybody: LocalGroupMember[]
}

/** The local group of a city with all its members, in one statement. What of it somebody may see says `membersFor`. */
export async function groupOfCity(db: Queryable, city: { id: string }): Promise<GroupOfCity> {
  const rows = await db
    .select({ group: getTableColumns(localGroups), member: getTableColumns(localGroupMembers) })
    .from(cities)
    .leftJoin(localGroups, eq(localGroups.cityId, cities.id))
    .leftJoin(localGroupMembers, eq(localGroupMembers.cityId, cities.id))
    .where(eq(cities.id, city.id))
    .orderBy(asc(localGroupMembers.position), asc(localGroupMembers.id))
  return { group: rows[0]?.group ?? null, everybody: rows.flatMap(({ member }) => member ?? []) }
}

export interface SeenMembers {
  /** Those whose name one may read, organisations and foreseen kinds included. */
  seen: LocalGroupMember[]
  /** How many more there are by kind, for those who belong to the network. */
  unnamed: { memberKind: string }[]
  /** Who joined by the link and waits for a yes. */
  waiting: LocalGroupMember[]
}

/** What somebody may see of a group: organisations as public as they are; persons as far as they agreed. */
export function membersFor(standing: Standing, everybody: LocalGroupMember[]): SeenMembers {
  const settled = everybody.filter(({ waiting }) => !waiting)
  const isSeen = (member: LocalGroupMember) => maySee(standing, member) || isOwn(standing, member)
  return {
    seen: settled.filter(isSeen),
    unnamed: belongs(standing)
      ? settled.filter((member) => !isSeen(member) && member.until === null).map(({ memberKind }) => ({ memberKind }))
      : [],
    waiting: everybody.filter((member) => member.waiting && editsCity(standing, member.cityId)),
  }
}

const isOwn = ({ personId }: Standing, member: LocalGroupMember) =>
  personId !== undefined && member.personId === personId

/** One member of a city's group. */
export async function memberById(db: Queryable, city: { id: string }, id: string): Promise<LocalGroupMember | null> {
  const [found] = await db
    .select()
    .from(localGroupMembers)
    .where(and(eq(localGroupMembers.cityId, city.id), eq(localGroupMembers.id, id)))
  return found ?? null
}

/** Who takes part now, as persons: for lists of who is expected and letters to them. */
export const personsOfGroup = async (db: Queryable, city: { id: string }): Promise<LocalGroupMember[]> =>
  (
    await db
      .select()
      .from(localGroupMembers)
      .where(and(eq(localGroupMembers.cityId, city.id), eq(localGroupMembers.waiting, false)))
      .orderBy(asc(localGroupMembers.position), asc(localGroupMembers.id))
  ).filter(({ name, until }) => name !== null && until === null)
