import { z } from 'zod'
import { type City, type Profile, wordOf } from '#networks'
import { type FormErrors, field } from '#platform/forms'
import type { Meeting } from '../meeting.queries.ts'
import type { Coming } from '../participants/registered.ts'
import { presences, type Seat } from '../schema.ts'

/** At the door: a name to look for, somebody of the list, or everything about somebody new. */
export const arriveForm = z.object({
  id: field.id(),
  /** Which of the three it is. */
  as: field.choice(['look', 'this', 'fresh', 'new', 'me']),
  participant: field.line({ max: 100 }),
  name: field.line({ max: 200 }),
  organisation: field.line({ max: 200 }),
  city: field.line({ max: 100 }),
  kind: field.line({ max: 100 }),
  online: field.ticked(),
  consent: field.ticked(),
})

export const markForm = z.object({
  participant: field.line({ max: 100 }),
  presence: field.choice([...presences, 'online']),
})

type Answers = z.output<typeof arriveForm>

/** The kinds somebody can come as: those of the local group, and people of the city hall or guests of a network's meeting. */
export const kindChoices = (profile: Profile, lang: string): { value: string; label: string }[] =>
  profile.member_kind.map(({ key, label }) => ({ value: key, label: wordOf(label, lang) }))

/** Somebody new, held against what there is. `told` where consent was asked on the form. */
export function newcomerOf(
  { name, organisation, city, kind, online, consent }: Answers,
  {
    meeting,
    cities,
    profile,
    lang,
    told,
  }: { meeting: Meeting; cities: City[]; profile: Profile; lang: string; told: boolean },
): { ok: true; coming: Coming } | { ok: false; errors: FormErrors } {
  const errors: FormErrors = {}
  const found = cities.find(({ slug }) => slug === city)
  const known = profile.member_kind.find(({ key }) => key === kind)
  if (!name) errors.name = 'meetings.register.name.missing'
  if (city && !found) errors.city = 'meetings.register.city.unknown'
  if (kind && !known) errors.kind = 'meetings.register.memberKind.unknown'
  if (told && !consent) errors.consent = 'meetings.checkIn.consent.missing'
  if (!name || Object.keys(errors).length > 0) return { ok: false, errors }
  const cityId = meeting.cityId ?? found?.id ?? null
  const seat: Seat = cityId === null ? 'guest' : known && !known.detail.city_hall ? 'local_group' : 'city_team'
  return {
    ok: true,
    coming: {
      ...{ name, organisation, cityId, online, seat },
      ...{ email: null, memberKind: known?.key ?? null, travelMode: null, language: lang },
    },
  }
}
