import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { clockOf, mayLead, type NetworkEnv, type NetworkLocals, profileOf } from '#networks'
import { type FormErrors, readForm, readTyped, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { daysBetween } from '#platform/time'
import { checksAs, editsTest } from '../access.ts'
import { doingOf } from '../doing.ts'
import type { CheckerRole } from '../schema.ts'
import { inTestingAction, mayReadChecks, type TestingActionEnv } from '../testing-actions/in-testing-action.ts'
import { answerRemark } from './answer.commands.ts'
import { checkDraft } from './check.commands.ts'
import type { CheckEditProps } from './check.edit.tsx'
import { answerForm, checkForm, criteriaFor, lackingIn, readAnswer, saidIn, sendForm, typedOf } from './check.form.ts'
import { checksPath, draftPath, roundPath } from './check.paths.ts'
import { type RoundWithChecks, roundById, roundsOf, subjectsOf, waitingIn } from './check.queries.ts'
import { checkableOf } from './checkable.ts'
import { CheckersNamed, checkerNames } from './checker-names.tsx'
import { DraftShow } from './draft.show.tsx'
import { type CheckEnv, inDraft, inRound, mayCheckDraft, mayReadCheck, maySendDraft } from './in-check.ts'
import { type Elsewhere, type Place, Queue } from './queue.show.tsx'
import { sendToCheck, unanswered } from './round.commands.ts'
import { RoundShow } from './round.show.tsx'

/** What waits for a check, and the checking of it, one after the other without leaving the page. */
export const queueRoutes = new Hono<NetworkEnv>().get('/', allow(mayLead), async (c) => {
  const { network, url } = c.var
  const { mine, elsewhere } = await waitingFor(c.var)
  const [round, as] = [url.searchParams.get('round'), url.searchParams.get('as')]
  const asked = mine.find((place) => place.round.id === round && (as === null || place.role === as))
  // What has been checked meanwhile can be read; what is none waits no more.
  if (round !== null && !asked) {
    const known = await roundById(c.var.db, network, round)
    return c.redirect(known ? roundPath(network, known) : checksPath(network), 303)
  }
  const current = asked ?? mine[0]
  return showQueue(c, { mine, elsewhere }, current ? await toCheck(c.var, current) : null)
})

/** Beside the testing action itself: the way to its check. */
export const testCheckRoutes = new Hono<TestingActionEnv>().get(
  '/:action/check',
  inTestingAction,
  allow(mayReadChecks),
  (c) => c.redirect(draftPath(c.var.network, 'testing_action', c.var.action), 303),
)

/** Sending a draft and its rounds; the checks of a round; what the city does with the remarks. */
export const checkRoutes = new Hono<CheckEnv>()
  .get('/drafts/:kind/:subject', inDraft, allow(mayReadCheck), (c) => showDraft(c))
  .post('/drafts/:kind/:subject', inDraft, allow(maySendDraft), async (c) => {
    const { db, network, speak, url, t } = c.var
    const { checkable, subject } = checkedIn(c)
    const form = await readForm(c, sendForm)
    if (!form.ok) return showDraft(c, { typed: form.typed, errors: form.errors })
    const { id = v7(), message } = form.values
    const sent = await sendToCheck(
      db,
      doingOf(c.var),
      { speak, origin: url.origin },
      {
        ...{ id, message },
        kind: checkable.kind,
        subjectId: subject.id,
      },
    )
    if (sent.outcome === 'gone') throw notFound()
    if (sent.outcome === 'missing') return showDraft(c, { typed: form.typed, errors: {} })
    const isSent = sent.outcome === 'sent' || sent.outcome === 'again'
    say(
      c,
      t(isSent ? 'actions.check.wasSent' : sent.outcome === 'open' ? 'actions.check.isOpen' : 'actions.check.notNow'),
    )
    return c.redirect(draftPath(network, checkable.kind, subject), 303)
  })
  .get('/rounds/:round', inRound, allow(mayReadCheck), (c) => showRound(c))
  .post('/rounds/:round/checks', inRound, allow(mayCheckDraft), async (c) => {
    const { db, network, speak, url, t } = c.var
    const round = roundIn(c)
    const { checkable, subject } = checkedIn(c)
    const profile = await profileOf(db, network)
    const criteria = criteriaFor(profile.quality_criterion, checkable.kind)
    const fields = checkable.fieldsOf(round.snapshot, c.var)
    const asked = checkForm(fields, criteria)
    const form = await readForm(c, asked)
    const role = roleIn(c.var, form.ok ? form.values.role : (await readTyped(c, asked)).role)
    if (!role) throw notFound()
    const again = (errors: FormErrors, version: number | undefined) =>
      showCheck(c, { role, typed: form.typed, errors, version })
    if (!form.ok) return again(form.errors, versionTyped(form.typed))
    const said = saidIn(form.values, { fields, criteria })
    const keeps = form.values.as === 'keep'
    const lacking = keeps ? {} : lackingIn(said, criteria)
    const { version } = form.values as { version?: number }
    if (Object.keys(lacking).length > 0) return again(lacking, version)
    const next = following((await waitingFor(c.var)).mine, { round, role })
    const checked = await checkDraft(
      db,
      doingOf(c.var),
      { speak, origin: url.origin },
      {
        ...{ role, version, said },
        roundId: round.id,
      },
    )
    if (checked.outcome === 'gone') throw notFound()
    if (checked.outcome === 'stale') return showCheck(c, { role, typed: form.typed, stale: true })
    if (checked.outcome === 'kept') {
      say(c, t('actions.check.wasKept'))
      return c.redirect(`${checksPath(network, { round: round.id, as: role })}#draft`, 303)
    }
    const about = { title: subject.title, city: subject.city.name }
    if (checked.outcome === 'meanwhile') say(c, t('actions.check.meanwhile'))
    else if (checked.closed) say(c, t(`actions.check.closed.${checked.closed}`, about))
    else say(c, t('actions.check.wasGiven', about))
    return c.redirect(checksPath(network, next ? { round: next.round.id, as: next.role } : {}), 303)
  })
  .post('/rounds/:round/remarks/:remark', inRound, allow(maySendDraft), async (c) => {
    const round = roundIn(c)
    const remarkId = c.req.param('remark')
    const form = await readForm(c, answerForm(remarkId))
    if (!form.ok) return showRound(c, { remarkId, typed: form.typed, errors: form.errors })
    const said = readAnswer(remarkId, form.values)
    if (said.outcome === 'declined' && !said.answer)
      return showRound(c, {
        remarkId,
        typed: form.typed,
        errors: { [`answer-${remarkId}`]: 'actions.check.answer.sayWhy' },
      })
    return answered(c, remarkId, await answerRemark(c.var.db, doingOf(c.var), { roundId: round.id, remarkId, ...said }))
  })
  .post('/rounds/:round/remarks/:remark/take', inRound, allow(maySendDraft), async (c) => {
    const remarkId = c.req.param('remark')
    const said = { outcome: 'taken' as const, answer: null, takeOver: true }
    return answered(
      c,
      remarkId,
      await answerRemark(c.var.db, doingOf(c.var), { roundId: roundIn(c).id, remarkId, ...said }),
    )
  })

type Asked = Context<CheckEnv>

const checkedIn = (c: Asked) => {
  if (!c.var.checked) throw notFound()
  return c.var.checked
}

const roundIn = (c: Asked): RoundWithChecks => {
  const { round } = checkedIn(c)
  if (!round) throw notFound()
  return round
}

/** As whom somebody speaks: only as what one is. */
const roleIn = ({ standing }: NetworkLocals, asked: unknown): CheckerRole | undefined =>
  checksAs(standing).find((role) => role === asked)

const versionTyped = (typed: Record<string, unknown>): number | undefined => Number(typed.version) || undefined

function answered(c: Asked, remarkId: string, outcome: Awaited<ReturnType<typeof answerRemark>>) {
  if (outcome === 'gone') throw notFound()
  say(c, c.var.t(`actions.check.answered.${outcome}`))
  return c.redirect(`${roundPath(c.var.network, roundIn(c))}#remark-${encodeURIComponent(remarkId)}`, 303)
}

/** What waits for the viewer, a place for each role they check as, and what waits for somebody else: three statements and two a kind. */
async function waitingFor(locals: NetworkLocals): Promise<{ mine: Place[]; elsewhere: Elsewhere[] }> {
  const { db, network, standing } = locals
  const roles = checksAs(standing)
  const waiting = await waitingIn(db, network)
  const subjects = await subjectsOf({ db, network }, waiting)
  const today = clockOf(network)
  const known = waiting.flatMap(({ id, subjectId, sentOn, waitsFor }) => {
    const subject = subjects.get(subjectId)
    return subject ? [{ round: { id }, subject, waitsFor, days: Math.max(0, daysBetween(sentOn, today)) }] : []
  })
  return {
    mine: known.flatMap(({ waitsFor, ...place }) =>
      waitsFor.filter((role) => roles.includes(role)).map((role) => ({ ...place, role })),
    ),
    elsewhere: known.filter(({ waitsFor }) => !waitsFor.some((role) => roles.includes(role))),
  }
}

/** What comes after this one in the queue; after the last the first that is left. */
function following(mine: Place[], { round, role }: { round: { id: string }; role: CheckerRole }): Place | undefined {
  const at = mine.findIndex((place) => place.round.id === round.id && place.role === role)
  return mine[at + 1] ?? mine.find((_, place) => place !== at)
}

interface Shown {
  typed?: Typed
  errors?: FormErrors
  version?: number | undefined
  /** Somebody else of the same role has kept something: theirs is shown, and the form goes on from there. */
  stale?: boolean
}

/** Everything the checking of one draft shows. */
async function toCheck(locals: NetworkLocals, place: Place, shown: Shown = {}): Promise<CheckEditProps | null> {
  const { db, network } = locals
  const rounds = await roundsOf(db, place.subject)
  const round = rounds.find(({ id }) => id === place.round.id)
  const checkable = round && checkableOf(round.subjectKind)
  if (!round || !checkable) return null
  const previous = rounds.find(({ number }) => number === round.number - 1)
  const profile = await profileOf(db, network)
  const begun = round.checks.find(({ role }) => role === place.role)
  return {
    ...{ network, checkable, round, subject: place.subject, role: place.role, days: place.days },
    fields: checkable.fieldsOf(round.snapshot, locals),
    previous: previous ? { round: previous, fields: checkable.fieldsOf(previous.snapshot, locals) } : null,
    criteria: criteriaFor(profile.quality_criterion, checkable.kind),
    typed: shown.typed ?? typedOf(begun),
    version: shown.stale || !shown.typed ? begun?.version : shown.version,
    errors: shown.errors,
    theirs: shown.stale ? begun : undefined,
  }
}

async function showQueue(
  c: Context<NetworkEnv>,
  { mine, elsewhere }: { mine: Place[]; elsewhere: Elsewhere[] },
  current: CheckEditProps | null,
  status: 200 | 422 = 200,
) {
  const { network, t } = c.var
  return c.render(
    <CheckersNamed names={checkerNames(await profileOf(c.var.db, network), c.var.lang)}>
      <Queue {...{ network, mine, elsewhere, current }} />
    </CheckersNamed>,
    { title: t('actions.check.queue.title'), unlisted: true, width: 'wide' },
    status,
  )
}

/** The same page again, with everything typed. */
async function showCheck(c: Asked, { role, ...shown }: Shown & { role: CheckerRole }) {
  const found = await waitingFor(c.var)
  const place = found.mine.find((one) => one.round.id === roundIn(c).id && one.role === role)
  const current = place ? await toCheck(c.var, place, shown) : null
  if (!current) {
    say(c, c.var.t('actions.check.meanwhile'))
    return c.redirect(checksPath(c.var.network), 303)
  }
  return showQueue(c as unknown as Context<NetworkEnv>, found, current, 422)
}

async function showDraft(c: Asked, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, standing, t } = c.var
  const { checkable, subject } = checkedIn(c)
  const ground = { db, network }
  const rounds = await roundsOf(db, subject)
  const last = rounds.at(-1)
  const maySend = editsTest(standing, subject.city.id)
  const looks = maySend && subject.sendable
  const [missing, now] = looks
    ? await Promise.all([checkable.missing(ground, subject.id), last ? checkable.snapshotOf(ground, subject.id) : null])
    : [[], null]
  const since =
    last && now ? { before: checkable.fieldsOf(last.snapshot, c.var), now: checkable.fieldsOf(now, c.var) } : null
  return c.render(
    <CheckersNamed names={checkerNames(await profileOf(db, network), c.var.lang)}>
      <DraftShow
        {...{ network, checkable, subject, rounds, since, maySend }}
        missing={[...missing, ...(looks ? unanswered(rounds) : [])]}
        id={v7()}
        typed={failed?.typed ?? {}}
        errors={failed?.errors}
      />
    </CheckersNamed>,
    { title: t('actions.check.titleOf', { title: subject.title }), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

async function showRound(c: Asked, failed?: { remarkId: string; typed: Typed; errors: FormErrors }) {
  const { db, network, standing, t } = c.var
  const { checkable, subject } = checkedIn(c)
  const [rounds, profile] = await Promise.all([roundsOf(db, subject), profileOf(db, network)])
  const round = rounds.find(({ id }) => id === roundIn(c).id)
  if (!round) throw notFound()
  const before = rounds.find(({ number }) => number === round.number - 1)
  const isLast = rounds.at(-1)?.id === round.id
  return c.render(
    <CheckersNamed names={checkerNames(profile, c.var.lang)}>
      <RoundShow
        {...{ network, checkable, subject, rounds, round, failed }}
        fields={checkable.fieldsOf(round.snapshot, c.var)}
        before={before ? checkable.fieldsOf(before.snapshot, c.var) : undefined}
        criteria={criteriaFor(profile.quality_criterion, checkable.kind)}
        may={{
          answer: isLast && round.verdict !== null && editsTest(standing, subject.city.id),
          check: checksAs(standing).some((role) => checkable.checkers.includes(role)),
        }}
      />
    </CheckersNamed>,
    {
      title: t('actions.check.roundOf', { number: round.number, title: subject.title }),
      unlisted: true,
      width: 'wide',
    },
    failed ? 422 : 200,
  )
}
