import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

/** Meetings of the network are for everybody who sees it; local ones for whom their city says. */
export const searchableMeetings: Searchable = {
  kind: 'meeting',
  restricted: true,
  entries: (network) => sql`
    select meeting.id, meeting.position, meeting.title, concat_ws(' · ', coalesce(hosts.names, home.name), meeting.dates_as_written),
      concat_ws(' – ', array_to_string(meeting.themes, ', '), array_to_string(meeting.sessions, ', '),
        meeting.key_components, meeting.note),
      '/meetings/' || meeting.slug, meeting.audience, meeting.city_id
    from meetings meeting cross join lateral (
      select string_agg(city.name, ', ' order by host.position) as names
      from meeting_hosts host join cities city on city.id = host.city_id where host.meeting_id = meeting.id
    ) hosts
    left join cities home on home.id = meeting.city_id
    where meeting.network_id = ${network.id}`,
}
