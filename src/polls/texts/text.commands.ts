import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { inPoll, update } from '../poll.commands.ts'
import type { Poll } from '../poll.queries.ts'
import { pollAnswers, pollGroups, pollQuestions, type TextState } from '../schema.ts'

const ofPoll = (poll: Pick<Poll, 'id'>) =>
  sql`${pollAnswers.questionId} in (select id from ${pollQuestions} where ${pollQuestions.pollId} = ${poll.id})`

/** Lets texts through to the room, or takes them out of its sight. Nothing is deleted. */
export const setTexts = (db: Db, poll: Poll, ids: string[], state: TextState) =>
  inPoll(db, poll.id, async (tx, now) => {
    await tx
      .update(pollAnswers)
      .set({ state })
      .where(and(inArray(pollAnswers.id, ids), ofPoll(now)))
    await update(tx, now, {})
    return { outcome: 'done' as const }
  })

/** Puts texts together under a name, into a group that is there or a new one. Votes are added up; every text stays as it was written. */
export const groupTexts = (db: Db, poll: Poll, ids: string[], group: { id: string; name: string }) =>
  inPoll(db, poll.id, async (tx, now) => {
    const [first] = await tx
      .select({ questionId: pollAnswers.questionId })
      .from(pollAnswers)
      .where(and(inArray(pollAnswers.id, ids), ofPoll(now)))
      .limit(1)
    if (!first) return { outcome: 'gone' as const }
    await tx
      .insert(pollGroups)
      .values({ ...group, networkId: now.networkId, questionId: first.questionId })
      .onConflictDoUpdate({
        target: pollGroups.id,
        set: { name: group.name },
        setWhere: eq(pollGroups.questionId, first.questionId),
      })
    await tx
      .update(pollAnswers)
      .set({ groupId: group.id })
      .where(and(inArray(pollAnswers.id, ids), eq(pollAnswers.questionId, first.questionId)))
    await update(tx, now, {})
    return { outcome: 'done' as const }
  })

/** Takes texts out of their groups; a group without texts goes. */
export const ungroupTexts = (db: Db, poll: Poll, ids: string[]) =>
  inPoll(db, poll.id, async (tx, now) => {
    await tx
      .update(pollAnswers)
      .set({ groupId: null })
      .where(and(inArray(pollAnswers.id, ids), ofPoll(now)))
    await tx
      .delete(pollGroups)
      .where(
        and(
          sql`${pollGroups.questionId} in (select id from ${pollQuestions} where ${pollQuestions.pollId} = ${now.id})`,
          isNull(sql`(select 1 from ${pollAnswers} where ${pollAnswers.groupId} = ${pollGroups.id} limit 1)`),
        ),
      )
    await update(tx, now, {})
    return { outcome: 'done' as const }
  })
