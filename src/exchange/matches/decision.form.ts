import { z } from 'zod'
import { field } from '#platform/forms'

const choices = ['accepted', 'set_aside', 'asked', 'taken_back'] as const

/** Who a decision speaks of: a city, or a practice from outside. */
const from = { city: field.line(), practice: field.line() }

export const decisionForm = z.object({
  ...from,
  decision: field.choice(choices, { missing: 'exchange.match.chooseDecision' }),
  reason: field.prose({ max: 1000 }),
  message: field.prose({ max: 1000 }),
  version: field.version(),
})

export const answerForm = z.object({
  ...from,
  word: field.prose({ max: 1000 }),
  answer: field.choice(['agreed', 'declined'] as const, { missing: 'exchange.match.chooseAnswer' }),
})
