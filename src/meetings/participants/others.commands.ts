import { eq } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { participants, type Seat } from '../schema.ts'
import { keyOf } from './participant.names.ts'
import { added, type Doing, oneByOne, raiseVersion, tell } from './registered.ts'

export interface Listed {
  /** The same list sent twice is the same people. */
  id: string
  name: string
  email: string | null
  organisation: string | null
}

/** Puts people of a list down; who stands on it by name or address is not put down twice. How many were new. */
export async function registerOthers(
  db: Db,
  doing: Doing,
  people: Listed[],
  rest: {
    cityId: string | null
    seat: Seat
    memberKind: string | null
    online: boolean
    as: 'registered' | 'invited'
    letters: boolean
  },
): Promise<number> {
  return db.transaction(async (tx) => {
    const { meeting, network } = doing
    await oneByOne(tx, meeting.id)
    const rows = await tx.select().from(participants).where(eq(participants.meetingId, meeting.id))
    const taken = new Set(rows.flatMap((row) => [row.id, keyOf(row), row.email?.toLowerCase() ?? '']))
    let count = 0
    for (const { id, name, email, organisation } of people) {
      const { cityId, seat, memberKind, online } = rest
      if (taken.has(id) || taken.has(keyOf({ name, cityId })) || (email && taken.has(email.toLowerCase()))) continue
      const at = new Date()
      const participant = await added(tx, doing, {
        id,
        name,
        email,
        organisation,
        cityId,
        seat,
        memberKind,
        online,
        language: network.language,
        ...(rest.as === 'invited' ? { invitedAt: at } : { registeredAt: at }),
      })
      taken.add(keyOf(participant)).add(email?.toLowerCase() ?? '')
      count++
      if (rest.letters) await tell(tx, rest.as === 'invited' ? 'invited' : 'registeredByOthers', doing, participant)
    }
    if (count > 0) await raiseVersion(tx, doing)
    return count
  })
}
