import type { CornerEntry, PeopleLocals } from '#people'

/** The way to one's desk, on every page of who is signed in. */
export const deskEntry = ({ t, viewer }: PeopleLocals): CornerEntry[] =>
  viewer.person && viewer.sessionId ? [{ label: t('app.desk.title'), href: '/desk' }] : []
