import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { type City, clockOf, type Profile, wordOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Doing, oneByOne } from '../participants/registered.ts'
import { attendanceSheets, meetingDoors, participants, type SheetCounts, type SheetRow } from '../schema.ts'
import { checksumOf, sheetCsv } from './sheet.csv.ts'
import type { Sheet } from './sheet.queries.ts'

export type Sealed =
  | { outcome: 'sealed' | 'again'; sheet: Sheet }
  /** Nobody was there. */
  | { outcome: 'nobody' }
  /** Somebody sealed another sheet meanwhile. */
  | { outcome: 'stale' }

interface Sealing {
  /** The number the sheet is to have: 1, or one more than that of the sheet it corrects. */
  number: number
  /** Why a sealed sheet is corrected. */
  reason: string | null
  cities: City[]
  profile: Profile
}

/**
 * Freezes who was there. Whoever was expected and not ticked off was absent. A sheet is never opened again; a correction is
 * a further sheet that names the one it replaces.
 */
export async function sealAttendance(
  db: Db,
  doing: Doing,
  { number, reason, cities, profile }: Sealing,
): Promise<Sealed> {
  return db.transaction(async (tx) => {
    const { network, meeting, person } = doing
    await oneByOne(tx, meeting.id)
    const sheets = await tx.select().from(attendanceSheets).where(eq(attendanceSheets.meetingId, meeting.id))
    const same = sheets.find((sheet) => sheet.number === number)
    if (same) return { outcome: 'again', sheet: same }
    if (number !== sheets.length + 1) return { outcome: 'stale' }
    if (!(await isSomebodyPresent(tx, meeting))) return { outcome: 'nobody' }
    await tx
      .update(participants)
      .set({ presence: 'absent' })
      .where(
        and(
          eq(participants.meetingId, meeting.id),
          eq(participants.presence, 'expected'),
          isNotNull(participants.registeredAt),
        ),
      )
    const people = await tx
      .select()
      .from(participants)
      .where(onSheet(meeting))
      .orderBy(sql`lower(immutable_unaccent(${participants.name}))`, asc(participants.id))
    const rows = rowsOf(people, { cities, profile, language: network.language })
    const sealedOn = clockOf(network)
    const replaces = number > 1 ? number - 1 : null
    const head = {
      network: network.slug,
      meeting: meeting.slug,
      title: meeting.title,
      start: meeting.start,
      end: meeting.end,
    }
    const csv = sheetCsv({ ...head, number, replaces, sealedOn }, rows)
    const [sheet] = await tx
      .insert(attendanceSheets)
      .values({
        ...{ networkId: network.id, meetingId: meeting.id, number, replaces, reason, sealedOn },
        ...{ csv, rows, counts: countsOf(rows), checksum: checksumOf(csv) },
        actor: person?.name ?? '-',
        personId: person?.id ?? null,
        example: person?.demo ?? false,
      })
      .returning()
    if (!sheet) throw new Error('A sheet was to be sealed.')
    await tx.update(meetingDoors).set({ checkInUntil: null }).where(eq(meetingDoors.meetingId, meeting.id))
    await recordActivity(tx, {
      networkId: network.id,
      actor: person?.name ?? '-',
      personId: person?.id ?? null,
      verb: number > 1 ? 'meeting.sheetCorrected' : 'meeting.sheetSealed',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      detail: { number },
      audience: meeting.cityId === null ? 'network' : 'group',
      cityId: meeting.cityId,
    })
    return { outcome: 'sealed', sheet }
  })
}

/** Whether somebody would stand on the sheet as present; asked before anybody is marked as absent. */
async function isSomebodyPresent(tx: Queryable, meeting: { id: string }): Promise<boolean> {
  const found = await tx
    .select({ id: participants.id })
    .from(participants)
    .where(and(onSheet(meeting), eq(participants.presence, 'present')))
    .limit(1)
  return found.length > 0
}

/** Those of a meeting whose names a sheet carries. */
const onSheet = (meeting: { id: string }) =>
  and(
    eq(participants.meetingId, meeting.id),
    isNull(participants.cancelledAt),
    isNotNull(participants.registeredAt),
    isNotNull(participants.name),
  )

type Person = typeof participants.$inferSelect

/** As the record says it at this moment: cities and kinds by their names, which may change later. */
export function rowsOf(
  people: Person[],
  { cities, profile, language }: { cities: City[]; profile: Profile; language: string },
): SheetRow[] {
  const cityNames = new Map(cities.map(({ id, name }) => [id, name]))
  const kinds = new Map(profile.member_kind.map(({ key, label }) => [key, wordOf(label, language)]))
  return people.map(({ name, organisation, cityId, seat, memberKind, presence, online }) => ({
    ...{ name: name ?? '', organisation, seat, presence, online },
    city: cityId === null ? null : (cityNames.get(cityId) ?? null),
    memberKind: memberKind === null ? null : (kinds.get(memberKind) ?? memberKind),
  }))
}

function countsOf(rows: SheetRow[]): SheetCounts {
  const there = rows.filter(({ presence }) => presence === 'present')
  const by = (key: (row: SheetRow) => string | null): Record<string, number> => {
    const groups = Map.groupBy(there, key)
    return Object.fromEntries([...groups].flatMap(([name, those]) => (name === null ? [] : [[name, those.length]])))
  }
  return {
    present: there.length,
    online: there.filter(({ online }) => online).length,
    excused: rows.filter(({ presence }) => presence === 'excused').length,
    absent: rows.filter(({ presence }) => presence === 'absent').length,
    cities: by(({ city }) => city),
    kinds: by(({ memberKind }) => memberKind),
    seats: by(({ seat }) => seat),
  }
}
