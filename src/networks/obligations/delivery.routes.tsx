import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { addFile, filesOf, readFile, removeFile } from '#platform/files'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { activityEntries, historyOf } from '#platform/records'
import { pageAsked } from '#platform/ui'
import { visibleTo } from '../access.ts'
import { citiesOf } from '../cities/city.queries.ts'
import { conversationPanel } from '../conversations/conversation.panel.tsx'
import { networkPath } from '../network.paths.ts'
import { checkDelivery, handIn, handInAgain, tellOfFile } from './delivery.commands.ts'
import { DeliverEdit } from './delivery.edit.tsx'
import { type Delivery, deliveriesOf } from './delivery.queries.ts'
import { DeliveryShow } from './delivery.show.tsx'
import { dueItemsOf } from './due.queries.ts'
import type { DueItem } from './due.ts'
import {
  type DeliveryEnv,
  inDelivery,
  inOwed,
  mayChangeDelivery,
  mayCheckDelivery,
  mayHandIn,
  maySeeDelivery,
  type OwedEnv,
} from './in-owed.ts'
import { partOf } from './obligation.paths.ts'
import type { Obligation } from './obligation.queries.ts'

const deliverForm = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'networks.delivery.titleMissing', max: 300 }),
  link: field.url(),
  note: field.prose({ max: 5_000 }),
  language: field.line({ max: 35 }),
})
const checkForm = z.object({
  version: field.version(),
  as: field.choice(['accepted', 'returned'], { missing: 'platform.form.choose' }),
  reason: field.prose({ max: 2_000 }),
})
const fileForm = z.object({ id: field.id(), file: field.file(), alt: field.line({ max: 500 }) })

/** Handing in what has no record of its own. */
export const deliverRoutes = new Hono<OwedEnv>()
  .get('/:obligation/deliver', inOwed, allow(mayHandIn), async (c) => {
    const known = await knownOf(c)
    const typed = known ?? { title: c.var.obligation.type, language: c.var.network.language }
    return showDeliver(c, { typed: typed as Typed, known })
  })
  .post('/:obligation/deliver', inOwed, allow(mayHandIn), async (c) => {
    const { db, network, obligation, owner, part, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const known = await knownOf(c)
    await owedHere(c)
    const form = await readForm(c, deliverForm)
    if (!form.ok) return showDeliver(c, { typed: form.typed, errors: form.errors, known })
    const { id, version, ...values } = form.values
    const doing = { network, person: viewer.person }
    if (known && known.id !== id) {
      const changed = await handInAgain(db, doing, known, { ...values, version: version ?? known.version })
      if (changed.outcome === 'stale')
        return showDeliver(c, {
          typed: form.typed,
          known: { ...known, version: changed.now.version },
          errors: { title: 'networks.delivery.changedMeanwhile' },
        })
      say(c, t('networks.delivery.handedIn'))
      return c.redirect(deliveryPath(network, obligation, known), 303)
    }
    const made = await handIn(db, doing, { obligation, owner, part }, { id, ...values })
    if (made.outcome === 'taken')
      return showDeliver(c, {
        typed: { ...form.typed, id: '' },
        known,
        errors: { title: 'networks.delivery.changedMeanwhile' },
      })
    say(c, t('networks.delivery.handedIn'))
    return c.redirect(deliveryPath(network, obligation, made.delivery), 303)
  })

/** What was handed in, and the answer to it. */
export const deliveryRoutes = new Hono<DeliveryEnv>()
  .get('/:obligation/deliveries/:delivery', inDelivery, allow(maySeeDelivery), (c) => showDelivery(c))
  .post('/:obligation/deliveries/:delivery/check', inDelivery, allow(mayCheckDelivery), async (c) => {
    const { db, network, delivery, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, checkForm)
    if (!form.ok) return showDelivery(c, form)
    const { as: state, reason, version = delivery.version } = form.values
    const wrong = (errors: FormErrors) => showDelivery(c, { typed: form.typed, errors })
    if (state === 'returned' && !reason) return wrong({ reason: 'networks.delivery.reasonMissing' })
    // Nobody accepts what they have not seen.
    if (version !== delivery.version) return wrong({ as: 'networks.delivery.changedMeanwhile' })
    const checked = await checkDelivery(db, { network, person: viewer.person }, delivery, { state, reason, version })
    if (checked.outcome === 'stale') return wrong({ as: 'networks.delivery.changedMeanwhile' })
    say(c, t(state === 'accepted' ? 'networks.delivery.accepted' : 'networks.delivery.returned'))
    return c.redirect(networkPath(network, '/due'), 303)
  })
  .post('/:obligation/deliveries/:delivery/files', inDelivery, allow(mayChangeDelivery), async (c) => {
    const { db, network, obligation, delivery, viewer, t } = c.var
    const { person } = viewer
    if (!person) throw notFound()
    const form = await readForm(c, fileForm)
    const wrong = (errors: FormErrors, typed: Typed = {}) => showDelivery(c, { typed, errors })
    if (!form.ok) return wrong(form.errors, form.typed)
    const { file, alt, id } = form.values
    if (!file) return wrong({ file: 'platform.form.file' })
    const read = await readFile(c.var, file)
    if (!read.ok) return wrong({ file: `platform.files.${read.trouble}` }, form.typed)
    if (read.file.picture && !alt) return wrong({ alt: 'networks.delivery.altMissing' }, form.typed)
    const added = await db.transaction(async (tx) => {
      const subject = subjectOf(network, delivery)
      const outcome = await addFile(tx, { id, ...subject, personId: person.id, file: read.file, alt, credit: null })
      if (outcome.outcome === 'added')
        await tellOfFile(tx, { network, person }, delivery, 'delivery.fileAdded', read.file.name)
      return outcome
    })
    if (added.outcome === 'tooMany') return wrong({ file: 'platform.files.tooMany' })
    say(c, t('networks.delivery.fileAdded'))
    return c.redirect(deliveryPath(network, obligation, delivery), 303)
  })
  .post('/:obligation/deliveries/:delivery/files/:file/remove', inDelivery, allow(mayChangeDelivery), async (c) => {
    const { db, network, obligation, delivery, viewer } = c.var
    const { person } = viewer
    if (!person) throw notFound()
    const subject = subjectOf(network, delivery)
    const file = (await filesOf(db, subject)).find(({ id }) => id === c.req.param('file'))
    if (!file) throw notFound()
    await db.transaction(async (tx) => {
      if (await removeFile(tx, subject, file.id))
        await tellOfFile(tx, { network, person }, delivery, 'delivery.fileRemoved', file.name)
    })
    return c.redirect(deliveryPath(network, obligation, delivery), 303)
  })

const subjectOf = (network: { id: string }, { id }: Delivery) => ({
  networkId: network.id,
  subjectKind: 'delivery',
  subjectId: id,
})

const deliveryPath = (network: { slug: string }, { slug }: Obligation, { id }: Delivery) =>
  networkPath(network, `/obligations/${slug}/deliveries/${id}`)

/** What was handed in already for this thing owed. */
async function knownOf({ var: { db, network, obligation, owner, part } }: Context<OwedEnv>): Promise<Delivery | null> {
  const cityId = owner?.id ?? null
  const all = await deliveriesOf(db, network)
  const mine = all.find((one) => one.obligationId === obligation.id && one.cityId === cityId && one.item === part)
  return mine ?? null
}

/** What is not owed cannot be handed in, and what has records of its own is done there. */
async function owedHere(c: Context<OwedEnv>): Promise<DueItem> {
  const { obligation, owner, part } = c.var
  const item = (await dueItemsOf(c.var)).find(
    (one) => one.obligation.id === obligation.id && one.cityId === (owner?.id ?? null) && partOf(one) === part,
  )
  if (item?.evidence !== 'delivery') throw notFound()
  return item
}

async function showDeliver(
  c: Context<OwedEnv>,
  { typed, errors, known }: { typed: Typed; errors?: FormErrors; known: Delivery | null },
) {
  const { network, obligation, owner, part, t } = c.var
  const item = await owedHere(c)
  const id = typeof typed.id === 'string' && typed.id && !known ? typed.id : v7()
  return c.render(
    <DeliverEdit {...{ network, owner, item, part, typed, errors, known }} newId={id} />,
    { title: t('networks.delivery.handIn', { what: obligation.type }), unlisted: true, width: 'text' },
    errors ? 422 : 200,
  )
}

async function showDelivery(c: Context<DeliveryEnv>, form?: { typed: Typed; errors: FormErrors }) {
  const { db, network, obligation, delivery, standing, url } = c.var
  const about = { networkId: network.id, subjectId: delivery.id, page: pageAsked(url.searchParams) }
  const [history, files, cities, talk] = await Promise.all([
    historyOf(db, about, visibleTo(standing, activityEntries)),
    filesOf(db, subjectOf(network, delivery)),
    citiesOf(db, network),
    conversationPanel(c.var, { kind: 'delivery', id: delivery.id }),
  ])
  return c.render(
    <DeliveryShow
      {...{ network, obligation, delivery, history, files, talk, form }}
      owner={cities.find(({ id }) => id === delivery.cityId) ?? null}
      mayChange={mayChangeDelivery(c.var) === 'yes'}
      mayCheck={mayCheckDelivery(c.var) === 'yes'}
      newId={v7()}
    />,
    { title: delivery.title, unlisted: true, width: 'text' },
    form ? 422 : 200,
  )
}
