import { randomUUID } from 'node:crypto'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { shuffled } from '../answers/box.commands.ts'
import { type Doing, insertPoll, insertQuestion } from '../poll.commands.ts'
import type { Poll } from '../poll.queries.ts'
import { pollAnswers } from '../schema.ts'
import { type BroughtQuestion, scaleOf } from './brought.read.ts'

interface ToBring {
  id: string
  title: string
  /** The tool it was held with, or whatever people call it. */
  from: string
  questions: BroughtQuestion[]
}

/** Takes in what a poll came to that was held elsewhere. It is closed, and says where it comes from. */
export async function bringPoll(db: Db, doing: Doing, { id, title, from, questions }: ToBring): Promise<Poll | null> {
  return db.transaction(async (tx) => {
    const poll = await insertPoll(tx, doing, { id, title, state: 'closed', results: 'live', importedFrom: from })
    if (!poll) return null
    for (const question of questions) {
      const { kind, answers } = question
      const counts = kind === 'single' || kind === 'multiple' || kind === 'points' || kind === 'ranking'
      const questionId = await insertQuestion(tx, poll, {
        kind,
        question: question.question,
        most: kind === 'scale' ? scaleOf(question) : null,
        options: counts ? answers.map(({ answer, count }) => ({ label: answer, counted: count })) : [],
      })
      if (counts || !questionId || answers.length === 0) continue
      const rows = answers
        .filter(({ count }) => count > 0)
        .map(({ answer, count }) => ({
          id: randomUUID(),
          networkId: poll.networkId,
          questionId,
          counted: count,
          ...(kind === 'scale' ? { number: Number(answer) } : { text: answer }),
        }))
      if (rows.length > 0) await tx.insert(pollAnswers).values(shuffled(rows))
    }
    await recordActivity(tx, {
      networkId: poll.networkId,
      audience: doing.meeting.audience === 'public' ? 'network' : doing.meeting.audience,
      cityId: doing.meeting.cityId,
      actor: doing.person.name,
      personId: doing.person.id,
      verb: 'poll.imported',
      subjectKind: 'poll',
      subjectId: poll.id,
    })
    return poll
  })
}
