import { eq } from 'drizzle-orm'
import type { Db } from '#platform/db'
import type { Doing } from '../doing.ts'
import { qualityRemarks, type RemarkOutcome } from '../schema.ts'
import { remarksIn, roundById, roundsOf } from './check.queries.ts'
import { checkableOf } from './checkable.ts'
import { oneByOne, tell } from './round.commands.ts'

interface Answering {
  roundId: string
  remarkId: string
  outcome: RemarkOutcome
  /** What the city did with it; why it did not take it over. */
  answer: string | null
  /** Puts the suggestion in the place of what was sent, in the same step. */
  takeOver?: boolean
}

export type Answered =
  | 'answered'
  /** Something else stands there by now: the city looks for itself. */
  | 'changed'
  /** The next draft has been sent, or the checkers have not all spoken. */
  | 'notNow'
  | 'gone'

/** Says what the city does with a remark of the last round, once that has come to an end; it can be said anew until the next draft is sent. */
export function answerRemark(db: Db, doing: Doing, answering: Answering): Promise<Answered> {
  const { network, person } = doing
  return db.transaction(async (tx): Promise<Answered> => {
    const asked = await roundById(tx, network, answering.roundId)
    if (!asked) return 'gone'
    await oneByOne(tx, asked.subjectId)
    const last = (await roundsOf(tx, { id: asked.subjectId })).at(-1)
    const checkable = checkableOf(asked.subjectKind)
    const [subject] = checkable ? await checkable.find({ db: tx, network }, [asked.subjectId]) : []
    if (!last || !checkable || !subject) return 'gone'
    if (last.id !== asked.id || last.verdict === null) return 'notNow'
    const remark = remarksIn(last).find(({ id }) => id === answering.remarkId)
    if (!remark) return 'gone'
    if (answering.takeOver) {
      const { field, suggestion } = remark
      if (!checkable.takeOver || !field || suggestion === null) return 'gone'
      const taken = await checkable.takeOver(tx, doing, subject, { field, suggestion, snapshot: last.snapshot })
      if (taken !== 'taken') return taken
    }
    const { outcome, answer } = answering
    if (remark.outcome === outcome && remark.answer === answer) return 'answered'
    await tx
      .update(qualityRemarks)
      .set({ outcome, answer, answeredBy: person.name, answeredAt: new Date() })
      .where(eq(qualityRemarks.id, remark.id))
    await tell(tx, doing, subject, last, 'answered', { remark: remark.id, outcome })
    return 'answered'
  })
}
