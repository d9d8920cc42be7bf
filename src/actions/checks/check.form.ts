import { z } from 'zod'
import type { ProfileEntry } from '#networks'
import { type FormErrors, field, type Typed } from '#platform/forms'
import { checkerRoles, remarkOutcomes, verdicts } from '../schema.ts'
import type { Said } from './check.commands.ts'
import type { Check } from './check.queries.ts'
import type { CheckField } from './checkable.ts'

/** A criterion of the network's profile for this kind of draft, with the most points it gives. */
export interface Criterion {
  key: string
  label: ProfileEntry['label']
  most: number
}

/** What drafts of a kind are checked for. */
export const criteriaFor = (entries: ProfileEntry[], kind: string): Criterion[] =>
  entries
    .filter(({ detail }) => detail.of === kind || (Array.isArray(detail.of) && detail.of.includes(kind)))
    .map(({ key, label, detail }) => ({ key, label, most: pointsIn(detail.most) }))

/** A row of the profile without a number is a yes or a no. */
const pointsIn = (most: unknown): number => (Number.isInteger(most) && Number(most) > 0 ? Number(most) : 1)

const longestRemark = 3_000
const longestSuggestion = 10_000

/** The form of a check: points by criterion, a remark and a suggestion at every field, a word about all, the verdict. */
export const checkForm = (fields: CheckField[], criteria: Criterion[]) =>
  z.object({
    version: field.version(),
    role: field.choice(checkerRoles, { missing: 'platform.form.choose' }),
    ...Object.fromEntries(
      fields.flatMap(({ key }) => [
        [`remark-${key}`, field.prose({ max: longestRemark })],
        [`suggestion-${key}`, field.prose({ max: longestSuggestion })],
      ]),
    ),
    ...Object.fromEntries(criteria.map(({ key, most }) => [`points-${key}`, field.number({ max: most })])),
    comment: field.prose(),
    verdict: field.choice(verdicts),
    as: field.choice(['give', 'keep']),
  })

/** What was typed as what is said; a suggestion that is what stands there suggests nothing. */
export function saidIn(
  values: Record<string, unknown>,
  { fields, criteria }: { fields: CheckField[]; criteria: Criterion[] },
): Said {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  return {
    verdict: values.as === 'keep' ? null : (verdicts.find((one) => one === values.verdict) ?? null),
    comment: text('comment'),
    scores: Object.fromEntries(
      criteria.flatMap(({ key }) => {
        const points = values[`points-${key}`]
        return typeof points === 'number' ? [[key, points]] : []
      }),
    ),
    remarks: fields.flatMap(({ key, text: sent, exchangeable }) => {
      const remark = text(`remark-${key}`)
      const wished = text(`suggestion-${key}`)
      const suggestion = exchangeable && wished !== sent ? wished : null
      return remark || suggestion ? [{ field: key, remark: remark ?? '', suggestion }] : []
    }),
  }
}

/** What is needed to speak; to keep it for later nothing is. */
export function lackingIn(said: Said, criteria: Criterion[]): FormErrors {
  const errors: FormErrors = {}
  for (const { key } of criteria)
    if (said.scores[key] === undefined) errors[`points-${key}`] = 'actions.check.points.missing'
  if (said.verdict === 'returned' && !said.comment && said.remarks.length === 0)
    errors.comment = 'actions.check.comment.missing'
  if (!said.verdict) errors.verdict = 'actions.check.verdict.missing'
  return errors
}

/** A check that was begun, as its form shows it. */
export const typedOf = (check: Check | undefined): Typed =>
  check
    ? {
        comment: check.comment,
        ...Object.fromEntries(Object.entries(check.scores).map(([key, points]) => [`points-${key}`, points])),
        ...Object.fromEntries(
          check.remarks.flatMap(({ field: at, remark, suggestion }) => [
            [`remark-${at}`, remark],
            ...(suggestion === null ? [] : [[`suggestion-${at}`, suggestion]]),
          ]),
        ),
      }
    : {}

export const sendForm = z.object({ id: field.id(), message: field.prose({ max: 2_000 }) })

/** What is said of one remark; the names carry its id, since a page holds many of them. */
export const answerForm = (remarkId: string) =>
  z.object({
    [`outcome-${remarkId}`]: field.choice(remarkOutcomes, { missing: 'actions.check.answer.choose' }),
    [`answer-${remarkId}`]: field.prose({ max: longestRemark }),
  })

export const readAnswer = (remarkId: string, values: Record<string, unknown>) => {
  const answer = values[`answer-${remarkId}`]
  return {
    outcome: remarkOutcomes.find((one) => one === values[`outcome-${remarkId}`]) ?? ('declined' as const),
    answer: typeof answer === 'string' ? answer : null,
  }
}
