import { z } from 'zod'
import { field } from '#platform/forms'
import { questionsOf, type Round } from '../rounds/round.queries.ts'
import { remarkKinds } from '../schema.ts'
import { answerField } from './review.commands.ts'

/** A text for each question of the round, and with which button the form was sent. */
export const answersForm = (round: Round) =>
  z.object({
    version: field.version(),
    as: field.choice(['draft', 'send']),
    ...Object.fromEntries(questionsOf(round).map(({ key }) => [answerField(key), field.prose({ max: 5_000 })])),
  })

export const remarkForm = z.object({
  id: field.id(),
  kind: field.choice(remarkKinds, { missing: 'reviews.remark.kind.missing' }),
  field: field.line({ max: 100 }),
  remark: field.prose({ missing: 'reviews.remark.missing', max: 3_000 }),
})
