import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { type Maker, madeApart } from '#platform/documents'
import { type FormErrors, field, postedFields, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { doing, inPlan, mayEditPlan, type PlanEnv } from '../in-plan.ts'
import { draftPath } from '../plan.paths.ts'
import { actionsOf, sectionsOf } from '../plan.queries.ts'
import type { Found, Trouble } from './found.ts'
import { type Chosen, forgetFound, keepFound, takeOver } from './import.commands.ts'
import { importOf } from './import.queries.ts'
import { ImportFile, ImportProposal } from './import.show.tsx'
import type { ReadAnswer } from './read.process.ts'

type Asked = Context<PlanEnv>

const reader: Maker = { source: 'src/plans/imports/read.process.ts', built: 'read-plan.js' }

/** A plan in a file is read in a moment; what takes longer was made to hold somebody up. */
const patience = 60

const fileForm = z.object({ id: field.id(), file: field.file() })

const at = '/:city/plan/draft/import'

/** A plan that was written elsewhere: its file is read, what was found is proposed, a person says what is taken over. */
export const importRoutes = new Hono<PlanEnv>()
  .get(at, inPlan, allow(mayEditPlan), (c) => ask(c))
  .post(`${at}/files`, inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan } = c.var
    const form = await readForm(c, fileForm)
    if (!form.ok) return ask(c, form.errors)
    const { file } = form.values
    if (!file) return ask(c, { file: 'plans.import.choose' })
    const read = await readApart(file)
    if ('trouble' in read) return ask(c, { file: `plans.import.trouble.${read.trouble}` })
    const id = form.values.id ?? v7()
    await keepFound(db, doing(c.var), plan, { id, name: nameOf(file), found: read.found })
    return c.redirect(draftPath(network, city, `/import/${id}`), 303)
  })
  .get(`${at}/:id`, inPlan, allow(mayEditPlan), (c) => propose(c))
  .post(`${at}/:id`, inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const found = await wanted(c)
    // Taken over by the first of two sendings.
    if (!found) return c.redirect(draftPath(network, city), 303)
    const posted = await postedFields(c)
    const sections = await sectionsOf(db, { id: plan.id })
    const chosen = chosenIn(posted, found.found, sections)
    if (chosen.sections.length + chosen.actions.length === 0) return propose(c, { take: 'plans.import.nothing' })
    const outcome = await takeOver(db, doing(c.var), plan, found.id, chosen)
    if (outcome === 'long') return propose(c, { take: 'plans.import.long' })
    say(c, t('plans.import.taken', { sections: chosen.sections.length, actions: chosen.actions.length }))
    return c.redirect(draftPath(network, city), 303)
  })
  .post(`${at}/:id/forget`, inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city } = c.var
    await forgetFound(db, doing(c.var), c.req.param('id'))
    return c.redirect(draftPath(network, city, '/import'), 303)
  })

async function readApart(file: File): Promise<{ found: Found } | { trouble: Trouble }> {
  const content = new Uint8Array(await file.arrayBuffer())
  try {
    const answer = await madeApart(reader, { name: file.name, content }, undefined, patience)
    return JSON.parse(answer.toString('utf8')) as ReadAnswer
  } catch {
    return { trouble: 'slow' }
  }
}

const nameOf = ({ name }: File): string =>
  (name.split(/[/\\]/).at(-1) ?? '').toWellFormed().replace(/\p{C}/gu, '').slice(0, 200) || '…'

/** Sections are `section-0` with the key of where they go, `new`, or nothing; actions are ticked by their place. */
function chosenIn(
  posted: Map<string, (string | File)[]>,
  found: Found,
  sections: { id: string; key: string }[],
): Chosen {
  const said = (name: string) => posted.get(name)?.at(-1)
  return {
    sections: found.sections.flatMap((section, place): Chosen['sections'] => {
      const into = said(`section-${place}`)
      if (into === 'new') return [{ section, into: null }]
      const known = sections.find(({ key }) => `in-${key}` === into)
      return known ? [{ section, into: known }] : []
    }),
    actions: found.actions.filter((_, place) => said(`action-${place}`) !== undefined),
  }
}

function ask(c: Asked, errors?: FormErrors) {
  const { network, city, t } = c.var
  return c.render(
    <ImportFile {...{ network, city, errors }} id={v7()} />,
    { title: t('plans.import.title'), unlisted: true, width: 'text' },
    errors ? 422 : 200,
  )
}

/** Whoever brought the file, and nobody else, sees what was found in it. */
async function wanted(c: Asked) {
  const { db, plan } = c.var
  return importOf(db, plan, doing(c.var).person, c.req.param('id') ?? '')
}

async function propose(c: Asked, errors?: FormErrors) {
  const { db, network, city, plan, t } = c.var
  const found = await wanted(c)
  if (!found) throw notFound()
  const [sections, actions] = await Promise.all([sectionsOf(db, { id: plan.id }), actionsOf(db, { id: plan.id })])
  return c.render(
    <ImportProposal {...{ network, city, plan, sections, actions, errors }} found={found} />,
    { title: t('plans.import.found', { name: found.name }), unlisted: true, width: 'wide' },
    errors ? 422 : 200,
  )
}
