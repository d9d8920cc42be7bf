import { z } from 'zod'
import { field } from '#platform/forms'
import { testingStates } from '../schema.ts'
import { type Origin, originKinds } from './testing-action.origins.ts'

/** What is asked before there is a form: what, where, and from what it grows. The title may come with that. */
export const beginForm = z.object({
  id: field.id(),
  city: field.line(),
  title: field.line(),
  description: field.prose(),
  sub_themes: field.choices(),
  audience: field.choice(['group', 'network', 'public']),
  as: field.choice(['look']),
  draft: field.id(),
  row: field.id(),
  practice: field.id(),
  need: field.id(),
  focus: field.id(),
})
export type BeginAnswers = z.output<typeof beginForm>

/** Where the new test came from; of several the nearest. */
export function originOf(answers: Pick<BeginAnswers, (typeof originKinds)[number]>): Origin | null {
  const kind = originKinds.find((one) => answers[one] !== undefined)
  return kind ? { kind, id: answers[kind] ?? '' } : null
}

export const moveForm = z.object({
  state: field.choice(testingStates, { missing: 'actions.test.move.missing' }),
  reason: field.prose({ max: 1_000 }),
})
