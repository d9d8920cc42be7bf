import type { JSX } from 'hono/jsx/jsx-runtime'
import type { City, Ground } from '#networks'
import type { Queryable } from '#platform/db'
import { gathered } from '#platform/slice'
import type { Child, MessageWithoutArgs, Speak } from '#platform/text'
import type { Doing } from '../doing.ts'
import type { CheckerRole, qualityRounds, Verdict } from '../schema.ts'

export type CheckableKind = (typeof qualityRounds.$inferSelect)['subjectKind']
export type Snapshot = Record<string, unknown>
export type Speech = ReturnType<Speak>

/** A draft that is checked: what those who work in its city and those who lead may know of it. */
export interface CheckSubject {
  id: string
  city: Pick<City, 'id' | 'slug' | 'name'>
  title: string
  /** What follows the network's address: the draft itself, and where its city writes it. */
  at: string
  editAt: string
  /** It can be sent now: it is neither with the checkers nor past them. */
  sendable: boolean
  /** Why it cannot be sent any more, where there is more to say than that it was checked. */
  settled?: ((speech: Speech) => string) | undefined
}

/** A passage of a text or a column of a table, at which a remark can stand with what could be put there instead. */
export interface CheckPiece {
  /** Within its field, for good: rounds are never written again. */
  key: string
  /** How it is called where it is chosen; of a passage its first words. */
  label: string
  text: string
}

/** A part of a draft as it was sent: what remarks stand at, and what is compared between two rounds. */
export interface CheckField {
  key: string
  /** The heading under which it stands. */
  part: string | null
  label: string
  /** Empty where nothing is written. */
  text: string
  /** Written by people, in the language of the network. */
  written: boolean
  /** What a checker suggests can take its place in one click. */
  exchangeable: boolean
  /** Where it is too long to be exchanged as a whole: what of it can be. */
  pieces?: CheckPiece[]
  /** As it is read, where that is not simply its text. */
  shown?: JSX.Element
}

/** Something that is not there yet; told later, in the language of whoever reads it. */
export interface MissingPiece {
  say: (speech: Speech) => string
  /** The field it is about, where it is about one. */
  field?: string
  /** What follows the network's address: where it can be put right. */
  at?: string
  /** Without it the draft is not sent; it is kept in any case. */
  blocks: boolean
}

/**
 * A kind of draft that is checked, as the floor that keeps it announces it. Nothing here asks who looks: rounds are for the
 * city (`worksIn`) and for those who lead, and the routes of this folder see to it.
 */
export interface Checkable {
  kind: CheckableKind
  label: MessageWithoutArgs
  /** Who must have spoken before a round is closed. */
  checkers: readonly CheckerRole[]
  /** These drafts of the network; one statement or two, however many. */
  find: (ground: Ground, ids: string[]) => Promise<CheckSubject[]>
  /** The draft as it is now, for good: readable in ten years without any table. */
  snapshotOf: (ground: Ground, id: string) => Promise<Snapshot | null>
  /** What was sent, field by field, in the reader's words. */
  fieldsOf: (snapshot: Snapshot, speech: Speech) => CheckField[]
  /** The whole of what was sent as its readers read it, where that is more than its fields; `at` says what stands at a field. */
  shownOf?: (snapshot: Snapshot, at: (key: string) => Child) => JSX.Element
  /** What is not there yet (rules 8 and 10): what blocks, and what is only said. */
  missing: (ground: Ground, id: string) => Promise<MissingPiece[]>
  /** In the transaction in which it is sent. */
  sent?: (tx: Queryable, doing: Doing, subject: CheckSubject) => Promise<void>
  /** In the transaction in which the last checker speaks; `by` is whose verdict it is. */
  closed?: (
    tx: Queryable,
    doing: Doing,
    subject: CheckSubject,
    verdict: Verdict,
    by: { id: string | null; name: string },
  ) => Promise<void>
  /** Puts a suggestion in the place of what was sent; `changed` where something else stands there by now. */
  takeOver?: (
    tx: Queryable,
    doing: Doing,
    subject: CheckSubject,
    taken: TakenOver,
  ) => Promise<'taken' | 'changed' | 'gone'>
}

export interface TakenOver {
  /** The spot of the remark (`spot.ts`): `KEY`, or `KEY.PIECE`. */
  field: string
  snapshot: Snapshot
  suggestion: string
}

export const checkable = gathered<Checkable>()

export const checkableOf = (kind: string): Checkable | undefined => checkable.all().find((one) => one.kind === kind)
