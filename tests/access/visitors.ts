import type { Hono } from 'hono'
import type { Role } from '../../src/networks/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import type { Env } from '../../src/platform/http/index.ts'
import { type SignedIn, signedInAs } from '../people.ts'

export interface Who {
  person?: SignedIn
  name: string
  headers: Record<string, string>
}

interface Places {
  networkId: string
  programmeId: string
  own: string
  other: string
}

/** Everybody who may come to the door of a network: one of each role, in the city whose records are asked for or in another. */
export async function everyRole(db: Db, { networkId, programmeId, own, other }: Places): Promise<Who[]> {
  const inNetwork = (role: Role) => ({ role, networkId })
  const inCity = (role: Role, cityId: string) => ({ role, networkId, cityId })
  const known = [
    ['stranger'],
    ['observer', inNetwork('observer')],
    ['ad-hoc expert', inNetwork('ad_hoc_expert')],
    ['group, other city', inCity('local_group_member', other)],
    ['group, own city', inCity('local_group_member', own)],
    ['team, own city', inCity('city_team', own)],
    ['coordinator, other city', inCity('coordinator', other)],
    ['coordinator, own city', inCity('coordinator', own)],
    ['lead partner', inNetwork('lead_partner')],
    ['lead expert', inNetwork('lead_expert')],
    ['secretariat', { role: 'secretariat' as const, programmeId }],
  ] as const
  const people: Who[] = [{ name: 'visitor', headers: {} }]
  for (const [name, place] of known) {
    const person = await signedInAs(db, name, place ? [place] : [])
    people.push({ name, headers: person.headers, person })
  }
  return people
}

const words: Record<number, string> = { 401: 'sign in', 403: 'no', 404: '-' }

/** What the door says: `yes`, `sign in`, `no` or `-` for nothing there. Whatever is said behind an open door is a yes. */
export async function knock(app: Hono<Env>, method: string, address: string, { headers }: Who): Promise<string> {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = method === 'GET' ? { method, headers } : { method, headers: { ...headers, ...form }, body: '' }
  const answer = await app.request(address, sent)
  await answer.body?.cancel()
  if (answer.status >= 500) throw new Error(`${method} ${address} answered ${answer.status}`)
  if (answer.status === 303 && answer.headers.get('location')?.startsWith('/sign-in?')) return 'sign in'
  return words[answer.status] ?? 'yes'
}
