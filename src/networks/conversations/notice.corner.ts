import type { CornerEntry, PeopleLocals } from '#people'
import { unreadOf } from './notice.queries.ts'

/** Beside one's name, how many notices are unread; one small question, and none for visitors and programs. */
export async function unreadEntry({ db, t, format, viewer }: PeopleLocals): Promise<CornerEntry[]> {
  if (!viewer.person || !viewer.sessionId) return []
  const unread = await unreadOf(db, viewer.person.id)
  return unread === 0
    ? []
    : [{ label: t('networks.notices.unread', { count: unread, number: format.number(unread) }), href: '/me/notices' }]
}
