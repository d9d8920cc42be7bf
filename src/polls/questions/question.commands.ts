import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { inPoll, insertQuestion, type NewQuestion, update } from '../poll.commands.ts'
import { answeredQuestions, type Poll, type Question, questionsOf } from '../poll.queries.ts'
import { pollOptions, pollQuestions } from '../schema.ts'

export type Asked = { outcome: 'done' } | { outcome: 'answered' } | { outcome: 'gone' }

const mostQuestions = 100

/** Puts a question at the end of a poll, also of one that is under way. */
export async function addQuestion(db: Db, poll: Poll, id: string, question: NewQuestion): Promise<Asked> {
  return inPoll<Asked>(db, poll.id, async (tx, now) => {
    const questions = await questionsOf(tx, [now.id])
    if (questions.length >= mostQuestions) return { outcome: 'gone' }
    await insertQuestion(tx, now, { id, ...question })
    await update(tx, now, {})
    return { outcome: 'done' }
  })
}

/**
 * Changes a question. Once somebody has answered it only its words may change, and options may be added: no answer is ever
 * lost to an edit, and none comes to mean something else.
 */
export async function changeQuestion(db: Db, poll: Poll, question: Question, values: NewQuestion): Promise<Asked> {
  return inPoll<Asked>(db, poll.id, async (tx, now) => {
    const answered = (await answeredQuestions(tx, [question.id])).has(question.id)
    const { options = [], kind, quiz, most, themed, ...words } = values
    if (answered && (kind !== question.kind || options.length < question.options.length)) return { outcome: 'answered' }
    await tx
      .update(pollQuestions)
      .set(answered ? words : { ...words, kind, quiz: quiz ?? false, most: most ?? null, themed: themed ?? false })
      .where(and(eq(pollQuestions.id, question.id), eq(pollQuestions.pollId, now.id)))
    await writeOptions(tx, question, options, answered)
    await update(tx, now, {})
    return { outcome: 'done' }
  })
}

/** Options keep their place in the list: the second line is the second option, however it is worded. */
async function writeOptions(
  tx: Queryable,
  question: Question,
  options: NonNullable<NewQuestion['options']>,
  answered: boolean,
): Promise<void> {
  for (const [at, { label, right = false }] of options.entries()) {
    const known = question.options[at]
    const set = { label, right: answered && known ? known.right : right }
    if (known) await tx.update(pollOptions).set(set).where(eq(pollOptions.id, known.id))
    else
      await tx
        .insert(pollOptions)
        .values({ ...set, networkId: question.networkId, questionId: question.id, position: at + 1 })
  }
  const beyond = question.options.slice(options.length).map(({ id }) => id)
  if (beyond.length > 0) await tx.delete(pollOptions).where(inArray(pollOptions.id, beyond))
}

/** Takes a question out that nobody has answered. */
export async function removeQuestion(db: Db, poll: Poll, question: Question): Promise<Asked> {
  return inPoll<Asked>(db, poll.id, async (tx, now) => {
    if ((await answeredQuestions(tx, [question.id])).has(question.id)) return { outcome: 'answered' }
    await tx.delete(pollQuestions).where(eq(pollQuestions.id, question.id))
    await update(tx, now, now.currentId === question.id ? { currentId: null } : {})
    return { outcome: 'done' }
  })
}

/** Moves a question one place up or down. */
export async function moveQuestion(db: Db, poll: Poll, question: Question, to: 'up' | 'down'): Promise<Asked> {
  return inPoll<Asked>(db, poll.id, async (tx, now) => {
    const all = await tx
      .select({ id: pollQuestions.id })
      .from(pollQuestions)
      .where(eq(pollQuestions.pollId, now.id))
      .orderBy(asc(pollQuestions.position))
    const at = all.findIndex(({ id }) => id === question.id)
    const other = at + (to === 'up' ? -1 : 1)
    const [one, two] = [all[at], all[other]]
    if (!one || !two) return { outcome: 'done' }
    all[at] = two
    all[other] = one
    for (const [place, { id }] of all.entries())
      await tx
        .update(pollQuestions)
        .set({ position: place + 1 })
        .where(eq(pollQuestions.id, id))
    await update(tx, now, {})
    return { outcome: 'done' }
  })
}
