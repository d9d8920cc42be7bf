import { createHash, randomUUID } from 'node:crypto'
import { validate } from 'uuid'
import { z } from 'zod'
import { type FormErrors, field, type Posted } from '#platform/forms'
import type { ReadingPart } from '../frozen/frozen.ts'
import { questionsOf, type Remark, type Round } from '../rounds/round.queries.ts'
import { type RemarkKind, remarkKinds } from '../schema.ts'

export const answerField = (key: string): string => `answer-${key}`

/** Where a remark is written: about any part (`new`), at a part (`at-KEY`), or over one that is there (its id). */
type Place = string

/** The names of the fields of one remark: the page holds many of them in one form. */
export function remarkFields(place: Place) {
  const named = (name: string) => (place === 'new' ? name : `${name}-${place}`)
  return { id: named('id'), kind: named('kind'), field: named('field'), remark: named('remark'), was: named('was') }
}

interface Written {
  kind: RemarkKind
  field: string | null
  remark: string
}

/** What a remark was when its form was made: only what is different by then was changed by whoever sends it. */
export const stampOf = ({ kind, field: at, remark }: Written): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, at, remark]))
    .digest('base64url')
    .slice(0, 16)

/**
 * All that is written in a review is one form: an answer for each question, remarks wherever they are written, and with which
 * button it was sent. Whichever it was, everything typed is kept.
 */
export const writingForm = (round: Round, parts: ReadingPart[], remarks: { id: string }[]) =>
  z.object({
    version: field.version(),
    as: field.choice(['draft', 'send', 'remove']),
    /** At which part the button was pressed. */
    at: field.line({ max: 100 }),
    ...Object.fromEntries(questionsOf(round).map(({ key }) => [answerField(key), field.prose({ max: 5_000 })])),
    ...remarkShape('new'),
    ...Object.assign({}, ...parts.map(({ key }) => remarkShape(`at-${key}`))),
    ...Object.assign({}, ...remarks.map(({ id }) => remarkShape(id))),
  })

function remarkShape(place: Place) {
  const names = remarkFields(place)
  return {
    [names.id]: field.id(),
    [names.kind]: field.choice(remarkKinds),
    [names.field]: field.line({ max: 100 }),
    [names.remark]: field.prose({ max: 3_000 }),
    [names.was]: field.line({ max: 16 }),
  }
}

/** The remarks a form was made with that are not there any more. */
export const goneAmong = (posted: Posted, remarks: Remark[]): { id: string }[] =>
  [...posted.keys()]
    .filter((name) => name.startsWith('was-'))
    .map((name) => ({ id: name.slice('was-'.length) }))
    .filter(({ id }) => validate(id) && !remarks.some((known) => known.id === id))

/** What becomes of the remarks of a review. */
export interface RemarksSaid {
  added: (Written & { id: string })[]
  changed: (Written & { id: string })[]
  removed: string | null
}

interface Asked {
  parts: ReadingPart[]
  remarks: Remark[]
  /** What a colleague took out after this form was made. */
  gone: { id: string }[]
  /** The place whose button was pressed, where it was one. */
  pressed: Place | null
  removes: boolean
}

/** The remarks in what was sent; an empty box is nothing, unless its own button was pressed. */
export function remarksIn(values: Record<string, unknown>, { parts, remarks, gone, pressed, removes }: Asked) {
  const errors: FormErrors = {}
  const said: RemarksSaid = {
    added: [],
    changed: [],
    removed: removes && remarks.some(({ id }) => id === pressed) ? pressed : null,
  }
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null)
  const partAt = (key: string | null) => (parts.some((part) => part.key === key) ? key : null)
  const places: [Place, string | null][] = parts.map(({ key }) => [`at-${key}`, key])
  places.push(['new', partAt(text('field'))])
  for (const [place, at] of places) {
    const names = remarkFields(place)
    const [remark, kind] = [text(names.remark), text(names.kind) as RemarkKind | null]
    if (remark === null && pressed === place) errors[names.remark] = 'reviews.remark.missing'
    else if (remark !== null && kind === null) errors[names.kind] = 'reviews.remark.kind.missing'
    // In the order of ids is not to be read at which moment somebody wrote.
    else if (remark !== null && kind) said.added.push({ id: text(names.id) ?? randomUUID(), kind, field: at, remark })
  }
  for (const known of remarks) {
    const names = remarkFields(known.id)
    const [remark, was] = [text(names.remark), text(names.was)]
    if (said.removed === known.id) continue
    if (remark === null && pressed === known.id) errors[names.remark] = 'reviews.remark.missing'
    if (remark === null) continue
    const now = { kind: (text(names.kind) as RemarkKind) ?? known.kind, field: partAt(text(names.field)), remark }
    if (was === stampOf(now)) continue
    said.changed.push({ id: known.id, ...now })
  }
  // Words that were changed while a colleague took the remark out stand again.
  for (const { id } of gone) {
    const names = remarkFields(id)
    const [remark, kind] = [text(names.remark), text(names.kind) as RemarkKind | null]
    const now = remark !== null && kind ? { kind, field: partAt(text(names.field)), remark } : null
    if (now && text(names.was) !== stampOf(now)) said.added.push({ id, ...now })
  }
  return Object.keys(errors).length > 0 ? { ok: false as const, errors } : { ok: true as const, said }
}
