import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import { leads, mayLead, maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { conflictsSettled, versionSettled } from '#platform/records'
import { addressWith, pageAsked } from '#platform/ui'
import { addConcept, type Doing, editConcept, restoreConcept, retireConcept } from './concept.commands.ts'
import { ConceptEdit } from './concept.edit.tsx'
import { conceptForm, labelsOf, languagesFor, troubleWith, typedLabels } from './concept.form.ts'
import { conceptPath } from './concept.paths.ts'
import { ConceptShow } from './concept.show.tsx'
import { ThesaurusIndex } from './thesaurus.index.tsx'
import { conceptBySlug, type ShownConcept, thesaurusOf } from './thesaurus.queries.ts'

export const thesaurusRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, standing, lang, t, url } = c.var
    const typed = (url.searchParams.get('q') ?? '').replaceAll('\0', ' ').trim().slice(0, 200)
    const asked = url.searchParams.get('in') ?? lang
    const language = languagesFor(network).includes(asked) ? asked : (languagesFor(network)[0] ?? 'en')
    const page = pageAsked(url.searchParams)
    const concepts = await thesaurusOf(db, network, standing, { typed, language, page })
    if (concepts.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    return c.render(<ThesaurusIndex {...{ network, concepts, typed, language, page }} mayEdit={leads(standing)} />, {
      title: t('exchange.thesaurus.title'),
    })
  })
  .get('/new', allow(mayLead), (c) => showForm(c, { typed: {}, id: v7() }))
  .post('/', allow(mayLead), async (c) => {
    const { db, network, t } = c.var
    const read = await readConcept(c)
    const id = (read.form.ok ? read.form.values.id : undefined) ?? v7()
    if (read.errors) return showForm(c, { typed: read.typed, errors: read.errors, id })
    const slug = slugOf(read.labels[0] ?? '', id)
    // Sent twice it is there already, and is the same.
    await addConcept(db, doingOf(c.var), { id, slug, broaderId: read.broaderId, labels: read.labels })
    say(c, t('exchange.thesaurus.added'))
    return c.redirect(conceptPath(network, { slug }), 303)
  })
  .get('/:concept', allow(maySeeNetwork), async (c) => {
    const concept = await conceptOf(c.var, c.req.param('concept'))
    const { network, standing } = c.var
    return c.render(<ConceptShow {...{ network, concept }} mayEdit={leads(standing)} />, { title: concept.label })
  })
  .get('/:concept/edit', allow(mayLead), async (c) => {
    const concept = await conceptOf(c.var, c.req.param('concept'))
    const typed = { ...typedLabels(concept.labels), broader: concept.broader?.label }
    return showForm(c, { concept, typed, version: concept.version })
  })
  .post('/:concept/edit', allow(mayLead), async (c) => {
    const { db, network, t } = c.var
    const concept = await conceptOf(c.var, c.req.param('concept'))
    const read = await readConcept(c)
    const version = (read.form.ok ? read.form.values.version : undefined) ?? concept.version
    if (read.errors) return showForm(c, { concept, typed: read.typed, errors: read.errors, version })
    const { labels, broaderId } = read
    if (concept.own) {
      const values = await conflictsSettled(c, { labels, broaderId })
      const begun = await versionSettled(c, version)
      const saved = await editConcept(db, doingOf(c.var), { id: concept.id, version: begun, values })
      if (saved.outcome === 'stale')
        return showForm(c, { concept, typed: read.typed, version: saved.now.version, conflicts: saved.conflicts })
      if (saved.outcome === 'gone') throw notFound()
    } else {
      const own = { id: v7(), slug: concept.slug, broaderId, labels, insteadOf: concept.id }
      const added = await addConcept(db, doingOf(c.var), own)
      if (added === 'taken')
        return showForm(c, { concept, typed: read.typed, errors: { broader: 'exchange.thesaurus.taken' }, version })
    }
    say(c, t('exchange.thesaurus.saved'))
    return c.redirect(conceptPath(network, concept), 303)
  })
  .post('/:concept/retirement', allow(mayLead), async (c) => {
    const concept = await conceptOf(c.var, c.req.param('concept'))
    if (!concept.retired) await retireConcept(c.var.db, doingOf(c.var), concept)
    say(c, c.var.t('exchange.thesaurus.retired'))
    return c.redirect(conceptPath(c.var.network, concept), 303)
  })
  .post('/:concept/restoration', allow(mayLead), async (c) => {
    const concept = await conceptOf(c.var, c.req.param('concept'))
    if (concept.own) await restoreConcept(c.var.db, doingOf(c.var), concept)
    say(c, c.var.t('exchange.thesaurus.restored'))
    return c.redirect(conceptPath(c.var.network, concept), 303)
  })

async function conceptOf({ db, network, standing, lang }: NetworkLocals, slug: string): Promise<ShownConcept> {
  const concept = await conceptBySlug(db, network, standing, slug, lang)
  if (!concept) throw notFound()
  return concept
}

function doingOf({ network, viewer }: NetworkLocals): Doing {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}

/** What was typed, with the wider concept found by one of its names. */
async function readConcept(c: Context<NetworkEnv>) {
  const { db, network, standing, lang } = c.var
  const languages = languagesFor(network)
  const form = await readForm(c, conceptForm(languages))
  const typed: Typed = form.typed
  const labels = labelsOf(typed, languages)
  const named = String(typed.broader ?? '').trim()
  const found = named ? await thesaurusOf(db, network, standing, { typed: named, language: lang, page: 1 }) : []
  const broader = found.find(({ label, others }) => [label, ...others].some((one) => same(one, named)))
  const unknown: FormErrors | null = named && !broader ? { broader: 'exchange.thesaurus.broader.unknown' } : null
  const errors = form.ok ? (troubleWith(labels, languages) ?? unknown) : form.errors
  return { form, typed, labels, broaderId: broader?.id ?? null, errors }
}

const same = (one: string, other: string) => one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0

/** Readable, and never that of a shipped one. */
function slugOf(label: string, id: string): string {
  const words = label
    .slice(label.indexOf(' ') + 1)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${words.slice(0, 60) || 'concept'}-${id.slice(-6)}`
}

type Shown = Omit<Parameters<typeof ConceptEdit>[0], 'network'>

function showForm(c: Context<NetworkEnv>, shown: Shown) {
  const { network, t } = c.var
  const failed = shown.errors !== undefined || (shown.conflicts?.length ?? 0) > 0
  return c.render(
    <ConceptEdit network={network} {...shown} />,
    { title: t(shown.concept ? 'exchange.thesaurus.changeTitle' : 'exchange.thesaurus.addTitle') },
    failed ? 422 : 200,
  )
}
