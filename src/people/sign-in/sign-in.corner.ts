import { addressWith } from '#platform/ui'
import type { CornerEntry } from '../corner.ts'
import type { PeopleLocals } from '../viewer.ts'
import { pathWithin } from './where-to.ts'

/** The way in for visitors, and back to where they were; one's own pages for whoever is in. */
export function signInEntry({ t, url, viewer }: PeopleLocals): CornerEntry[] {
  if (viewer.person) return [{ label: viewer.person.name, href: '/me' }]
  const here = url.pathname === '/' ? null : pathWithin(addressWith(url, {}))
  return [{ label: t('people.corner.signIn'), href: here ? `/sign-in?to=${encodeURIComponent(here)}` : '/sign-in' }]
}
