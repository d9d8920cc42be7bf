import aston from './aston.json' with { type: 'json' }
import custom from './custom.json' with { type: 'json' }
import laa from './laa.json' with { type: 'json' }
import { type Profile, profileLists } from './profile.ts'
import uclg from './uclg.json' with { type: 'json' }
import urbact from './urbact.json' with { type: 'json' }

const files: Record<string, Partial<Profile>> = { aston, custom, laa, uclg, urbact }

/** The profile that Charrette ships under this name; a name of somebody's own begins with the custom one. */
export function shippedProfile(name: string): Profile {
  const file = files[name] ?? (custom as Partial<Profile>)
  return Object.fromEntries(profileLists.map((list) => [list, file[list] ?? []])) as Profile
}
