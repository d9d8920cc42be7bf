import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { v5 } from 'uuid'
import { kindOf } from '#local-groups'
import { type City, type NetworkLocals, profileOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import type { Meeting } from '../meeting.queries.ts'
import type { Post } from '../participants/participant.mail.ts'
import { added, oneByOne } from '../participants/registered.ts'
import { meetings, participants } from '../schema.ts'
import { writeSummons } from './summons.mail.ts'
import { groupToSummon } from './summons.queries.ts'

type Asking = Pick<NetworkLocals, 'network' | 'viewer' | 'speak' | 'secret' | 'url'> & { meeting: Meeting; city: City }

/**
 * Asks everybody of the group to come. Whoever was asked before is not asked again, so that it can be done once more when
 * the group has grown. People without an address are on the list for the day, and somebody has to tell them.
 */
export async function inviteGroup(db: Db, { network, meeting, city, ...asking }: Asking) {
  const people = await groupToSummon(db, network, city)
  const profile = await profileOf(db, network)
  const post = postOf(asking)
  const doing = { network, meeting, person: asking.viewer.person, post }
  return db.transaction(async (tx) => {
    await oneByOne(tx, meeting.id)
    const there = await tx.select().from(participants).where(eq(participants.meetingId, meeting.id))
    const ids = new Set(there.flatMap(({ id, personId }) => [id, personId ?? '']))
    const emails = new Set(there.flatMap(({ email }) => email?.toLowerCase() ?? []))
    let letters = 0
    let silent = 0
    for (const one of people) {
      // The same member and meeting make the same key, so that two clicks ask once.
      const id = v5(one.id, meeting.id)
      if (ids.has(id) || (one.personId && ids.has(one.personId))) continue
      if (one.email && emails.has(one.email.toLowerCase())) continue
      const { name, email, organisation, personId, seat, language } = one
      const participant = await added(tx, doing, {
        ...{ id, name, email, organisation, personId, seat, language },
        cityId: city.id,
        memberKind: one.memberKind && kindOf(profile, one.memberKind).key,
        invitedAt: new Date(),
      })
      if (email) {
        await writeSummons(
          tx,
          'invited',
          { network, city, meeting, participant, demo: one.demo, by: asking.viewer.person },
          post,
        )
        letters++
      } else silent++
    }
    if (letters + silent > 0)
      await recordActivity(tx, {
        networkId: network.id,
        cityId: city.id,
        audience: meeting.audience,
        actor: asking.viewer.person?.name ?? '',
        personId: asking.viewer.person?.id ?? null,
        verb: 'meeting.sent',
        subjectKind: 'meeting',
        subjectId: meeting.id,
      })
    return { letters, silent }
  })
}

/** Tells those who were asked that something changed, or that the meeting does not take place. How many letters. */
export async function tellInvited(db: Db, asking: Asking, meetingId: string): Promise<number> {
  const { network, city } = asking
  const post = postOf(asking)
  return db.transaction(async (tx) => {
    const [now] = await tx.select().from(meetings).where(eq(meetings.id, meetingId))
    if (!now) return 0
    const people = await tx
      .select()
      .from(participants)
      .where(
        and(eq(participants.meetingId, meetingId), isNotNull(participants.email), isNull(participants.cancelledAt)),
      )
    const occasion = now.status === 'cancelled' ? 'cancelled' : 'changed'
    for (const participant of people) {
      const told = { network, city, meeting: now, participant, demo: false, by: asking.viewer.person }
      await writeSummons(tx, occasion, told, post)
    }
    return people.length
  })
}

const postOf = ({ speak, secret, url }: Pick<Asking, 'speak' | 'secret' | 'url'>): Post => ({
  speak,
  secret,
  origin: url.origin,
})
