import { clockOf, countIn, type NetworkLocals, profileOf } from '#networks'
import type { FormErrors, Typed } from '#platform/forms'
import { daysBetween } from '#platform/time'
import { checksAs } from '../access.ts'
import type { CheckerRole } from '../schema.ts'
import type { CheckEditProps } from './check.edit.tsx'
import { criteriaFor, typedOf } from './check.form.ts'
import { roundsOf, subjectsOf, waitingIn } from './check.queries.ts'
import { checkable, checkableOf } from './checkable.ts'
import type { Elsewhere, Place } from './queue.show.tsx'

/**
 * What waits for the viewer, a place for each role they check as, and what waits for somebody else: first what has
 * waited too long, then like beside like, the oldest first, so that nine drafts of a kind are read one after the
 * other. Four statements and two a kind.
 */
export async function waitingFor(locals: NetworkLocals): Promise<{ mine: Place[]; elsewhere: Elsewhere[] }> {
  const { db, network, standing } = locals
  const roles = checksAs(standing)
  const waiting = await waitingIn(db, network)
  const subjects = await subjectsOf({ db, network }, waiting)
  const today = clockOf(network)
  const limit = countIn(await profileOf(db, network), 'check_days')
  const ofEachKind = checkable.all().flatMap(({ kind, label }) =>
    waiting
      .filter(({ subjectKind }) => subjectKind === kind)
      .flatMap(({ id, subjectId, sentOn, waitsFor }) => {
        const subject = subjects.get(subjectId)
        const days = Math.max(0, daysBetween(sentOn, today))
        return subject ? [{ round: { id }, label, subject, waitsFor, days }] : []
      }),
  )
  const inTime = (place: { days: number }) => (place.days > limit ? 0 : 1)
  const known = ofEachKind.toSorted((a, b) => inTime(a) - inTime(b))
  return {
    mine: known.flatMap(({ waitsFor, ...place }) =>
      waitsFor.filter((role) => roles.includes(role)).map((role) => ({ ...place, role })),
    ),
    elsewhere: known.filter(({ waitsFor }) => !waitsFor.some((role) => roles.includes(role))),
  }
}

/** What comes after this one in the queue; after the last the first that is left. */
export function following(
  mine: Place[],
  { round, role }: { round: { id: string }; role: CheckerRole },
): Place | undefined {
  const at = mine.findIndex((place) => place.round.id === round.id && place.role === role)
  return mine[at + 1] ?? mine.find((_, place) => place !== at)
}

export interface Shown {
  typed?: Typed
  errors?: FormErrors
  version?: number | undefined
  /** Somebody else of the same role has kept something: theirs is shown, and the form goes on from there. */
  stale?: boolean
}

/** Everything the checking of one draft shows. */
export async function toCheck(locals: NetworkLocals, place: Place, shown: Shown = {}): Promise<CheckEditProps | null> {
  const { db, network } = locals
  const rounds = await roundsOf(db, place.subject)
  const round = rounds.find(({ id }) => id === place.round.id)
  const kind = round && checkableOf(round.subjectKind)
  if (!round || !kind) return null
  const previous = rounds.find(({ number }) => number === round.number - 1)
  const profile = await profileOf(db, network)
  const begun = round.checks.find(({ role }) => role === place.role)
  return {
    ...{ network, checkable: kind, round, subject: place.subject, role: place.role, days: place.days },
    fields: kind.fieldsOf(round.snapshot, locals),
    previous: previous ? { round: previous, fields: kind.fieldsOf(previous.snapshot, locals) } : null,
    criteria: criteriaFor(profile.quality_criterion, kind.kind),
    typed: shown.typed ?? typedOf(begun),
    version: shown.stale || !shown.typed ? begun?.version : shown.version,
    errors: shown.errors,
    theirs: shown.stale ? begun : undefined,
  }
}
