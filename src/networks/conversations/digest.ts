import type { Person } from '#people'
import type { NetworkLocals } from '../in-network.ts'
import { themesOf } from '../themes/theme.queries.ts'
import { activityBetween, type Entry } from './activity.queries.ts'
import { type FoundRecord, recordsOf, type Subject, toldOf } from './record.ts'

export interface Span {
  since: Date
  until: Date
}

/** A record about which there is something to tell, with what others did with it, the newest first. */
export interface News {
  record: FoundRecord
  entries: Entry[]
}

/** What others did in one network with what somebody follows, with that person's own rights of today. */
export async function newsFor(locals: NetworkLocals, followed: Subject[], span: Span): Promise<News[]> {
  if (followed.length === 0) return []
  const entries = await activityBetween(locals.db, locals, span)
  const records = await recordsOf(
    locals,
    entries.map(({ kind, subjectId }) => ({ kind, id: subjectId })),
  )
  const wanted = await withSubThemes(locals, followed)
  const concerns = ({ id, cityId, themeIds = [] }: FoundRecord) =>
    wanted.has(id) || (cityId !== null && wanted.has(cityId)) || themeIds.some((theme) => wanted.has(theme))
  const byRecord = Map.groupBy(toldOf(entries, records), ({ subjectId }) => subjectId)
  return [...byRecord].flatMap(([id, about]) => {
    const record = records.get(id)
    return record && concerns(record) ? [{ record, entries: about }] : []
  })
}

/** Whoever follows a theme follows what stands under it. */
async function withSubThemes({ db, network }: NetworkLocals, followed: Subject[]): Promise<Set<string>> {
  const ids = new Set(followed.map(({ id }) => id))
  if (!followed.some(({ kind }) => kind === 'theme')) return ids
  for (const { id, parentId } of await themesOf(db, network)) if (parentId && ids.has(parentId)) ids.add(id)
  return ids
}

/** What a digest tells of since: the last one, or the day somebody came. */
export const sinceOf = ({ digestedAt, createdAt }: Person): Date => digestedAt ?? createdAt
