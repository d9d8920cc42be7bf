import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { validate } from 'uuid'
import { z } from 'zod'
import { mayAdminister, mayLead, type Network, type NetworkEnv } from '#networks'
import type { Person } from '#people'
import { field, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type BringerEnv, mayBringNetworks, withProgrammes } from './bringers.ts'
import { piecesOf } from './multipart.ts'
import { forgetUpload, keepUpload, takeIn } from './upload.commands.ts'
import { uploadPath, uploadsPath } from './upload.paths.ts'
import { broughtToday, mayComeIn, reportOf, type Upload, uploadById, uploadsOf, type Whose } from './upload.queries.ts'
import { UploadShow } from './upload.show.tsx'
import { UploadsIndex } from './uploads.index.tsx'
import { emptyWorkbook, workbookOfNow } from './workbooks.ts'

const mostADay = 40

/** Tables for a network that is here. */
export const networkUploadRoutes = new Hono<NetworkEnv>()
  .get('/', allow(mayAdminister), (c) => showAll(c, c.var.network))
  .post('/', allow(mayAdminister), (c) => keep(c, c.var.network))
  .get('/template.xlsx', allow(mayAdminister), (c) => emptyWorkbook(c, c.var.network))
  .get('/now.xlsx', allow(mayLead), workbookOfNow)
  .get('/:upload', allow(mayAdminister), (c) => showOne(c, c.var.network))
  .post('/:upload/take-in', allow(mayAdminister), (c) => take(c, c.var.network))
  .post('/:upload/forget', allow(mayAdminister), (c) => forget(c, c.var.network))

/** Tables that become a network: for the secretariat of a programme. */
export const newNetworkUploadRoutes = new Hono<BringerEnv>()
  .use(withProgrammes)
  .get('/', allow(mayBringNetworks), (c) => showAll(c, null))
  .post('/', allow(mayBringNetworks), (c) => keep(c, null))
  .get('/template.xlsx', allow(mayBringNetworks), (c) => emptyWorkbook(c, null))
  .get('/:upload', allow(mayBringNetworks), (c) => showOne(c, null))
  .post('/:upload/take-in', allow(mayBringNetworks), (c) => take(c, null))
  .post('/:upload/forget', allow(mayBringNetworks), (c) => forget(c, null))

type Asked = Context<BringerEnv> | Context<NetworkEnv>

/** Whoever leads the network sees all of it; in a place without a network nobody does. */
const mayLeadHere = (c: Asked) => mayLead((c as Context<NetworkEnv>).var) === 'yes'

/** Both kinds of routes carry what is needed here, each in its own type. */
const asked = (c: Asked) => c as Context<BringerEnv>

function personOf(c: Asked): Person {
  const { person } = c.var.viewer
  if (!person) throw new HTTPException(401)
  return person
}

const whoseOf = (c: Asked, network: Network | null): Whose =>
  network ? { networkId: network.id } : { personId: personOf(c).id }

async function showAll(c: Asked, network: Network | null, wrong?: 'nothing' | 'tooLarge' | 'tooMany' | 'tooOften') {
  const { db, t } = c.var
  const title = network ? t('app.upload.title') : t('app.upload.titleNew')
  const uploads = await uploadsOf(db, whoseOf(c, network))
  return asked(c).render(
    <UploadsIndex {...{ network, uploads, wrong }} mayTakeAlong={network !== null && mayLeadHere(c)} />,
    { title, unlisted: true },
    wrong ? 422 : 200,
  )
}

async function keep(c: Asked, network: Network | null) {
  const { db } = c.var
  const person = personOf(c)
  if ((await broughtToday(db, person.id)) >= mostADay) return showAll(c, network, 'tooOften')
  const { body } = c.req.raw
  if (!body) throw new HTTPException(400)
  const pieces = piecesOf(body as unknown as AsyncIterable<Uint8Array>, c.req.header('content-type') ?? '')
  const kept = await keepUpload(db, { personId: person.id, networkId: network?.id ?? null }, pieces)
  if (kept.outcome !== 'kept') return showAll(c, network, kept.outcome)
  return c.redirect(uploadPath(network, kept), 303)
}

async function showOne(c: Asked, network: Network | null, undecided = false) {
  const { t } = c.var
  const upload = await uploadOf(c, network)
  const working = upload.state === 'checking' || upload.state === 'taking_in'
  // Without a script too, the page follows the work.
  if (working) c.header('Refresh', '2')
  return asked(c).render(
    <UploadShow {...{ network, upload, undecided }} report={reportOf(upload)} />,
    { title: t('app.upload.one', { name: upload.name }), unlisted: true, width: 'wide' },
    undecided ? 422 : 200,
  )
}

const decisionForm = z.object({ decision: field.choice(['take-file', 'keep-edits']) })

async function take(c: Asked, network: Network | null) {
  const { db } = c.var
  const upload = await uploadOf(c, network)
  const report = reportOf(upload)
  const form = await readForm(c, decisionForm)
  const decision = (form.ok && form.values.decision) || 'ask'
  if (!report || !mayComeIn(report)) throw new HTTPException(409)
  if (decision === 'ask' && report.conflicts.count > 0) return showOne(c, network, true)
  await takeIn(db, upload, decision)
  return c.redirect(uploadPath(network, upload), 303)
}

async function forget(c: Asked, network: Network | null) {
  const upload = await uploadOf(c, network)
  if (upload.state === 'taking_in') throw new HTTPException(409)
  await forgetUpload(c.var.db, upload)
  say(asked(c), c.var.t('app.upload.forgotten'))
  return c.redirect(uploadsPath(network), 303)
}

async function uploadOf(c: Asked, network: Network | null): Promise<Upload> {
  const id = asked(c).req.param('upload') ?? ''
  const upload = validate(id) ? await uploadById(c.var.db, id, whoseOf(c, network)) : null
  if (!upload) throw notFound()
  return upload
}
