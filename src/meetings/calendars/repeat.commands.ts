import type { Db } from '#platform/db'
import { type Changed, changeRecord } from '#platform/records'
import type { Acting } from '../acting.ts'
import { keptMeeting } from '../meeting.kept.ts'
import type { Meeting } from '../meeting.queries.ts'
import type { Repeats } from '../schema.ts'

interface Repeating {
  version: number
  values: Partial<{ repeats: Repeats | null; repeatsUntil: string | null }>
}

/** Says how often a meeting comes again, and until when. */
export const repeatMeeting = (
  db: Db,
  { network, person }: Acting,
  { id, audience, cityId }: Meeting,
  { version, values }: Repeating,
): Promise<Changed> =>
  db.transaction((tx) =>
    changeRecord(
      tx,
      { ...keptMeeting, id, version, values },
      {
        networkId: network.id,
        audience,
        cityId,
        personId: person.id,
        actor: person.name,
        subjectKind: 'meeting',
        verb: 'meeting.changed',
      },
    ),
  )
