import { z } from 'zod'
import { type City, type Profile, type Standing, speaksFor } from '#networks'
import { type FormErrors, field, type Typed } from '#platform/forms'
import { travelModes } from '../footprint/factors.ts'
import type { Meeting } from '../meeting.queries.ts'
import { type Seat, seats } from '../schema.ts'
import type { Needs, ParticipantRow } from './participant.queries.ts'
import type { Coming } from './registered.ts'

const common = {
  id: field.id(),
  version: field.version(),
  name: field.line({ missing: 'meetings.register.name.missing', max: 200 }),
  organisation: field.line({ max: 200 }),
  city: field.line({ max: 100 }),
  seat: field.choice(seats),
  memberKind: field.line({ max: 100 }),
  online: field.ticked(),
}

/** What somebody says who registers themselves. */
export const registerForm = z.object({
  ...common,
  email: field.email(),
  travelMode: field.choice(travelModes),
  access: field.prose({ max: 1_000 }),
  dietary: field.prose({ max: 1_000 }),
})

/** What those who keep the list may change of somebody else: no needs, which are not theirs to read. */
export const participantForm = z.object({ ...common, email: field.email() })

type Answers = z.output<typeof participantForm> & Partial<z.output<typeof registerForm>>

interface Among {
  meeting: Pick<Meeting, 'cityId'>
  cities: City[]
  profile: Profile
  language: string
}

/** Holds what was answered against what there is. */
export function comingOf(
  answers: Answers,
  { meeting, cities, profile, language }: Among,
): { ok: true; coming: Coming; needs: Needs } | { ok: false; errors: FormErrors } {
  const city = cities.find(({ slug }) => slug === answers.city)
  const kind = profile.member_kind.find(({ key }) => key === answers.memberKind)
  const errors: FormErrors = {}
  if (answers.city && !city) errors.city = 'meetings.register.city.unknown'
  if (answers.memberKind && !kind) errors.memberKind = 'meetings.register.memberKind.unknown'
  if (answers.seat === 'local_group' && !answers.city && meeting.cityId === null)
    errors.city = 'meetings.register.city.missing'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const { name, email, organisation, seat, online, travelMode = null, access = null, dietary = null } = answers
  const cityId = meeting.cityId ?? city?.id ?? null
  return {
    ok: true,
    coming: { name, email, organisation, cityId, seat, memberKind: kind?.key ?? null, online, travelMode, language },
    needs: { access, dietary },
  }
}

/** On whose behalf somebody seems to come, from what they are in the network. */
export function seatOf(standing: Standing, meeting: Pick<Meeting, 'cityId' | 'hosts'>, cityId: string | null): Seat {
  const holds = (...roles: string[]) => standing.roles.some(({ role }) => roles.includes(role))
  if (cityId !== null && meeting.cityId === null && meeting.hosts.some(({ id }) => id === cityId)) return 'host'
  if (cityId !== null && speaksFor(standing, cityId)) return 'city_team'
  if (cityId !== null && holds('local_group_member')) return 'local_group'
  if (holds('lead_expert', 'ad_hoc_expert')) return 'expert'
  return holds('lead_partner') ? 'city_team' : 'guest'
}

/** The city somebody comes for: the one they work in, or that of a local meeting. */
export const cityComingFrom = (standing: Standing, meeting: Pick<Meeting, 'cityId'>): string | null =>
  meeting.cityId ?? standing.roles.find(({ cityId }) => cityId !== null)?.cityId ?? null

/** What stands in the fields of somebody who is on the list. */
export const typedOf = (
  { name, email, organisation, seat, memberKind, online, travelMode }: ParticipantRow,
  city: string,
  needs?: Needs,
): Typed => ({ name, email, organisation, seat, memberKind, online, travelMode, city, ...needs })
