import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import {
  activityEntries,
  type Conflict,
  conflictsSettled,
  historyOf,
  type Undone,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { isPartialDate } from '#platform/time'
import { pageAsked } from '#platform/ui'
import { mayAdminister, mayTakePart, visibleTo } from './access.ts'
import { citiesOf, isLead } from './cities/city.queries.ts'
import type { NetworkEnv } from './in-network.ts'
import { changeNetwork, undoNetworkChange } from './network.commands.ts'
import { NetworkEdit } from './network.edit.tsx'
import { networkFields } from './network.kept.ts'
import { networkPath } from './network.paths.ts'
import { RecordHistory } from './record-history.tsx'

const networkForm = z.object({
  name: field.line({ missing: 'networks.network.nameMissing', max: 200 }),
  acronym: field.line({ max: 40 }),
  start: field.line({ max: 10 }),
  end: field.line({ max: 10 }),
  leadPartner: field.line({ max: 100 }),
  horizontalThemes: field.prose({ max: 2_000 }),
  source: field.line(),
  asOf: field.line({ max: 10 }),
  accent: field.line({ max: 7 }),
  visibility: field.choice(['public', 'private'], { missing: 'networks.network.visibilityMissing' }),
  version: field.version(),
})

export const networkEditRoutes = new Hono<NetworkEnv>()
  .get('/edit', allow(mayAdminister), (c) =>
    showForm(c, { typed: typedNetwork(c.var.network), version: c.var.network.version }),
  )
  .post('/edit', allow(mayAdminister), async (c) => {
    const { db, network, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, networkForm)
    const { version: _, ...typed } = form.typed
    const errors = form.ok ? await wrongIn(c, form.values) : form.errors
    if (!form.ok || Object.keys(errors).length > 0)
      return showForm(c, { typed, version: await versionBegunFrom(c, network.version), errors }, 422)
    const { version = network.version, ...values } = form.values
    const lines = (values.horizontalThemes ?? '').split('\n').map((line) => line.trim())
    // A role of a demonstration is anybody, and nobody is to close it for all others.
    const visibility = viewer.person.demo ? network.visibility : values.visibility
    const meant = { ...values, visibility, horizontalThemes: lines.filter(Boolean) }
    const settled = await conflictsSettled(c, meant)
    const changed = await changeNetwork(db, network, viewer.person, {
      values: settled,
      version: await versionSettled(c, version),
    })
    if (changed.outcome === 'stale') {
      const { conflicts, now } = changed
      return showForm(c, { typed: typedNetwork(changed.values), version: now.version, conflicts }, 422)
    }
    if (changed.outcome === 'saved') {
      const action = networkPath(network, `/history/${changed.entryId}/undo`)
      say(c, t('networks.network.saved'), { undo: { action, label: t('platform.records.history.undo') } })
    } else say(c, t('networks.city.edit.nothingChanged'))
    return c.redirect(networkPath(network), 303)
  })
  .get('/history', allow(mayTakePart), (c) => showHistory(c))
  .post('/history/:entry/undo', allow(mayAdminister), async (c) => {
    const { db, network, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const undone = await undoNetworkChange(db, network, viewer.person, c.req.param('entry'))
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, undone)
    say(c, t('networks.city.edit.undone'))
    return c.redirect(networkPath(network, '/history'), 303)
  })

async function wrongIn(c: Context<NetworkEnv>, values: z.output<typeof networkForm>): Promise<FormErrors> {
  const errors: FormErrors = {}
  for (const name of ['start', 'end', 'asOf'] as const)
    if (values[name] !== null && !isPartialDate(values[name])) errors[name] = 'networks.network.dateWrong'
  if (values.start && values.end && values.end < values.start.slice(0, values.end.length))
    errors.end ??= 'networks.network.endsBefore'
  const cities = await citiesOf(c.var.db, c.var.network)
  if (values.leadPartner !== null && !cities.some((city) => isLead({ leadPartner: values.leadPartner }, city)))
    errors.leadPartner = 'platform.form.choose'
  if (values.accent !== null && !/^#[0-9a-f]{6}$/i.test(values.accent)) errors.accent = 'networks.network.accentHint'
  return errors
}

/** As the form shows a network; each horizontal theme is a line. */
const typedNetwork = (network: object): Typed => {
  const values = network as Record<string, Typed[string]>
  const names = Object.keys(networkFields)
  const typed = Object.fromEntries(names.map((name) => [name, values[name]]))
  const themes = typed.horizontalThemes
  return { ...typed, horizontalThemes: Array.isArray(themes) ? themes.join('\n') : themes }
}

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

async function showForm(c: Context<NetworkEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { db, network, t, viewer } = c.var
  const cities = await citiesOf(db, network)
  const title = t('networks.network.editTitle')
  return c.render(
    <NetworkEdit network={network} cities={cities} decides={!viewer.person?.demo} {...shown} />,
    { title, unlisted: true, width: 'text' },
    status,
  )
}

async function showHistory(c: Context<NetworkEnv>, undone?: Undone) {
  const { db, network, standing, t, url } = c.var
  const about = { networkId: network.id, subjectId: network.id, page: pageAsked(url.searchParams) }
  const history = await historyOf(db, about, visibleTo(standing, activityEntries))
  const undoAt = mayAdminister(c.var) === 'yes' ? networkPath(network, '/history') : undefined
  return c.render(
    <RecordHistory
      {...{ network, history, undone, undoAt }}
      name={network.name}
      crumbs={[{ label: network.name, href: networkPath(network) }]}
      fields={networkFields}
    />,
    { title: `${t('platform.records.history.title')}: ${network.name}`, unlisted: true, width: 'text' },
    undone ? 422 : 200,
  )
}
