import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { conversationPanel, maySeeNetwork } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { editsPlan, readsDraft } from '../access.ts'
import { storiesOf } from '../documents/story.queries.ts'
import { doing, inPlan, mayEditPlan, type PlanEnv } from '../in-plan.ts'
import type { Plan } from '../plan.queries.ts'
import type { Changed } from './changes.panel.tsx'
import { CompareShow } from './compare.show.tsx'
import { type Change, comparePlans } from './compare.ts'
import { fingerprintOf } from './fingerprint.ts'
import { FreezeEdit } from './freeze.edit.tsx'
import { readinessOf } from './freeze.queries.ts'
import { ledgerBetween } from './ledger.read.ts'
import { besideEachOther, type OpenVersion, opened } from './opened.ts'
import { PublishShow } from './publish.show.tsx'
import { sayingIn } from './saying.ts'
import { snapshotOf } from './snapshot.queries.ts'
import { unseenBy } from './unseen.ts'
import { freezePlan, showVersion } from './version.commands.ts'
import { audienceForm, freezeForm } from './version.form.ts'
import { keptIn, publishedVersion, versionSeen } from './version.one.queries.ts'
import { versionPath } from './version.paths.ts'
import { type ListedVersion, versionsSeen } from './version.queries.ts'
import { VersionShow } from './version.show.tsx'
import { besideVersion } from './version.slots.ts'
import { VersionsIndex } from './versions.index.tsx'

type Asked = Context<PlanEnv>

/** The versions of a city's plan: each reader finds those that are for them. */
export const versionRoutes = new Hono<PlanEnv>()
  .use('/:city/plan/versions', inPlan)
  .use('/:city/plan/versions/*', inPlan)
  .get('/:city/plan/versions', allow(maySeeNetwork), async (c) => {
    const { network, city, plan, standing, t } = c.var
    const versions = await seen(c)
    const works = readsDraft(standing, city.id)
    if (!plan || (versions.length === 0 && !works)) throw notFound()
    return c.render(
      <VersionsIndex {...{ network, city, plan, versions, works }} mayFreeze={editsPlan(standing, city.id)} />,
      { title: t('plans.versions.of', { city: city.name }), unlisted: !versions.some(isPublic) },
    )
  })
  .get('/:city/plan/versions/new', allow(mayEditPlan), (c) => showFreezing(c, { typed: {}, id: v7() }))
  .post('/:city/plan/versions', allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const form = await readForm(c, freezeForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    if (!form.ok) return showFreezing(c, { typed: form.typed, errors: form.errors, id })
    const { kind, note, hash } = form.values
    const frozen = await freezePlan(db, doing(c.var), { id, plan, kind, note, hash: hash ?? '' })
    if (frozen.outcome === 'frozen' || frozen.outcome === 'again') {
      say(c, t('plans.versions.frozen', { number: frozen.version.number }))
      return c.redirect(versionPath(network, city, frozen.version), 303)
    }
    const [trouble] = frozen.outcome === 'blocked' ? frozen.unanswered : []
    const errors: FormErrors =
      frozen.outcome === 'changed'
        ? { kind: 'plans.versions.changedMeanwhile' }
        : frozen.outcome === 'taken'
          ? { kind: 'plans.versions.taken' }
          : trouble
            ? { note: `plans.versions.ask.${trouble}` }
            : { kind: 'plans.versions.blocked' }
    return showFreezing(c, { typed: form.typed, errors, id: frozen.outcome === 'taken' ? v7() : id })
  })
  .get('/:city/plan/versions/:number{[0-9]{1,6}}', allow(maySeeNetwork), async (c) => {
    const { network, city, plan, standing, t } = c.var
    const version = await asked(c)
    const { snapshot, audience: readers } = version
    const [versions, stories, panels, conversation] = await Promise.all([
      seen(c),
      storiesOf(c.var.db, { network, city, snapshot, readers }),
      besideVersion.look(c.var, { version }),
      conversationPanel(c.var, { kind: 'plan_version', id: version.id }),
    ])
    return c.render(
      <VersionShow
        {...{ network, city, plan, version, versions, stories, panels, conversation }}
        changed={await changedSince(c, version, versions)}
        adoptedBefore={adoptedBefore(plan, version, versions)}
        mayEdit={editsPlan(standing, city.id)}
      />,
      {
        title: t('plans.versions.title', { number: version.number, city: city.name }),
        unlisted: version.audience !== 'public',
        width: 'wide',
      },
    )
  })
  .get('/:city/plan/versions/:number{[0-9]{1,6}}/compare', allow(maySeeNetwork), async (c) => {
    const { network, city, standing, t, url } = c.var
    const [version, versions] = [await asked(c), await seen(c)]
    const wanted = url.searchParams.get('with')
    const other = await otherOne(c, version, versions, wanted)
    const [before, after] = other && other.number > version.number ? [version, other] : [other, version]
    const changes = before ? comparePlans(...besideEachOther(before, after), sayingIn(c.var)) : []
    const ledger = before ? await ledgerBetween(c.var, before.number, after.number, versions) : []
    return c.render(
      <CompareShow
        {...{ network, city, before, after, versions, changes, ledger }}
        shown={wishIn(url.searchParams, changes)}
        mayExplain={editsPlan(standing, city.id)}
      />,
      {
        title: t('plans.compare.title', { number: after.number, other: before?.number ?? 0 }),
        unlisted: true,
        width: 'wide',
      },
    )
  })
  .get('/:city/plan/versions/:number{[0-9]{1,6}}/publish', allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const version = await asked(c)
    const unseen = unseenBy(await keptIn(db, version), 'public')
    const stands = await publishedVersion(db, network, city)
    const adopted = stands && stands.number === plan.adoptedNumber && stands.number !== version.number
    return c.render(
      <PublishShow {...{ network, city, plan, version, unseen }} adopted={adopted ? stands.number : null} />,
      { title: t('plans.publish.title', { number: version.number, city: city.name }), unlisted: true, width: 'text' },
    )
  })
  .post('/:city/plan/versions/:number{[0-9]{1,6}}/audience', allow(mayEditPlan), async (c) => {
    const { db, network, city, t } = c.var
    const version = await asked(c)
    const form = await readForm(c, audienceForm)
    if (!form.ok || (version.kind === 'draft' && form.values.audience === 'public')) {
      say(c, t('plans.versions.draftStays'))
      return c.redirect(versionPath(network, city, version), 303)
    }
    await showVersion(db, doing(c.var), version, form.values.audience)
    say(c, t(`plans.versions.now.${form.values.audience}`))
    return c.redirect(versionPath(network, city, version), 303)
  })

const seen = (c: Asked): Promise<ListedVersion[]> =>
  c.var.plan ? versionsSeen(c.var.db, c.var.standing, c.var.plan) : Promise.resolve([])

/** The version the council adopted, where the reader sees it and this one was published later. */
function adoptedBefore(plan: Plan, version: OpenVersion, versions: ListedVersion[]): number | null {
  const { adoptedNumber } = plan
  const later = adoptedNumber !== null && isPublic(version) && version.number > adoptedNumber
  return later && versions.some((one) => one.number === adoptedNumber && isPublic(one)) ? adoptedNumber : null
}

const isPublic = ({ audience }: { audience: string }): boolean => audience === 'public'

/** What one may not see is not there. */
async function asked(c: Asked): Promise<OpenVersion> {
  const { db, standing, plan } = c.var
  const version = plan ? await versionSeen(db, standing, plan, Number(c.req.param('number'))) : null
  if (!version) throw notFound()
  return version
}

/** What is new in a version beside the one before it that the reader sees, with the ledger. */
async function changedSince(c: Asked, version: OpenVersion, versions: ListedVersion[]): Promise<Changed | null> {
  const before = await otherOne(c, version, versions, null)
  if (!before) return null
  return {
    before,
    changes: comparePlans(...besideEachOther(before, version), sayingIn(c.var)),
    ledger: await ledgerBetween(c.var, before.number, version.number, versions),
  }
}

/** How much of a comparison is asked for: all of it, one change by its id, or as much as is read in one sitting. */
function wishIn(query: URLSearchParams, changes: Change[]): 'usual' | 'whole' | { only: string } {
  const only = changes.find(({ id }) => id !== null && id === query.get('change'))?.id
  if (only) return { only }
  return query.has('whole') ? 'whole' : 'usual'
}

/** With what a version is compared: the one asked for, else the one before it that the reader may see. */
async function otherOne(
  c: Asked,
  version: OpenVersion,
  versions: ListedVersion[],
  wanted: string | null,
): Promise<OpenVersion | null> {
  const { db, standing, plan } = c.var
  const number = /^\d{1,6}$/.test(wanted ?? '')
    ? Number(wanted)
    : versions.find((one) => one.number < version.number)?.number
  if (number === undefined || number === version.number) return null
  const other = await versionSeen(db, standing, plan, number)
  if (!other) throw notFound()
  return other
}

type Shown = { typed: Typed; errors?: FormErrors; id: string }

async function showFreezing(c: Asked, shown: Shown) {
  const { db, network, city, plan, t } = c.var
  const snapshot = await snapshotOf(db, network, plan)
  const ready = await readinessOf(db, network, plan, snapshot)
  // Whoever edits a plan reads all its versions.
  const last = ready.last && opened(ready.last)
  const changes = last ? comparePlans(...besideEachOther(last, { snapshot, audience: 'group' }), sayingIn(c.var)) : null
  return c.render(
    <FreezeEdit {...{ network, city, ready, last, changes }} {...shown} hash={fingerprintOf(snapshot)} />,
    { title: t('plans.versions.freeze'), unlisted: true, width: 'text' },
    shown.errors ? 422 : 200,
  )
}
