import { setTimeout as pause } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
import { maySeeNetwork } from '#networks'
import { say } from '#platform/forms'
import { allow, notFound, type Sentence } from '#platform/http'
import { readsDraft } from '../access.ts'
import { inPlan, type PlanEnv, type PlanLocals } from '../in-plan.ts'
import { draftPath } from '../plan.paths.ts'
import { type DocumentFormat, documentFormats } from '../schema.ts'
import type { OpenVersion } from '../versions/opened.ts'
import { publishedVersion, versionSeen } from '../versions/version.one.queries.ts'
import { versionPath } from '../versions/version.paths.ts'
import { versionsSeen } from '../versions/version.queries.ts'
import { askForDocument } from './document.commands.ts'
import { documentOf, documentsOf } from './document.queries.ts'
import { sendDocument, sendSnapshot } from './document.send.ts'
import { DocumentsShow } from './document.show.tsx'
import { besidePublished } from './document.slots.ts'
import { PublishedPlan } from './published.show.tsx'
import { storiesOf } from './story.queries.ts'

type Asked = Context<PlanEnv>

/** While a document is made, the page asks again by itself, with or without JavaScript. */
const secondsToAskAgain = '3'

/** So long somebody waits who asks for a document: most are there by then, and no page between is needed. */
const patience = 2_500

/** Whoever asks for work to be done says who they are. */
const maySignedIn: Sentence<PlanEnv> = (locals: PlanLocals) => {
  const verdict = maySeeNetwork(locals)
  if (verdict !== 'yes') return verdict
  return locals.viewer.person ? 'yes' : 'who'
}

const numbered = '/:city/plan/versions/:number{[0-9]{1,6}}'

/** A city's plan as it was published, and every version that one may read, as a page and as documents. */
export const documentRoutes = new Hono<PlanEnv>()
  .get('/:city/plan', inPlan, allow(maySeeNetwork), async (c) => {
    const { db, network, city, plan, standing } = c.var
    const version = plan ? await publishedVersion(db, network, city) : null
    if (!version) {
      if (plan && readsDraft(standing, city.id)) return c.redirect(draftPath(network, city), 303)
      const [seen] = plan ? await versionsSeen(db, standing, plan) : []
      if (seen) return c.redirect(versionPath(network, city, seen), 303)
      throw notFound()
    }
    const [panels, documents] = await Promise.all([besidePublished.look(c.var, { version }), documentsOf(db, version)])
    const { snapshot, audience: readers } = version
    const stories = await storiesOf(db, { network, city, snapshot, readers })
    const page = { network, city, version, panels, documents, stories, reads: readsDraft(standing, city.id) }
    return c.render(<PublishedPlan {...page} />, {
      title: version.snapshot.title,
      description: `${city.name}: ${version.snapshot.title}`,
      width: 'wide',
    })
  })
  .get('/:city/plan.json', inPlan, allow(maySeeNetwork), async (c) => sendSnapshot(c, await published(c)))
  .get('/:city/plan.pdf', inPlan, allow(maySeeNetwork), async (c) => send(c, await published(c), 'pdf'))
  .get('/:city/plan.docx', inPlan, allow(maySeeNetwork), async (c) => send(c, await published(c), 'docx'))
  .get(`${numbered}/plan.json`, inPlan, allow(maySeeNetwork), async (c) => sendSnapshot(c, await asked(c)))
  .get(`${numbered}/plan.pdf`, inPlan, allow(maySeeNetwork), async (c) => send(c, await asked(c), 'pdf'))
  .get(`${numbered}/plan.docx`, inPlan, allow(maySeeNetwork), async (c) => send(c, await asked(c), 'docx'))
  .get(`${numbered}/documents`, inPlan, allow(maySeeNetwork), async (c) => {
    const { db, network, city, viewer, t } = c.var
    const version = await asked(c)
    const documents = await documentsOf(db, version)
    const underWay = documents.some(({ progress, trouble }) => progress < 100 && !trouble)
    if (underWay) c.header('Refresh', secondsToAskAgain)
    if (underWay || version.audience !== 'public') c.header('Cache-Control', 'private, no-cache')
    return c.render(<DocumentsShow {...{ network, city, version, documents }} mayAsk={viewer.person !== undefined} />, {
      title: t('plans.documents.of', { number: version.number, city: city.name }),
      unlisted: true,
      width: 'text',
    })
  })
  .post(`${numbered}/documents`, inPlan, allow(maySignedIn), async (c) => {
    const { db, network, city } = c.var
    const version = await asked(c)
    const { format } = await c.req.parseBody()
    const wanted = documentFormats.find((one) => one === format)
    if (!wanted) {
      say(c, c.var.t('plans.documents.choose'))
      return c.redirect(versionPath(network, city, version, '/documents'), 303)
    }
    await db.transaction((tx) => askForDocument(tx, version, wanted))
    const there = await comesSoon(c, version, wanted)
    return c.redirect(versionPath(network, city, version, there ? `/plan.${wanted}` : '/documents'), 303)
  })

/** Small plans are set before anybody could read that they are being set. */
async function comesSoon(c: Asked, version: OpenVersion, format: DocumentFormat): Promise<boolean> {
  const end = performance.now() + patience
  for (;;) {
    const found = await documentOf(c.var.db, version, format)
    if (found?.progress === 100) return true
    if (!found || found.trouble || performance.now() > end) return false
    await pause(150)
  }
}

/** What one may not see is not there. */
async function asked(c: Asked): Promise<OpenVersion> {
  const { db, standing, plan } = c.var
  const version = plan ? await versionSeen(db, standing, plan, Number(c.req.param('number'))) : null
  if (!version) throw notFound()
  return version
}

async function published(c: Asked): Promise<OpenVersion> {
  const { db, network, city, plan } = c.var
  const version = plan ? await publishedVersion(db, network, city) : null
  if (!version) throw notFound()
  return version
}

/** A document that is not there yet is asked for on the page of the documents. */
async function send(c: Asked, version: OpenVersion, format: DocumentFormat) {
  const { db, network, city } = c.var
  const document = await documentOf(db, version, format)
  const sent = document?.progress === 100 ? await sendDocument(c, version, document) : null
  if (sent) return sent
  c.header('Cache-Control', 'no-store')
  return c.redirect(versionPath(network, city, version, '/documents'), 303)
}
