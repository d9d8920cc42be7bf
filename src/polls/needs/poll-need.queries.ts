import { and, asc, eq, isNotNull, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Network } from '#networks'
import type { Queryable } from '#platform/db'
import { needs } from '#schema/exchange'
import { meetings, needMeetings } from '#schema/meetings'
import { cities } from '#schema/networks'
import { pollNeeds, polls } from '../schema.ts'

/** The needs that grew out of a poll, with what they were made of; whoever shows their words asks who may read them. */
export const needsFromPoll = (db: Queryable, poll: { id: string }) =>
  db
    .select({
      id: needs.id,
      audience: needs.audience,
      cityId: needs.cityId,
      city: cities.name,
      sources: pollNeeds.sources,
    })
    .from(pollNeeds)
    .innerJoin(needs, eq(needs.id, pollNeeds.needId))
    .innerJoin(cities, eq(cities.id, needs.cityId))
    .where(eq(pollNeeds.pollId, poll.id))
    .orderBy(asc(needs.position))

const raisedAt = alias(meetings, 'raised_at')
const target = alias(meetings, 'target')

/** Where a need came up and where it is to be answered: one statement. */
export async function originOfNeed(db: Queryable, need: { id: string }) {
  const [found] = await db
    .select({ poll: polls, raisedAt, target, votes: pollNeeds.votes })
    .from(needMeetings)
    .leftJoin(pollNeeds, eq(pollNeeds.needId, needMeetings.needId))
    .leftJoin(polls, eq(polls.id, pollNeeds.pollId))
    .leftJoin(raisedAt, eq(raisedAt.id, needMeetings.raisedAtId))
    .leftJoin(target, eq(target.id, needMeetings.targetId))
    .where(eq(needMeetings.needId, need.id))
  return found ?? null
}

/** Polls of meetings of the network that are over and of which nobody has made needs yet. One statement. */
export const pollsWithoutNeeds = (db: Queryable, network: Pick<Network, 'id'>) =>
  db
    .select({ poll: polls, meeting: { slug: meetings.slug, title: meetings.title } })
    .from(polls)
    .innerJoin(meetings, eq(meetings.id, polls.meetingId))
    .where(
      and(
        eq(polls.networkId, network.id),
        sql`${meetings.cityId} is null`,
        sql`exists (select from poll_questions q where q.poll_id = ${polls.id} and q.kind = 'text' and q.themed)`,
        notExists(
          db
            .select({ one: sql`1` })
            .from(pollNeeds)
            .where(and(isNotNull(pollNeeds.pollId), eq(pollNeeds.pollId, polls.id))),
        ),
      ),
    )
    .orderBy(asc(polls.id))
