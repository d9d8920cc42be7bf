import type { Context, MiddlewareHandler } from 'hono'
import { leads, maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { notFound, type Sentence } from '#platform/http'
import { checksAs, editsTest, readsChecks } from '../access.ts'
import { type RoundWithChecks, roundById } from './check.queries.ts'
import { type Checkable, type CheckSubject, checkableOf } from './checkable.ts'

/** A draft that is or was checked, with the round an address speaks of where it speaks of one. */
export interface CheckLocals extends NetworkLocals {
  checked: { checkable: Checkable; subject: CheckSubject; round: RoundWithChecks | null } | null
}

export interface CheckEnv extends NetworkEnv {
  Variables: CheckLocals
}

/** Finds the draft behind `/drafts/:kind/:subject`. */
export const inDraft: MiddlewareHandler<CheckEnv> = async (c, next) => {
  const { db, network } = c.var
  const checkable = checkableOf(c.req.param('kind') ?? '')
  const id = c.req.param('subject') ?? ''
  const [subject] = checkable && isId.test(id) ? await checkable.find({ db, network }, [id]) : []
  c.set('checked', checkable && subject ? { checkable, subject, round: null } : null)
  await next()
}

/** Finds the round behind `/rounds/:round` and the draft it is about. */
export const inRound: MiddlewareHandler<CheckEnv> = async (c, next) => {
  const { db, network } = c.var
  const round = await roundById(db, network, c.req.param('round') ?? '')
  const checkable = round && checkableOf(round.subjectKind)
  const [subject] = checkable ? await checkable.find({ db, network }, [round.subjectId]) : []
  c.set('checked', round && checkable && subject ? { checkable, subject, round } : null)
  await next()
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * What the checkers say is for the city and those who lead; to everybody else there is nothing. Visitors are asked who they
 * are whether there is something or not: the answer tells nothing, and whoever follows a letter gets in.
 */
export const mayReadCheck: Sentence<CheckEnv> = (locals) => {
  const { standing, checked, viewer } = locals
  if (maySeeNetwork(locals) !== 'yes') return 'unknown'
  if (!viewer.person) return 'who'
  return checked && readsChecks(standing, { cityId: checked.subject.city.id }) ? 'yes' : 'unknown'
}

const within =
  (rule: (locals: CheckLocals, checked: NonNullable<CheckLocals['checked']>) => boolean): Sentence<CheckEnv> =>
  (locals) => {
    const verdict = mayReadCheck(locals)
    if (verdict !== 'yes' || !locals.checked) return verdict
    return rule(locals, locals.checked) ? 'yes' : 'no'
  }

/** Who sends a draft and answers for the city. */
export const maySendDraft: Sentence<CheckEnv> = within(({ standing }, { subject }) =>
  editsTest(standing, subject.city.id),
)

/** Who speaks as one of the checkers of this kind of draft. */
export const mayCheckDraft: Sentence<CheckEnv> = within(
  ({ standing }, { checkable }) =>
    leads(standing) && checksAs(standing).some((role) => checkable.checkers.includes(role)),
)

/** For handlers behind these doors: the draft, and the round where the address speaks of one. */
export function checkedIn(c: Context<CheckEnv>) {
  if (!c.var.checked) throw notFound()
  return c.var.checked
}

export function roundIn(c: Context<CheckEnv>): RoundWithChecks {
  const { round } = checkedIn(c)
  if (!round) throw notFound()
  return round
}
