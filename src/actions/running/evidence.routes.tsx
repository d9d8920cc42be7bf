import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { clockOf } from '#networks'
import { readFile } from '#platform/files'
import { Confirm, type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { addsEvidence, editsTest, isAgreed } from '../access.ts'
import { doingOf } from '../doing.ts'
import type { EvidenceKind } from '../schema.ts'
import {
  inTestingAction,
  mayAddEvidence,
  mayReadForm,
  type TestingActionEnv,
} from '../testing-actions/in-testing-action.ts'
import { testingActionPath } from '../testing-actions/testing-action.paths.ts'
import { addEvidence, changeEvidence, type ReadyPhoto, removeEvidence, type Seen } from './evidence.commands.ts'
import { evidenceForm, kindAsked, lackingIn, seenIn } from './evidence.form.ts'
import { type Evidence, evidenceById, evidenceOf } from './evidence.queries.ts'
import { EvidenceEdit, EvidenceShow } from './evidence.show.tsx'
import { evidencePath } from './running.paths.ts'

type Asked = Context<TestingActionEnv>

/** The log of what was seen: read by those who read the form, written by who works in the city, from the agreement on. */
export const evidenceRoutes = new Hono<TestingActionEnv>()
  .get('/:action/evidence', inTestingAction, allow(mayReadForm), (c) =>
    showLog(c, { kind: kindAsked(c.var.url.searchParams.get('kind')), id: v7() }),
  )
  .post('/:action/evidence', inTestingAction, allow(mayAddEvidence), (c) => add(c, false))
  .post('/:action/evidence/files', inTestingAction, allow(mayAddEvidence), (c) => add(c, true))
  .get('/:action/evidence/:evidence/edit', inTestingAction, allow(mayAddEvidence), async (c) => {
    const evidence = await toChange(c)
    return showEdit(c, evidence, { typed: { ...seenOf(evidence) }, version: evidence.version })
  })
  .post('/:action/evidence/:evidence/edit', inTestingAction, allow(mayAddEvidence), async (c) => {
    const { db, network, action, t } = c.var
    const evidence = await toChange(c)
    const form = await readForm(c, evidenceForm)
    const version = await versionBegunFrom(c, evidence.version)
    if (!form.ok) return showEdit(c, evidence, { typed: form.typed, version, errors: form.errors })
    const seen = seenIn({ ...form.values, kind: evidence.kind })
    const errors = lackingIn(seen, clockOf(network))
    if (Object.keys(errors).length > 0) return showEdit(c, evidence, { typed: form.typed, version, errors })
    const { kind: _, ...values } = seen
    const saved = await changeEvidence(db, doingOf(c.var), action, {
      id: evidence.id,
      version: await versionSettled(c, form.values.version ?? evidence.version),
      values: (await conflictsSettled(c, { ...values })) as Partial<Seen>,
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return showEdit(c, evidence, {
        typed: { ...seenOf(saved.values as unknown as Evidence) },
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    say(c, t('actions.seen.saved'))
    return c.redirect(`${evidencePath(network, action)}#seen-${evidence.id}`, 303)
  })
  .get('/:action/evidence/:evidence/remove', inTestingAction, allow(mayAddEvidence), async (c) => {
    const { network, action, t } = c.var
    const evidence = await toChange(c)
    return c.render(
      <Confirm
        title={t('actions.seen.removeTitle')}
        lead={t('actions.seen.removeLead')}
        action={evidencePath(network, action, `/${evidence.id}/remove`)}
        send={t('actions.seen.remove')}
        cancelHref={evidencePath(network, action)}
      />,
      { title: t('actions.seen.removeTitle'), unlisted: true },
    )
  })
  .post('/:action/evidence/:evidence/remove', inTestingAction, allow(mayAddEvidence), async (c) => {
    const { db, network, action, t } = c.var
    const evidence = await toChange(c)
    await removeEvidence(db, doingOf(c.var), action, evidence.id)
    say(c, t('actions.seen.removed'))
    return c.redirect(evidencePath(network, action), 303)
  })

/** One more thing that was seen; a photo comes to an address of its own, which takes files. */
async function add(c: Asked, withFile: boolean) {
  const { db, network, action, t } = c.var
  if (!isAgreed(action)) {
    say(c, t('actions.run.notNow'))
    return c.redirect(testingActionPath(network, action), 303)
  }
  const form = await readForm(c, evidenceForm)
  const kind = form.ok ? form.values.kind : kindAsked(String(form.typed.kind ?? ''))
  const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
  const again = (errors: FormErrors) => showLog(c, { kind, id, typed: form.typed, errors })
  if (!form.ok) return again(form.errors)
  const seen = seenIn(form.values)
  const errors = lackingIn(seen, clockOf(network))
  const photo = withFile && kind === 'photo' ? await photoIn(c, form.values, errors) : undefined
  if (kind === 'photo' && !photo && Object.keys(errors).length === 0) errors.file = 'platform.form.file'
  if (Object.keys(errors).length > 0) return again(errors)
  const added = await addEvidence(db, doingOf(c.var), action, { ...seen, id, photo })
  if (added === 'taken')
    return showLog(c, { kind, id: v7(), typed: form.typed, errors: { kind: 'actions.seen.again' } })
  say(c, t('actions.seen.added'))
  return c.redirect(`${evidencePath(network, action, `?kind=${kind}`)}#seen-${id}`, 303)
}

/** The photo that was sent, with what it shows; what is wrong with it stands among the errors. */
async function photoIn(
  c: Asked,
  { file, alt }: { file?: File | undefined; alt: string | null },
  errors: FormErrors,
): Promise<{ file: ReadyPhoto; alt: string } | undefined> {
  if (!file) {
    errors.file = 'platform.form.file'
    return undefined
  }
  if (!alt) {
    errors.file = 'platform.files.again'
    errors.alt = 'actions.seen.alt.missing'
    return undefined
  }
  const read = await readFile(c.var, file)
  if (!read.ok) errors.file = `platform.files.${read.trouble}`
  else if (!read.file.picture) errors.file = 'actions.seen.photo.none'
  else return { file: read.file, alt }
  return undefined
}

const seenOf = ({ kind, happenedOn, text, value, unit }: Evidence | Seen): Seen => ({
  kind,
  happenedOn,
  text,
  value,
  unit,
})

/** Who put it there changes it, and who writes for the city. */
const changes = ({ standing, city }: Asked['var'], evidence: { personId: string | null }): boolean =>
  editsTest(standing, city.id) ||
  (addsEvidence(standing, city.id) && evidence.personId !== null && evidence.personId === standing.personId)

async function toChange(c: Asked): Promise<Evidence> {
  const found = await evidenceById(c.var.db, c.var.action, c.req.param('evidence') ?? '')
  if (!found || !changes(c.var, found)) throw notFound()
  return { ...found, photo: null }
}

interface Shown {
  kind: EvidenceKind
  id: string
  typed?: Typed
  errors?: FormErrors
}

async function showLog(c: Asked, shown: Shown) {
  const { db, network, action, city, standing, t } = c.var
  const evidence = await evidenceOf(db, action)
  return c.render(
    <EvidenceShow
      {...{ network, action, city, evidence, ...shown }}
      today={clockOf(network)}
      may={{
        add: isAgreed(action) && addsEvidence(standing, city.id),
        change: (one) => addsEvidence(standing, city.id) && changes(c.var, one),
      }}
    />,
    { title: t('actions.seen.title'), unlisted: true, width: 'text' },
    shown.errors ? 422 : 200,
  )
}

function showEdit(
  c: Asked,
  evidence: Evidence,
  shown: { typed: Typed; version: number; errors?: FormErrors; conflicts?: Conflict[] },
) {
  const { network, action, t } = c.var
  return c.render(
    <EvidenceEdit {...{ network, action, evidence, ...shown }} />,
    { title: t('actions.seen.changeTitle'), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts ? 422 : 200,
  )
}
