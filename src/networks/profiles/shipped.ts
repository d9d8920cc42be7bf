import type { Worded } from '../schema.ts'
import aston from './aston.json' with { type: 'json' }
import custom from './custom.json' with { type: 'json' }
import laa from './laa.json' with { type: 'json' }
import { type Profile, profileLists } from './profile.ts'
import uclg from './uclg.json' with { type: 'json' }
import urbact from './urbact.json' with { type: 'json' }

/** What networks of a profile promise, ready to be taken over; its words in several languages. */
export interface ShippedObligation {
  key: string
  label: Worded
  detail: {
    count: number | null
    qualifier: string | null
    unit: Worded | null
    per: string
    writer: Worded | null
    checker: Worded | null
    dueRule: string
    dueAnchor: string | null
    dueOffset: string | null
    dueAsWritten: Worded | null
    evidence: string
  }
}

type Shipped = Partial<Profile> & { name?: Worded; obligation?: ShippedObligation[] }

const files = { aston, custom, laa, uclg, urbact } as unknown as Record<string, Shipped>

/** A name of somebody's own begins with the custom profile. */
const fileOf = (name: string): Shipped => files[name] ?? files.custom ?? {}

/** The profile that Charrette ships under this name. */
export function shippedProfile(name: string): Profile {
  const file = fileOf(name)
  return Object.fromEntries(profileLists.map((list) => [list, file[list] ?? []])) as Profile
}

/** What a profile is called; one that is not shipped has the name it was given. */
export const profileName = (name: string): Worded => files[name]?.name ?? { en: name }

export const shippedObligations = (name: string): ShippedObligation[] => fileOf(name).obligation ?? []
