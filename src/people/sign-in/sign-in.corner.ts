import type { CornerEntry } from '../corner.ts'
import type { PeopleLocals } from '../viewer.ts'

/** The way in for visitors, and back to where they were; one's own pages for whoever is in. */
export function signInEntry({ t, url, viewer }: PeopleLocals): CornerEntry[] {
  if (viewer.person) return [{ label: viewer.person.name, href: '/me' }]
  const from = url.pathname === '/' ? '' : `?to=${encodeURIComponent(url.pathname)}`
  return [{ label: t('people.corner.signIn'), href: `/sign-in${from}` }]
}
