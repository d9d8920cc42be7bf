import { and, eq, inArray, or } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { pollReceipts, pollVotes } from '../schema.ts'
import { receiptFor } from './token.ts'

/** Which of these questions this browser has answered: only the browser's own word can ask for it. */
export async function answeredBy(db: Queryable, token: string, questionIds: string[]): Promise<Set<string>> {
  if (questionIds.length === 0) return new Set()
  const rows = await db
    .select({ id: pollReceipts.questionId })
    .from(pollReceipts)
    .where(
      or(
        ...questionIds.map((id) =>
          and(eq(pollReceipts.questionId, id), eq(pollReceipts.receipt, receiptFor(token, id))),
        ),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

/** Which of these texts this browser has voted for. */
export async function votedBy(db: Queryable, token: string, textIds: string[]): Promise<Set<string>> {
  if (textIds.length === 0) return new Set()
  const rows = await db
    .select({ id: pollVotes.textId })
    .from(pollVotes)
    .where(
      and(
        inArray(pollVotes.textId, textIds),
        inArray(
          pollVotes.receipt,
          textIds.map((id) => receiptFor(token, id)),
        ),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
