import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

export const searchableMeetings: Searchable = {
  kind: 'meeting',
  entries: (network) => sql`
    select meeting.id, meeting.position, meeting.title, concat_ws(' · ', hosts.names, meeting.dates_as_written),
      concat_ws(' – ', array_to_string(meeting.themes, ', '), array_to_string(meeting.sessions, ', '),
        meeting.key_components, meeting.note),
      '/meetings/' || meeting.slug
    from meetings meeting cross join lateral (
      select string_agg(city.name, ', ' order by host.position) as names
      from meeting_hosts host join cities city on city.id = host.city_id where host.meeting_id = meeting.id
    ) hosts
    where meeting.network_id = ${network.id} and meeting.city_id is null`,
}
