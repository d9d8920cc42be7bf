import { asc, eq } from 'drizzle-orm'
import { readable } from '#networks'
import type { Beside, Fields, Kept } from '#platform/records'
import { statusWord } from './meeting.status.ts'
import { type MeetingPart, meetingHosts, meetings, type Relation, type Repeats } from './schema.ts'

const hosts: Beside = {
  read: async (tx, id) =>
    (
      await tx
        .select({ cityId: meetingHosts.cityId })
        .from(meetingHosts)
        .where(eq(meetingHosts.meetingId, id))
        .orderBy(asc(meetingHosts.position))
    ).map(({ cityId }) => cityId),
  write: async (tx, id, value) => {
    const [meeting] = await tx.select({ networkId: meetings.networkId }).from(meetings).where(eq(meetings.id, id))
    await tx.delete(meetingHosts).where(eq(meetingHosts.meetingId, id))
    const cityIds = Array.isArray(value) ? value.map(String) : []
    if (!meeting || cityIds.length === 0) return
    const rows = cityIds.map((cityId, at) => ({ ...meeting, meetingId: id, cityId, position: at + 1 }))
    await tx.insert(meetingHosts).values(rows)
  },
}

export const keptMeeting = { table: meetings, beside: { hosts } } satisfies Kept

/** How the fields of a meeting are called and read in its history, and where two people changed it. */
export function meetingFields(cities: { id: string; name: string }[]): Fields {
  const cityName = (id: unknown) => cities.find((city) => city.id === id)?.name ?? ''
  return {
    title: { label: 'meetings.edit.title' },
    kind: { label: 'meetings.edit.kind', say: (value) => readable(String(value)) },
    datesAsWritten: { label: 'meetings.edit.datesAsWritten' },
    start: { label: 'meetings.edit.start', say: (value, { format }) => format.date(String(value)) },
    end: { label: 'meetings.edit.end', say: (value, { format }) => format.date(String(value)) },
    datePrecision: { label: 'meetings.edit.datePrecision' },
    startTime: { label: 'meetings.edit.startTime' },
    endTime: { label: 'meetings.edit.endTime' },
    timeZone: { label: 'meetings.edit.timeZone' },
    repeats: {
      label: 'meetings.repeat.how',
      say: (value, { t }) => t(`meetings.repeat.${value as Repeats}`),
    },
    repeatsUntil: { label: 'meetings.repeat.until', say: (value, { format }) => format.date(String(value)) },
    format: { label: 'meetings.edit.format' },
    hosts: {
      label: 'meetings.edit.hosts',
      say: (value, { format }) => format.list([value].flat().map(cityName).filter(Boolean)),
    },
    parts: {
      label: 'meetings.edit.parts',
      say: (value, { format }) =>
        (value as MeetingPart[])
          .map((part) =>
            [cityName(part.cityId), format.period(part.start, part.end), part.place].filter(Boolean).join(', '),
          )
          .join('; '),
    },
    place: { label: 'meetings.edit.place' },
    joinLink: { label: 'meetings.edit.joinLink' },
    themes: { label: 'meetings.edit.themes', say: (value) => [value].flat().join(', ') },
    keyComponents: { label: 'meetings.edit.keyComponents' },
    status: { label: 'meetings.edit.status', say: (value, { t }) => statusWord(String(value), t) },
    statusReason: { label: 'meetings.edit.statusReason' },
    note: { label: 'meetings.edit.note' },
    ...localFields,
  }
}

/** What only a local meeting says of itself. */
const localFields: Fields = {
  relation: {
    label: 'meetings.local.relation',
    say: (value, { t }) => t(`meetings.local.relation.${value as Relation}`),
  },
  cityHall: {
    label: 'meetings.local.where',
    say: (value, { t }) => t(value ? 'meetings.local.where.city_hall' : 'meetings.local.where.elsewhere'),
  },
  sessions: { label: 'meetings.local.agenda', say: (value) => [value].flat().join('; ') },
  audience: {
    label: 'meetings.local.audience',
    say: (value, { t }) => t(`meetings.local.audience.${value as 'group' | 'network' | 'public'}`),
  },
}
