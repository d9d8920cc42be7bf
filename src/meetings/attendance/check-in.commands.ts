import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { keyOf, plainName } from '../participants/participant.names.ts'
import type { ParticipantRow } from '../participants/participant.queries.ts'
import { added, type Coming, type Doing, freeEmail, oneByOne, raiseVersion } from '../participants/registered.ts'
import { attendanceSheets, meetingDoors, type Presence, participants } from '../schema.ts'

const hoursOpen = 12

/** Lets the codes on the screen work for the day, or ends that. */
export async function openCheckIn(db: Db, doing: Doing, open: boolean): Promise<void> {
  const { network, meeting, person } = doing
  const checkInUntil = open ? new Date(Date.now() + hoursOpen * 3_600_000) : null
  await db.transaction(async (tx) => {
    await tx
      .insert(meetingDoors)
      .values({ meetingId: meeting.id, networkId: network.id, checkInUntil })
      .onConflictDoUpdate({
        target: meetingDoors.meetingId,
        set: { checkInUntil, version: sql`${meetingDoors.version} + 1`, changedAt: new Date() },
      })
    await recordActivity(tx, {
      networkId: network.id,
      actor: person?.name ?? '-',
      personId: person?.id ?? null,
      verb: open ? 'meeting.checkInOpened' : 'meeting.checkInClosed',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      audience: 'city',
      cityId: meeting.cityId,
    })
  })
}

export type CheckedIn =
  | { outcome: 'here' | 'again'; participant: ParticipantRow }
  | { outcome: 'unknown' }
  /** The sheet is sealed: who was there is settled. */
  | { outcome: 'sealed' }

interface Arriving {
  online: boolean
  by: 'code' | 'list'
}

/** Somebody of the list is there. Scanned or clicked twice, they are there once, since the first moment. */
export async function checkIn(db: Db, doing: Doing, id: string, { online, by }: Arriving): Promise<CheckedIn> {
  return db.transaction(async (tx) => {
    await oneByOne(tx, doing.meeting.id)
    if (await settledIn(tx, doing)) return { outcome: 'sealed' }
    const [known] = await tx
      .select()
      .from(participants)
      .where(and(eq(participants.id, id), eq(participants.meetingId, doing.meeting.id)))
    if (!known?.name) return { outcome: 'unknown' }
    if (known.presence === 'present') return { outcome: 'again', participant: known }
    const [participant] = await tx
      .update(participants)
      .set({
        ...{ presence: 'present', online, checkedInBy: by, checkedInAt: new Date(), cancelledAt: null },
        registeredAt: known.registeredAt ?? new Date(),
        ...(by === 'code' ? { consentedAt: new Date() } : {}),
        changedAt: new Date(),
        version: sql`${participants.version} + 1`,
      })
      .where(eq(participants.id, id))
      .returning()
    await raiseVersion(tx, doing)
    return participant ? { outcome: 'here', participant } : { outcome: 'unknown' }
  })
}

/** Somebody comes who was not on the list. The same name from the same house is the same person, on whichever phone. */
export async function comeUnannounced(
  db: Db,
  doing: Doing,
  { id, coming, by }: { id: string; coming: Coming; by: 'code' | 'list' },
): Promise<CheckedIn> {
  const { meeting, person } = doing
  const added_ = await db.transaction(async (tx): Promise<CheckedIn> => {
    await oneByOne(tx, meeting.id)
    if (await settledIn(tx, doing)) return { outcome: 'sealed' }
    const rows = await tx
      .select()
      .from(participants)
      .where(and(eq(participants.meetingId, meeting.id), isNotNull(participants.name)))
    // A helper adds others; only at the code is whoever is signed in the one who comes.
    const own = by === 'code' ? person : undefined
    const same =
      rows.find((row) => row.id === id || (own && row.personId === own.id)) ??
      rows.find((row) => row.cancelledAt === null && isSame(row, coming))
    if (same) return { outcome: 'again', participant: same }
    const at = new Date()
    const participant = await added(tx, doing, {
      ...{ id, ...coming, personId: own?.id ?? null },
      email: await freeEmail(tx, meeting.id, own?.email ?? coming.email),
      ...{ presence: 'present', checkedInAt: at, checkedInBy: by, registeredAt: at },
      consentedAt: by === 'code' ? at : null,
    })
    await raiseVersion(tx, doing)
    return { outcome: 'here', participant }
  })
  // On the list already, but not yet there: then they are now.
  if (added_.outcome === 'again' && added_.participant.presence !== 'present')
    return checkIn(db, doing, added_.participant.id, { online: coming.online, by })
  return added_
}

const isSame = (row: ParticipantRow, coming: Coming): boolean =>
  keyOf(row) === keyOf(coming) &&
  (!row.organisation || !coming.organisation || plainName(row.organisation) === plainName(coming.organisation))

/** Ticks somebody off: present, excused, absent, or back to expected. Whether it was taken. */
export async function mark(
  db: Db,
  doing: Doing,
  { id, presence, online }: { id: string; presence: Presence; online: boolean },
): Promise<'marked' | 'same' | 'unknown' | 'sealed'> {
  return db.transaction(async (tx) => {
    await oneByOne(tx, doing.meeting.id)
    if (await settledIn(tx, doing)) return 'sealed'
    const there = presence === 'present'
    const [marked] = await tx
      .update(participants)
      .set({
        ...{ presence, online: there && online },
        // Somebody who was asked and never answered is on the sheet once somebody has ticked them off.
        ...(presence === 'expected' ? {} : { registeredAt: sql`coalesce(${participants.registeredAt}, now())` }),
        checkedInAt: there ? new Date() : null,
        checkedInBy: there ? 'list' : null,
        changedAt: new Date(),
        version: sql`${participants.version} + 1`,
      })
      .where(
        and(
          eq(participants.id, id),
          eq(participants.meetingId, doing.meeting.id),
          // Two helpers who tick the same person at once tick them once.
          there
            ? sql`(${ne(participants.presence, 'present')} or ${ne(participants.online, online)})`
            : ne(participants.presence, presence),
        ),
      )
      .returning({ id: participants.id })
    if (marked) {
      await raiseVersion(tx, doing)
      return 'marked'
    }
    const [known] = await tx
      .select({ id: participants.id })
      .from(participants)
      .where(and(eq(participants.id, id), eq(participants.meetingId, doing.meeting.id)))
    return known ? 'same' : 'unknown'
  })
}

/** A sealed sheet settles who was there, but for those who are about to seal a correction. */
async function settledIn(tx: Queryable, { meeting, correcting }: Doing): Promise<boolean> {
  if (correcting) return false
  const [sheet] = await tx
    .select({ id: attendanceSheets.id })
    .from(attendanceSheets)
    .where(eq(attendanceSheets.meetingId, meeting.id))
    .limit(1)
  return sheet !== undefined
}
