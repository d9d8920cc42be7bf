import { randomUUID } from 'node:crypto'
import type { Db } from '../../src/platform/db/index.ts'
import { pollAnswers, pollReceipts } from '../../src/polls/schema.ts'
import { plantPoll } from '../polls.ts'
import type { Ground } from './planted-rows.ts'
import { hidden } from './planted-secrets.ts'

/** A poll that runs, with what was answered, what is held back and receipts; and one that nobody has opened. */
export async function plantPolls(db: Db, { networkId, word }: Ground, meetingId: string) {
  const where = { networkId, meetingId }
  const title = `${word} ${hidden('pollDraft')}`
  await plantPoll(db, where, [{ kind: 'text', question: title }], { title, state: 'draft' })
  const running = await plantPoll(db, where, [{ kind: 'text' }, { kind: 'scale', most: 5 }], {
    results: 'released',
    anonymous: false,
    moderated: true,
  })
  const [text, scale] = running.questions
  const questionId = text?.id ?? ''
  await db.insert(pollAnswers).values([
    { networkId, questionId, text: `${word} ${hidden('pollText')}`, signedBy: hidden('pollSigned') },
    { networkId, questionId, text: `${word} ${hidden('pollHidden')}`, state: 'hidden' },
    { networkId, questionId: scale?.id ?? '', number: 4 },
  ])
  await db
    .insert(pollReceipts)
    .values({ networkId, questionId, receipt: `${hidden('receipt')}${randomUUID().slice(0, 8)}` })
  return { poll: running.code, question: questionId }
}
