import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { doing, inPlan, mayEditPlan, type PlanEnv } from '../in-plan.ts'
import { CausesEdit } from './causes.edit.tsx'
import { type Change, comparePlans } from './compare.ts'
import { explainChange, forgetCause } from './ledger.commands.ts'
import { causesBetween } from './ledger.queries.ts'
import { causeSources, ledgerBetween } from './ledger.read.ts'
import { causeValue, type LedgerCause } from './ledger.ts'
import { besideEachOther, type OpenVersion } from './opened.ts'
import { sayingIn } from './saying.ts'
import { causeForm, readCause } from './version.form.ts'
import { versionBefore, versionSeen } from './version.one.queries.ts'
import { versionPath } from './version.paths.ts'
import { versionsSeen } from './version.queries.ts'

type Asked = Context<PlanEnv>

/** The assumption ledger: the city says of each change since the version before what caused it. */
export const causeRoutes = new Hono<PlanEnv>()
  .use('/:city/plan/versions/:number/*', inPlan)
  .get('/:city/plan/versions/:number{[0-9]{1,6}}/causes', allow(mayEditPlan), async (c) => show(c, await asked(c)))
  .post('/:city/plan/versions/:number{[0-9]{1,6}}/causes', allow(mayEditPlan), async (c) => {
    const { db, network, city, t } = c.var
    const found = await asked(c)
    const { version, changes, possible } = found
    const form = await readForm(c, causeForm)
    if (!form.ok) return show(c, found, form)
    const { id = v7(), subject, cause: said, reason } = form.values
    const change = changes.find((one) => one.id === subject)
    const cause = readCause(said)
    const known = cause && (cause.id === null ? isBare(cause.kind) : possible.some((one) => causeValue(one) === said))
    if (!change?.id || change.kind === 'plan')
      return show(c, found, { typed: form.typed, errors: { subject: 'plans.ledger.subject.missing' } })
    if (!cause || !known) return show(c, found, { typed: form.typed, errors: { cause: 'plans.ledger.cause.missing' } })
    await explainChange(db, doing(c.var), version, {
      id,
      subjectKind: change.kind,
      subjectId: change.id,
      causeKind: cause.kind,
      causeId: cause.id,
      reason,
    })
    say(c, t('plans.ledger.written'))
    return c.redirect(`${versionPath(network, city, version, '/causes')}#change-${change.id}`, 303)
  })
  .post('/:city/plan/versions/:number{[0-9]{1,6}}/causes/:cause/remove', allow(mayEditPlan), async (c) => {
    const { db, network, city, t } = c.var
    const { version } = await asked(c)
    const cause = c.req.param('cause')
    if (!validate(cause)) throw notFound()
    await forgetCause(db, doing(c.var), version, cause)
    say(c, t('plans.ledger.forgotten'))
    return c.redirect(versionPath(network, city, version, '/causes'), 303)
  })

interface Found {
  version: OpenVersion
  before: OpenVersion
  changes: Change[]
  possible: LedgerCause[]
}

/** A version with the one before it; the first one has nothing to explain. */
async function asked(c: Asked): Promise<Found> {
  const { db, standing, plan, city } = c.var
  const version = await versionSeen(db, standing, plan, Number(c.req.param('number')))
  const before = version && (await versionBefore(db, version))
  if (!version || !before) throw notFound()
  const possible = await causesBetween(c.var, causeSources(), {
    city,
    after: before.frozenOn,
    until: version.frozenOn,
    afterAt: before.frozenAt,
    untilAt: version.frozenAt,
  })
  return { version, before, possible, changes: comparePlans(...besideEachOther(before, version), sayingIn(c.var)) }
}

async function show(c: Asked, found: Found, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, city, plan, standing, t } = c.var
  const { version, before } = found
  const versions = await versionsSeen(db, standing, plan)
  const ledger = await ledgerBetween(c.var, before.number, version.number, versions)
  const asked = c.var.url.searchParams
  const wanted = found.possible.find((one) => causeValue(one) === asked.get('cause'))
  const subject = failed ? failed.typed.subject : asked.get('change')
  const chosen = found.changes.find(({ id }) => id !== null && id === subject)?.id ?? null
  return c.render(
    <CausesEdit {...{ network, city, ledger, wanted, chosen, failed }} {...found} />,
    { title: t('plans.ledger.title', { number: version.number }), unlisted: true },
    failed ? 422 : 200,
  )
}

/** Causes that name no record. */
const isBare = (kind: string): boolean => kind === 'other' || kind === 'comment'
