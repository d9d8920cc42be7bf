import { v5 } from 'uuid'
import { z } from 'zod'
import type { Queryable } from '#platform/db'
import type { Speak } from '#platform/text'
import type { City } from '../cities/city.queries.ts'
import { plain, readRole } from '../memberships/role.ts'
import type { Standing } from '../memberships/standing.ts'
import type { Role } from '../schema.ts'
import { type Guest, readLanguage } from './guest-list.ts'
import { takenRoles } from './invitation.queries.ts'
import { keyOf, type Wish } from './invite.commands.ts'
import { isReachable } from './invite.form.ts'
import { offerOf } from './offers.ts'

/** What would happen to a row. Only what is `new` is sent. */
export type Fate =
  | 'new'
  | 'member'
  | 'invited'
  | 'twice'
  | 'no-address'
  | 'no-role'
  | 'unknown-role'
  | 'no-city'
  | 'unknown-city'
  | 'unknown-language'
  | 'not-yours'

export interface CheckedGuest {
  guest: Guest
  fate: Fate
  /** As it was understood, where it was. */
  role?: Role
  city?: City | undefined
  wish?: Wish
}

interface Circumstances {
  network: { id: string }
  standing: Standing
  cities: City[]
  speak: Speak
  /** Made with the form: the same rows sent twice are the same invitations. */
  batch: string
  /** What goes for rows that do not say it. */
  role: Role | null
  city: City | undefined
  language: 'en' | 'fr'
  message: string | null
}

const address = z.email().max(254)

/** Looks at every row before anything is sent: what would happen to it, and why. */
export async function checkGuests(db: Queryable, guests: Guest[], about: Circumstances): Promise<CheckedGuest[]> {
  const read = guests.map((guest) => understand(guest, about))
  const emails = read.flatMap(({ wish }) => wish?.email ?? [])
  const taken = new Map((await takenRoles(db, about.network, emails)).toReversed().map((one) => [keyOf(one), one.as]))
  const seen = new Set<string>()
  return read.map((checked) => {
    if (!checked.wish) return checked
    const key = keyOf(checked.wish)
    const fate = seen.has(key) ? 'twice' : (taken.get(key) ?? 'new')
    seen.add(key)
    return { ...checked, fate }
  })
}

function understand(guest: Guest, about: Circumstances): CheckedGuest {
  const { cities, speak, standing } = about
  const role = guest.role === '' ? about.role : readRole(speak, guest.role)
  const city = guest.city === '' ? about.city : cityWritten(cities, guest.city)
  const language = guest.language === '' ? about.language : readLanguage(speak, guest.language)
  const known = { guest, ...(role ? { role } : {}), city }
  if (!address.safeParse(guest.email).success || !isReachable(guest.email)) return { ...known, fate: 'no-address' }
  if (!role) return { ...known, fate: guest.role === '' ? 'no-role' : 'unknown-role' }
  if (guest.city !== '' && !city) return { ...known, fate: 'unknown-city' }
  if (!language) return { ...known, fate: 'unknown-language' }
  const offer = offerOf(standing, role, city)
  if (offer.is !== 'fine') return { ...known, fate: offer.is === 'city-missing' ? 'no-city' : 'not-yours' }
  const wish = {
    email: guest.email,
    name: (guest.name || guest.email.replace(/@.*/, '')).slice(0, 200),
    language,
    message: about.message,
    role: offer.role,
    cityId: offer.cityId,
  }
  return { ...known, fate: 'new', wish: { ...wish, id: v5(keyOf(wish), about.batch) } }
}

const cityWritten = (cities: City[], written: string) =>
  cities.find(({ slug, name }) => [slug, name].map(plain).includes(plain(written)))
