import { z } from 'zod'
import type { ProfileEntry } from '#networks'
import { clean, type FormErrors, field, type Typed } from '#platform/forms'
import { checkerRoles, remarkOutcomes, verdicts } from '../schema.ts'
import type { Said } from './check.commands.ts'
import type { Check } from './check.queries.ts'
import type { CheckField } from './checkable.ts'
import { isExchangeable, type Spot, spotKey, spotsIn, spotsOf, textAt } from './spot.ts'

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

/**
 * The form of a check: points by criterion, a remark and a suggestion at every spot, a word about all, the verdict. Where a
 * field has pieces, one more remark is written before it has a spot: `new-at-KEY` says which.
 */
export const checkForm = (fields: CheckField[], criteria: Criterion[]) =>
  z.object({
    version: field.version(),
    role: field.choice(checkerRoles, { missing: 'platform.form.choose' }),
    ...Object.fromEntries(
      [...spotsIn(fields).map(spotKey), ...fields.filter(hasPieces).map(({ key }) => `new-${key}`)].flatMap((at) => [
        [named('remark', at), field.prose({ max: longestRemark })],
        [named('suggestion', at), field.prose({ max: longestSuggestion })],
      ]),
    ),
    ...Object.fromEntries(fields.filter(hasPieces).map(({ key }) => [`new-at-${key}`, field.line()])),
    ...Object.fromEntries(criteria.map(({ key, most }) => [`points-${key}`, field.number({ max: most })])),
    comment: field.prose(),
    verdict: field.choice(verdicts),
    as: field.choice(['give', 'keep']),
    /** Keeps it and goes on with another remark at this field. */
    more: field.line(),
  })

const hasPieces = ({ pieces = [] }: CheckField): boolean => pieces.length > 0

/** The names of the fields of one remark. */
export const named = (what: 'remark' | 'suggestion', at: string): string =>
  at.startsWith('new-') ? `new-${what}-${at.slice(4)}` : `${what}-${at}`

type Values = Record<string, unknown>

const textOf = (values: Values, name: string): string | null => {
  const value = values[name]
  return typeof value === 'string' ? value : null
}

/** What was typed as what is said; a suggestion that is what stands there suggests nothing. */
export function saidIn(values: Values, { fields, criteria }: { fields: CheckField[]; criteria: Criterion[] }): Said {
  return {
    verdict: keeps(values) ? null : (verdicts.find((one) => one === values.verdict) ?? null),
    comment: textOf(values, 'comment'),
    scores: Object.fromEntries(
      criteria.flatMap(({ key }) => {
        const points = values[`points-${key}`]
        return typeof points === 'number' ? [[key, points]] : []
      }),
    ),
    remarks: fields.flatMap((one) => spotsOf(one).flatMap((spot) => remarkAt(spot, values) ?? [])),
  }
}

/** Nothing is said to the city yet. */
export const keeps = (values: Values): boolean => values.as === 'keep' || textOf(values, 'more') !== null

/** What stands in the form for a spot; what was just added there goes below it. */
function remarkAt(spot: Spot, values: Values): Said['remarks'][number] | null {
  const at = spotKey(spot)
  const isNew = hasPieces(spot.field) && newAt(spot.field, values) === at
  const lines = [
    textOf(values, named('remark', at)),
    isNew ? textOf(values, named('remark', newKey(spot.field))) : null,
  ]
  const added = isNew ? textOf(values, named('suggestion', newKey(spot.field))) : null
  const wished = added ?? textOf(values, named('suggestion', at))
  const suggestion = isExchangeable(spot) && wished !== clean(textAt(spot)) ? wished : null
  const remark = lines.filter((line) => line !== null).join('\n')
  return remark || suggestion ? { field: at, remark, suggestion } : null
}

const newKey = ({ key }: CheckField) => `new-${key}`

/** Where the new remark of a field stands: at the piece that was chosen, else at all of it. */
function newAt(one: CheckField, values: Values): string {
  const chosen = textOf(values, `new-at-${one.key}`)
  const spot = spotsOf(one).find(({ piece }) => piece?.key === chosen)
  return spot ? spotKey(spot) : one.key
}

/** Words for a place that nobody named would be lost, even where they are only kept. */
export const homelessIn = (values: Values, fields: CheckField[]): FormErrors =>
  Object.fromEntries(
    fields
      .filter((one) => hasPieces(one) && textOf(values, `new-suggestion-${one.key}`) && newAt(one, values) === one.key)
      .map(({ key }) => [`new-at-${key}`, 'actions.check.at.missing']),
  )

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
