import { z } from 'zod'
import { type FormErrors, field } from '#platform/forms'
import type { Remark } from '../rounds/round.queries.ts'
import { type RemarkKind, type Response, responses } from '../schema.ts'

export const responseField = (remark: { id: string }): string => `response-${remark.id}`
export const reasonField = (remark: { id: string }): string => `reason-${remark.id}`
export const versionField = (remark: { id: string }): string => `version-${remark.id}`

/** What a city can do with a remark; a question can also simply be answered. */
export const responsesTo = (kind: RemarkKind): readonly Response[] =>
  kind === 'question' ? responses : responses.filter((one) => one !== 'answer')

/** All remarks in one form, which is sent once. Who has not decided on one yet leaves it as it is. */
export const answersForm = (remarks: Remark[]) =>
  z.object({
    as: field.choice(['draft', 'discard']),
    /** The version of the draft one began from. */
    draft: field.version(),
    ...Object.fromEntries(
      remarks.flatMap((remark) => [
        [responseField(remark), field.choice(responsesTo(remark.kind))],
        [reasonField(remark), field.prose({ max: 2_000 })],
        [versionField(remark), field.version()],
      ]),
    ),
  })

export interface RemarkAnswer {
  remark: Remark
  version: number
  response: Response
  reason: string | null
}

/** What is different from what was answered before, or what is wrong with it. */
export function answersIn(
  remarks: Remark[],
  values: Record<string, unknown>,
): { ok: true; answers: RemarkAnswer[] } | { ok: false; errors: FormErrors } {
  const errors: FormErrors = {}
  const answers: RemarkAnswer[] = []
  for (const remark of remarks) {
    const response = (values[responseField(remark)] ?? null) as Response | null
    const reason = (values[reasonField(remark)] ?? null) as string | null
    const version = (values[versionField(remark)] ?? remark.version) as number
    // Nothing was said of it here: a colleague may have answered it meanwhile.
    if (!response && !reason) continue
    if (response === remark.response && reason === remark.reason) continue
    if (!response) errors[responseField(remark)] = 'reviews.response.missing'
    else if (response !== 'accept' && !reason) errors[reasonField(remark)] = 'reviews.response.sayWhy'
    else answers.push({ remark, version, response, reason })
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, answers }
}
