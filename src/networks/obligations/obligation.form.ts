import { z } from 'zod'
import { type FormErrors, field } from '#platform/forms'
import { isPartialDate } from '#platform/time'
import type { Promised } from './obligation.commands.ts'
import { dueRules } from './obligation.kept.ts'

export const obligationForm = z.object({
  id: field.id(),
  type: field.line({ missing: 'networks.obligation.typeMissing', max: 300 }),
  count: field.number({ max: 1_000_000 }),
  qualifier: field.line({ max: 100 }),
  unit: field.line({ max: 100 }),
  per: field.choice(['network', 'partner'], { missing: 'platform.form.choose' }),
  writer: field.line(),
  checker: field.line(),
  dueRule: field.choice(dueRules, { missing: 'platform.form.choose' }),
  dueAnchor: field.line({ max: 100 }),
  dueOffset: field.line({ max: 60 }),
  due: field.prose({ max: 2_000 }),
  dueAsWritten: field.line(),
  note: field.prose({ max: 2_000 }),
  evidence: field.line({ max: 60 }),
  version: field.version(),
})

/** The form as it is kept, and what is wrong with it as a whole. */
export function readPromised(values: z.output<typeof obligationForm>): { promised: Promised; errors: FormErrors } {
  const { id: _, version: __, due, ...promised } = values
  const dates = (due ?? '').split(/[\n;,]/).flatMap((date) => date.trim() || [])
  const errors: FormErrors = {}
  if (dates.some((date) => !isPartialDate(date))) errors.due = 'networks.network.dateWrong'
  else if (dates.length > 60) errors.due = 'networks.obligation.tooManyDates'
  if (promised.dueRule === 'event' && !promised.dueAnchor) errors.dueAnchor = 'networks.obligation.anchorMissing'
  if (promised.dueRule === 'date' && dates.length === 0) errors.due ??= 'networks.obligation.datesMissing'
  return { promised: { ...promised, due: dates }, errors }
}
