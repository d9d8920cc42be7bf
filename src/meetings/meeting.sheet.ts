import { sql } from 'drizzle-orm'
import type { Sheet } from '#platform/sheets'
import { meetingHosts as hosts, meetings } from './schema.ts'

export const meetingSheet: Sheet = {
  name: 'meetings',
  help: 'When the cities meet, where, and what for.',
  key: ['id'],
  kept: {
    table: meetings,
    id: meetings.id,
    networkId: meetings.networkId,
    position: meetings.position,
    changedAt: meetings.changedAt,
    only: sql`t.city_id is null`,
  },
  columns: [
    { name: 'id', kind: 'id', required: true, kept: meetings.slug, help: 'A short id, such as CNM1.' },
    {
      name: 'kind',
      kind: 'text',
      required: true,
      kept: meetings.kind,
      help: 'core_network_meeting, online_academy, or any word of yours.',
    },
    { name: 'title', kind: 'text', required: true, kept: meetings.title, help: 'The title people read.' },
    { name: 'dates_as_written', kind: 'text', kept: meetings.datesAsWritten, help: 'The dates in the source’s words.' },
    { name: 'start', kind: 'date', kept: meetings.start, help: 'The first day: 2024, 2024-06 or 2024-06-13.' },
    { name: 'end', kind: 'date', kept: meetings.end, help: 'The last day.' },
    {
      name: 'date_precision',
      kind: 'text',
      kept: meetings.datePrecision,
      help: 'How exact the dates are: day, month, season.',
    },
    { name: 'format', kind: 'text', kept: meetings.format, help: 'Such as online or in person.' },
    {
      name: 'hosts',
      kind: 'id',
      list: true,
      kept: {
        table: hosts,
        owner: hosts.meetingId,
        target: hosts.cityId,
        position: hosts.position,
        networkId: hosts.networkId,
      },
      names: { sheets: ['cities'] },
      help: 'Ids of the host cities, parted by ;; empty if online or not known.',
    },
    {
      name: 'host_countries',
      kind: 'country',
      list: true,
      kept: meetings.hostCountries,
      help: 'Two letters each, parted by ;.',
    },
    {
      name: 'themes',
      kind: 'text',
      list: true,
      kept: meetings.themes,
      help: 'Codes of themes or free words, parted by ;.',
    },
    {
      name: 'sessions',
      kind: 'text',
      list: true,
      kept: meetings.sessions,
      help: 'What takes place there, parted by ;.',
    },
    { name: 'key_components', kind: 'text', kept: meetings.keyComponents, help: 'What matters most.' },
    { name: 'status', kind: 'text', kept: meetings.status, help: 'Such as held, planned or not scheduled.' },
    { name: 'note', kind: 'text', kept: meetings.note, help: 'Anything else.' },
  ],
}
