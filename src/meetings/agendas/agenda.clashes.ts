import type { Profile } from '#networks'
import type { Meeting } from '../meeting.queries.ts'
import type { Session } from '../sessions/session.queries.ts'

type Checked = Pick<
  Session,
  'id' | 'title' | 'kind' | 'day' | 'startTime' | 'endTime' | 'room' | 'cityId' | 'leadBy' | 'speakers'
> & { city: { name: string } | null }

/** What cannot be right about an agenda, with the sessions concerned. */
export interface Clash {
  kind: 'room' | 'person' | 'cities' | 'host' | 'outside' | 'backwards'
  sessions: { id: string; title: string }[]
  /** The room, the person, the city or the day. */
  what: string
}

/** Everything that clashes, in the order of the agenda. */
export function clashesOf(
  sessions: Checked[],
  meeting: Pick<Meeting, 'start' | 'end' | 'parts' | 'hosts'>,
  profile: Pick<Profile, 'session_kind'>,
): Clash[] {
  const hosted = new Set(profile.session_kind.filter(({ detail }) => detail.owner === 'host').map(({ key }) => key))
  return [
    ...sessions.flatMap((session) => [...backwards(session), ...outside(session, meeting)]),
    ...sessions.flatMap((one, at) =>
      sessions
        .slice(at + 1)
        .filter((other) => overlaps(one, other))
        .flatMap((other) => between(one, other, hosted)),
    ),
  ]
}

const backwards = ({ startTime, endTime, ...session }: Checked): Clash[] =>
  startTime !== null && endTime !== null && endTime <= startTime
    ? [{ kind: 'backwards', sessions: [session], what: `${startTime}–${endTime}` }]
    : []

/** On a day when nobody meets, or not in that city. */
function outside(session: Checked, { start, end, parts }: Pick<Meeting, 'start' | 'end' | 'parts'>): Clash[] {
  const { day, cityId } = session
  if (day === null || start === null) return []
  const within = (from: string | null, to: string | null) =>
    from === null || (day.slice(0, from.length) >= from && day.slice(0, (to ?? from).length) <= (to ?? from))
  const part = parts.find((one) => one.cityId === cityId)
  return within(start, end) && (!part || within(part.start, part.end))
    ? []
    : [{ kind: 'outside', sessions: [session], what: day }]
}

function overlaps(one: Checked, other: Checked): boolean {
  if (one.day === null || one.day !== other.day || one.startTime === null || other.startTime === null) return false
  if (one.startTime === other.startTime) return true
  const [first, second] = one.startTime < other.startTime ? [one, other] : [other, one]
  return first.endTime !== null && (second.startTime ?? '') < first.endTime
}

function between(one: Checked, other: Checked, hosted: Set<string>): Clash[] {
  const sessions = [one, other].map(({ id, title }) => ({ id, title }))
  const clashes: Clash[] = []
  if (one.cityId !== null && other.cityId !== null && one.cityId !== other.cityId)
    clashes.push({ kind: 'cities', sessions, what: [one.city?.name, other.city?.name].join(' / ') })
  const [room, otherRoom] = [one.room, other.room].map((name) => name?.trim().toLowerCase())
  if (room && room === otherRoom && one.cityId === other.cityId)
    clashes.push({ kind: 'room', sessions, what: one.room ?? '' })
  const there = new Set(peopleOf(other).map(plainly))
  for (const person of peopleOf(one))
    if (there.delete(plainly(person))) clashes.push({ kind: 'person', sessions, what: person })
  if (one.cityId !== null && one.cityId === other.cityId && hosted.has(one.kind) && hosted.has(other.kind))
    clashes.push({ kind: 'host', sessions, what: one.city?.name ?? '' })
  return clashes
}

/** Names as people part them: commas, semicolons, lines. What stands in brackets says where they come from. */
const peopleOf = ({ leadBy, speakers }: Checked): string[] => [
  ...new Set(
    [leadBy, speakers]
      .join(';')
      .replace(/\([^)]*\)/g, '')
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name.length > 2),
  ),
]

const plainly = (name: string) => name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
