import { v5 } from 'uuid'
import type { Doing } from '#actions'
import type { City } from '#networks'
import type { Queryable } from '#platform/db'
import type { Typed, TypedText } from '#platform/forms'
import { type Draft, draftById, type KeptDraft, keepDraft } from '#platform/records'
import type { Remark, Round } from '../rounds/round.queries.ts'
import { reasonField, responseField, versionField } from './answer.form.ts'

const kind = 'review_answers'

interface Where {
  round: Pick<Round, 'id' | 'networkId'>
  city: Pick<City, 'id'>
  person: { id: string }
}

/** What somebody answers to one city's reviews is one draft and their own, however often its form was opened. */
const idOf = ({ round, city, person }: Where): string => v5(`${city.id} ${person.id}`, round.id)

export const answersDraft = (db: Queryable, where: Where): Promise<Draft | null> =>
  draftById(
    db,
    { networkId: where.round.networkId, kind, id: idOf(where) },
    ({ personId }) => personId === where.person.id,
  )

/** Keeps what was typed so far: nobody else reads it, the reviewers least of all. */
export const keepAnswersDraft = (
  db: Queryable,
  { person }: Doing,
  where: Omit<Where, 'person'>,
  { version, typed }: { version: number | null; typed: TypedText },
): Promise<KeptDraft> =>
  keepDraft(db, {
    id: idOf({ ...where, person }),
    networkId: where.round.networkId,
    cityId: where.city.id,
    personId: person.id,
    actor: person.name,
    kind,
    subjectId: null,
    values: typed,
    baseVersion: null,
    version,
  })

/** What stands in the form: what the record says, and over it what a draft says. */
export const typedAnswers = (remarks: Remark[], draft: Draft | null): Typed =>
  Object.assign({}, ...remarks.map((remark) => (isSaidIn(draft, remark) ? saidIn(draft, remark) : asItIs(remark))))

const asItIs = (remark: Remark): Typed => ({
  [responseField(remark)]: remark.response,
  [reasonField(remark)]: remark.reason,
  [versionField(remark)]: remark.version,
})

/** A draft that says nothing of a remark does not hide what a colleague has answered meanwhile. */
const isSaidIn = (draft: Draft | null, remark: Remark): draft is Draft =>
  Boolean(draft?.values[responseField(remark)] || draft?.values[reasonField(remark)])

const saidIn = ({ values }: Draft, remark: Remark): Typed =>
  Object.fromEntries(
    [responseField(remark), reasonField(remark), versionField(remark)].map((name) => [
      name,
      String(values[name] ?? ''),
    ]),
  )
