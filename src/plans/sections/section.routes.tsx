import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { profileOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { showHistory, takeBack } from '../history.tsx'
import { doing, inPlan, mayEditPlan, mayReadDraft, type PlanEnv } from '../in-plan.ts'
import { moveForm } from '../order.ts'
import { contextOf } from '../plan.evidence.queries.ts'
import { draftPath, sectionPath } from '../plan.paths.ts'
import { type PlanSection, sectionByKey, sectionsOf } from '../plan.queries.ts'
import { searchablePlans } from '../plan.searchable.ts'
import { catchUp } from '../writing/text.commands.ts'
import { addSection, editSection, moveSection } from './section.commands.ts'
import { titleForm, useForm } from './section.form.ts'
import { keptSection, sectionFields } from './section.kept.ts'
import { SectionsIndex } from './sections.index.tsx'

type Asked = Context<PlanEnv>

/** What a plan consists of. The text of each section is written in `../writing`. */
export const sectionRoutes = new Hono<PlanEnv>()
  .get('/:city/plan/draft/sections', inPlan, allow(mayEditPlan), (c) => showSections(c))
  // What is due leads here, whatever the first chapter is called in this network.
  .get('/:city/plan/draft/context', inPlan, allow(mayReadDraft), async (c) => {
    const { db, network, city, plan } = c.var
    const context = await contextOf(db, plan)
    return c.redirect(context ? sectionPath(network, city, context) : draftPath(network, city), 303)
  })
  .post('/:city/plan/draft/sections', inPlan, allow(mayEditPlan), async (c) => {
    const { db, plan, t } = c.var
    const form = await readForm(c, titleForm)
    if (!form.ok) return showSections(c, { typed: form.typed, errors: form.errors, id: String(form.typed.id) || v7() })
    await addSection(db, doing(c.var), plan, { id: form.values.id ?? v7(), title: form.values.title })
    say(c, t('plans.sections.added'))
    return toSections(c)
  })
  .post('/:city/plan/draft/sections/:key/title', inPlan, allow(mayEditPlan), async (c) => {
    const { db, plan, t } = c.var
    const section = await asked(c)
    const form = await readForm(c, titleForm)
    if (form.ok) {
      const { version = section.version, title } = form.values
      const changed = await editSection(db, doing(c.var), plan, section, { version, values: { title } })
      say(c, t(changed.outcome === 'stale' ? 'plans.section.renamedElsewhere' : 'plans.section.renamed'))
    } else say(c, t('plans.section.title.missing'))
    return toSections(c)
  })
  .post('/:city/plan/draft/sections/:key/use', inPlan, allow(mayEditPlan), async (c) => {
    const { db, plan } = c.var
    const section = await asked(c)
    const form = await readForm(c, useForm)
    if (form.ok) {
      const values = { used: form.values.used === 'yes' }
      await editSection(db, doing(c.var), plan, section, { version: section.version, values })
    }
    return toSections(c)
  })
  .post('/:city/plan/draft/sections/:key/move', inPlan, allow(mayEditPlan), async (c) => {
    const { db, plan } = c.var
    const section = await asked(c)
    const form = await readForm(c, moveForm)
    if (form.ok) await moveSection(db, doing(c.var), plan, section, form.values)
    return toSections(c)
  })
  .get('/:city/plan/draft/sections/:key/history', inPlan, allow(mayReadDraft), async (c) =>
    showHistory(c, remembered(c, await asked(c))),
  )
  .post('/:city/plan/draft/sections/:key/history/:entry/undo', inPlan, allow(mayEditPlan), async (c) => {
    const section = await asked(c)
    return takeBack(c, {
      ...remembered(c, section),
      kept: keptSection,
      index: { searchable: [searchablePlans], ids: [c.var.plan.id] },
      afterwards: (tx) => catchUp(tx, section.id),
    })
  })

const remembered = ({ var: { network, city } }: Asked, section: PlanSection) => ({
  id: section.id,
  name: section.title,
  at: sectionPath(network, city, section),
  fields: sectionFields,
})

async function asked(c: Asked): Promise<PlanSection> {
  const section = await sectionByKey(c.var.db, c.var.plan, c.req.param('key') ?? '')
  if (!section) throw notFound()
  return section
}

const toSections = (c: Asked) => c.redirect(draftPath(c.var.network, c.var.city, '/sections'), 303)

async function showSections(c: Asked, failed?: { typed: Typed; errors: FormErrors; id: string }) {
  const { db, network, city, plan, t } = c.var
  const [sections, profile] = await Promise.all([sectionsOf(db, plan), profileOf(db, network)])
  const required = new Set(profile.plan_section.flatMap(({ key, detail }) => (detail.required === true ? [key] : [])))
  return c.render(
    <SectionsIndex {...{ network, city, plan, sections, required }} {...(failed ?? { id: v7() })} />,
    { title: t('plans.sections.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
