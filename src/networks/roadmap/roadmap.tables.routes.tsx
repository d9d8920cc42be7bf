import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type FormErrors, field, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { mayLead, maySeeNetwork } from '../access.ts'
import { clockOf } from '../clock.ts'
import type { NetworkEnv } from '../in-network.ts'
import { belongs } from '../memberships/standing.ts'
import { eventsOf } from './events.ts'
import { sayHalfYear } from './half-year.tsx'
import { doingOf } from './in-item.ts'
import { halfYearPath } from './roadmap.paths.ts'
import { roadmapOf } from './roadmap.queries.ts'
import { agreeTable, closeTable, type Stated, type Stating, updateTable } from './roadmap.tables.commands.ts'
import { tableOf, versionsOf } from './roadmap.tables.queries.ts'
import { TableShow } from './roadmap.tables.show.tsx'
import { TableStep } from './roadmap.tables.step.tsx'
import { VersionShow } from './roadmap.version.show.tsx'
import { changesBetween, keepItem, needsReason } from './roadmap.versions.ts'
import { type TableGround, type TableStepName, tableSteps } from './table-ground.ts'

const stepForm = z.object({ version: field.version(), note: field.prose({ max: 2_000 }), event: field.line() })

/** The table of a half-year: how far it is, and every version of it, with what changed and why. */
export const roadmapTableRoutes = new Hono<NetworkEnv>()
  .get('/:half', allow(maySeeNetwork), async (c) => {
    const { network, t } = c.var
    const ground = await groundOf(c)
    const mayEdit = mayLead(c.var) === 'yes'
    const since = ground.versions[0]
      ? changesBetween(ground.versions[0].items, ground.items.map(keepItem), ground.all)
      : []
    return c.render(<TableShow {...{ network, ...ground, since, mayEdit }} />, {
      title: `${t('networks.roadmap.title')}: ${sayHalfYear(ground.halfYear, t)}`,
    })
  })
  .get('/:half/versions/:number', allow(maySeeNetwork), async (c) => {
    const { network, t, url } = c.var
    const ground = await groundOf(c)
    const find = (number: string | null) => ground.versions.find((one) => String(one.number) === number)
    const version = find(c.req.param('number'))
    if (!version) throw notFound()
    const other = find(url.searchParams.get('with'))
    const [from, to] = other && other.number > version.number ? [version, other] : [other, version]
    const compared = from ? { from, changes: changesBetween(from.items, to.items) } : null
    return c.render(<VersionShow {...{ network, ...ground, version: to, compared }} />, {
      title: t('networks.roadmap.version.title', { number: to.number, halfYear: sayHalfYear(ground.halfYear, t) }),
    })
  })
  .get('/:half/:step', allow(mayLead), async (c) => {
    const step = stepOf(c.req.param('step'))
    const ground = await groundOf(c)
    return showStep(c, step, ground, { typed: { event: await lastMeeting(c) } })
  })
  .post('/:half/:step', allow(mayLead), async (c) => {
    const { db, network, t } = c.var
    const step = stepOf(c.req.param('step'))
    const ground = await groundOf(c)
    const form = await readForm(c, stepForm)
    if (!form.ok) return showStep(c, step, ground, { typed: form.typed, errors: form.errors })
    const { version, note, event: slug } = form.values
    const events = await eventsOf({ db, network })
    const event = step === 'update' ? (events.find((one) => one.slug === slug) ?? null) : null
    const reasons = await reasonsIn(c)
    const halfYear = ground.halfYear
    const carriedOver = c.var.speak(network.language).t('networks.roadmap.carriedOver', {
      halfYear: sayHalfYear(halfYear, c.var.speak(network.language).t),
    })
    const stating: Stating = { halfYear, version, note, reasons, event, carriedOver }
    const stated = await commandFor(step)(db, doingOf(c.var), stating)
    const typed = {
      ...form.typed,
      ...Object.fromEntries(Object.entries(reasons).map(([id, said]) => [`reason.${id}`, said])),
    }
    const errors = errorsOf(stated)
    if (errors) return showStep(c, step, await groundOf(c), { typed, errors })
    say(c, t(`networks.roadmap.table.${step}Done`))
    return c.redirect(halfYearPath(network, halfYear), 303)
  })

const commandFor = (step: TableStepName) => ({ agree: agreeTable, update: updateTable, close: closeTable })[step]

function errorsOf(stated: Stated): FormErrors | null {
  if (stated.outcome === 'stated') return null
  if (stated.outcome === 'stale') return { note: 'networks.roadmap.table.stale' }
  if (stated.outcome === 'not-now') return { note: 'networks.roadmap.table.notNow' }
  return Object.fromEntries(
    stated.missing.map(({ id }) => [`reason.${id}`, 'networks.roadmap.item.reason.missing' as const]),
  )
}

function stepOf(asked: string): TableStepName {
  const step = tableSteps.find((one) => one === asked)
  if (!step) throw notFound()
  return step
}

/** Why lines were moved or cancelled, by their id. */
async function reasonsIn(c: Context<NetworkEnv>): Promise<Record<string, string>> {
  const posted = await postedFields(c)
  return Object.fromEntries(
    [...posted]
      .filter(([name]) => name.startsWith('reason.'))
      .map(([name, values]) => [
        name.slice('reason.'.length),
        String(values.at(-1) ?? '')
          .trim()
          .slice(0, 1_000),
      ])
      .filter(([, said]) => said),
  )
}

/** A half-year that the roadmap knows; one that is all draft is not there for those outside. */
async function groundOf(c: Context<NetworkEnv>): Promise<TableGround> {
  const { db, network, standing } = c.var
  const halfYear = c.req.param('half') ?? ''
  const [table, all] = await Promise.all([tableOf(db, network, halfYear), roadmapOf(db, network, standing)])
  const items = all.filter((item) => item.halfYear === halfYear)
  const isHidden = table?.state === 'draft' && !belongs(standing)
  if ((!table || isHidden) && items.length === 0) throw notFound()
  return { halfYear, table: isHidden ? null : table, versions: await versionsOf(db, table), items, all }
}

/** The last meeting of the network that has been or is today: mostly the one at which a table is updated. */
async function lastMeeting({ var: { db, network } }: Context<NetworkEnv>): Promise<string | null> {
  const day = clockOf(network)
  const past = (await eventsOf({ db, network })).filter(({ start }) => start !== null && start.slice(0, 10) <= day)
  return past.at(-1)?.slug ?? null
}

async function showStep(
  c: Context<NetworkEnv>,
  step: TableStepName,
  ground: TableGround,
  { typed, errors }: { typed: Typed; errors?: FormErrors },
) {
  const { db, network, t } = c.var
  const before = ground.versions[0]
  const agreed = ground.items.filter(({ draft }) => !draft)
  const changes = before ? changesBetween(before.items, agreed.map(keepItem), ground.all) : []
  const events = step === 'update' ? await eventsOf({ db, network }) : []
  const page = { network, step, events, changes, asked: changes.filter(needsReason), typed, errors, ...ground }
  return c.render(
    <TableStep {...page} />,
    { title: t(`networks.roadmap.table.${step}`), unlisted: true, width: 'text' },
    errors ? 422 : 200,
  )
}
