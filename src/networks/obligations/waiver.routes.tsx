import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import {
  Buttons,
  ErrorSummary,
  Form,
  type FormErrors,
  field,
  readForm,
  say,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { contentLang } from '#platform/text'
import { lastDayOf } from '#platform/time'
import { Crumbs, Eyebrow, Lead, PageTitle, usePage } from '#platform/ui'
import { mayLead } from '../access.ts'
import { type City, citiesOf } from '../cities/city.queries.ts'
import { clockOf } from '../clock.ts'
import type { NetworkEnv } from '../in-network.ts'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { dueItemsOf } from './due.queries.ts'
import type { DueItem } from './due.ts'
import { dueWhen } from './due.words.ts'
import { inObligation, inOwed, type ObligationEnv, type OwedEnv } from './in-owed.ts'
import { cityDuePath, partOf, waivePath } from './obligation.paths.ts'
import { undoWaiver, waiveItems } from './waiver.commands.ts'

const reason = () => field.prose({ missing: 'networks.waiver.reasonMissing', max: 1_000 })
const waiveForm = z.object({ id: field.id(), reason: reason() })
const beforeForm = z.object({ day: field.date({ missing: 'networks.pause.dayMissing' }), reason: reason() })

/** One thing owed is not asked for. */
export const waiveRoutes = new Hono<OwedEnv>()
  .get('/:obligation/waive', inOwed, allow(mayLead), (c) => showOne(c))
  .post('/:obligation/waive', inOwed, allow(mayLead), async (c) => {
    const { db, network, owner, obligation, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, waiveForm)
    if (!form.ok) return showOne(c, form)
    const { id = v7() } = form.values
    const waived = await waiveItems(db, { network, person: viewer.person }, [await itemOf(c)], form.values.reason, id)
    const action = networkPath(network, `/obligations/${obligation.slug}/waivers/${id}/undo`)
    if (waived > 0) say(c, t('networks.waiver.done'), { undo: { action, label: t('networks.waiver.undo') } })
    return c.redirect(backTo(network, owner), 303)
  })

export const waiverUndoRoutes = new Hono<ObligationEnv>().post(
  '/:obligation/waivers/:waiver/undo',
  inObligation,
  allow(mayLead),
  async (c) => {
    const { db, network, obligation, viewer, t } = c.var
    const id = c.req.param('waiver')
    if (!viewer.person || !z.uuid().safeParse(id).success) throw notFound()
    const gone = await undoWaiver(db, { network, person: viewer.person }, obligation.id, id)
    const city = gone && (await citiesOf(db, network)).find((one) => one.id === gone.cityId)
    say(c, t('networks.waiver.undone'))
    return c.redirect(backTo(network, city ?? null), 303)
  },
)

/** What was owed before the network came here is not asked for, all at once. */
export const waiveBeforeRoutes = new Hono<NetworkEnv>()
  .get('/before', allow(mayLead), (c) => showBefore(c))
  .post('/before', allow(mayLead), async (c) => {
    const { db, network, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const form = await readForm(c, beforeForm)
    if (!form.ok) return showBefore(c, form)
    const { day } = form.values
    const late = (await dueItemsOf(c.var)).filter(
      ({ state, due }) => state === 'late' && due !== null && lastDayOf(due) < day,
    )
    const waived = await waiveItems(db, { network, person: viewer.person }, late, form.values.reason)
    say(c, t('networks.waiver.doneBefore', { count: waived }))
    return c.redirect(networkPath(network, '/due'), 303)
  })

const backTo = (network: Network, city: { slug: string } | null) =>
  city ? cityDuePath(network, city) : networkPath(network, '/due')

async function itemOf(c: Context<OwedEnv>): Promise<DueItem> {
  const { obligation, owner, part } = c.var
  const found = (await dueItemsOf(c.var)).find(
    (one) => one.obligation.id === obligation.id && one.cityId === (owner?.id ?? null) && partOf(one) === part,
  )
  if (!found) throw notFound()
  return found
}

interface Filled {
  typed: Typed
  errors: FormErrors
}

async function showOne(c: Context<OwedEnv>, form?: Filled) {
  const { network, owner, t } = c.var
  return c.render(
    <WaiveOne network={network} owner={owner} item={await itemOf(c)} form={form} newId={v7()} />,
    { title: t('networks.waiver.title'), unlisted: true, width: 'text' },
    form ? 422 : 200,
  )
}

async function showBefore(c: Context<NetworkEnv>, form?: Filled) {
  const { network, t } = c.var
  const late = (await dueItemsOf(c.var)).filter(({ state }) => state === 'late').length
  return c.render(
    <WaiveBefore network={network} late={late} form={form ?? { typed: { day: clockOf(network) }, errors: {} }} />,
    { title: t('networks.waiver.before'), unlisted: true, width: 'text' },
    form ? 422 : 200,
  )
}

interface OneProps {
  network: Network
  owner: City | null
  item: DueItem
  form: Filled | undefined
  newId: string
}

function WaiveOne({ network, owner, item, form, newId }: OneProps) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const back = backTo(network, owner)
  return (
    <>
      <Crumbs items={[{ label: t(owner ? 'networks.due.cityTitle' : 'networks.due.networkTitle'), href: back }]} />
      <ErrorSummary errors={form?.errors} />
      <Eyebrow>{owner?.name ?? network.name}</Eyebrow>
      <PageTitle>{t('networks.waiver.title')}</PageTitle>
      <Lead>
        <span lang={written}>{item.obligation.type}</span>, {dueWhen(item, { t, format })}
      </Lead>
      <Form action={waivePath(network, item, owner)} typed={form?.typed ?? {}} errors={form?.errors} id={newId}>
        <TextArea
          name="reason"
          label={t('networks.waiver.reason')}
          hint={t('networks.waiver.reasonHint')}
          lang={written}
          rows={3}
        />
        <Buttons send={t('networks.waiver.send')} cancel={{ href: back, label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}

function WaiveBefore({ network, late, form }: { network: Network; late: number; form: Filled }) {
  const { t, lang } = usePage()
  const back = networkPath(network, '/due')
  return (
    <>
      <Crumbs items={[{ label: t('networks.due.networkTitle'), href: back }]} />
      <ErrorSummary errors={form.errors} />
      <PageTitle>{t('networks.waiver.before')}</PageTitle>
      <Lead>{t('networks.waiver.beforeLead', { count: late })}</Lead>
      <Form action={`${back}/before`} typed={form.typed} errors={form.errors}>
        <TextField name="day" type="date" label={t('networks.waiver.day')} size={14} />
        <TextArea
          name="reason"
          label={t('networks.waiver.reason')}
          hint={t('networks.waiver.reasonHint')}
          lang={contentLang(lang, network.language)}
          rows={3}
        />
        <Buttons send={t('networks.waiver.send')} cancel={{ href: back, label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}
