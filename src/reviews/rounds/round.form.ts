import { z } from 'zod'
import { field } from '#platform/forms'
import { roundKinds, roundVisibilities } from '../schema.ts'

/** More than this nobody reads with care. */
const mostEach = 6

export const roundForm = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'reviews.round.title.missing', max: 200 }),
  kind: field.choice(roundKinds, { missing: 'reviews.round.kind.missing' }),
  meeting: field.id(),
  dueOn: field.date(),
  answersDueOn: field.date(),
  visibility: field.choice(roundVisibilities, { missing: 'reviews.round.visibility.missing' }),
  namesHidden: field.ticked(),
  each: field.number({ min: 1, max: mostEach, missing: 'reviews.round.each.missing' }),
})
export type RoundAnswers = z.output<typeof roundForm>
export type RoundValues = Omit<RoundAnswers, 'id' | 'version' | 'meeting'> & { meetingId: string | null }

export const roundValuesOf = ({ id: _, version: __, meeting, ...values }: RoundAnswers): RoundValues => ({
  ...values,
  meetingId: meeting ?? null,
})
