import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { networkPath, profileOf, wordOf } from '#networks'
import { tellInPassing } from '#platform/activity'
import { type FormErrors, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { doing, inPlan, mayWritePlan, type PlanEnv } from '../in-plan.ts'
import { sectionPath } from '../plan.paths.ts'
import { type PlanSection, sectionByKey } from '../plan.queries.ts'
import { besideSection } from '../slots.ts'
import { kindOf } from '../versions/snapshot.queries.ts'
import type { Clash } from './merge-texts.ts'
import { holdText, rewriteText, takeUpdate } from './text.commands.ts'
import { textSince } from './text.queries.ts'
import { decidedIn, presenceForm, sendingForm, textForm } from './writing.form.ts'
import { SectionWriting } from './writing.show.tsx'

type Asked = Context<PlanEnv>

/** The text of a section: written together in an editor, or in a plain form; both write the same text. */
export const writingRoutes = new Hono<PlanEnv>()
  .get('/:city/plan/draft/sections/:key', inPlan, allow(mayWritePlan), async (c) => {
    const section = await asked(c)
    const { text, seq } = await textNow(c, section)
    return showSection(c, { ...section, text }, { typed: { text, from: String(seq) } })
  })
  .post('/:city/plan/draft/sections/:key', inPlan, allow(mayWritePlan), async (c) => {
    const { db, network, city, t } = c.var
    const section = await asked(c)
    const form = await readForm(c, textForm)
    if (!form.ok) return showSection(c, section, { typed: form.typed, errors: form.errors })
    const { text, from } = form.values
    const saved = await rewriteText(db, doing(c.var), {
      sectionId: section.id,
      markdown: text ?? '',
      from: from ?? 0,
      decided: await decidedIn(c),
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'long')
      return showSection(c, section, { typed: form.typed, errors: { text: 'plans.writing.tooLong' } })
    if (saved.outcome === 'clash') return showSection(c, section, { typed: form.typed, clashes: saved.clashes })
    say(c, t('plans.writing.saved'))
    return c.redirect(sectionPath(network, city, section), 303)
  })
  .get('/:city/plan/draft/sections/:key/updates', inPlan, allow(mayWritePlan), async (c) => {
    const section = await asked(c)
    const since = Number(c.req.query('since') ?? 0)
    if (!Number.isSafeInteger(since) || since < 0) throw new HTTPException(400)
    if (since === 0) await textNow(c, section)
    return c.json(await textSince(c.var.db, section.id, since), 200, fresh)
  })
  .post('/:city/plan/draft/sections/:key/updates', inPlan, allow(mayWritePlan), async (c) => {
    const { db } = c.var
    const section = await asked(c)
    const sent = await sentIn(c, sendingForm)
    if (!sent) return c.json({ refused: 'broken' }, 422, fresh)
    const update = Buffer.from(sent.update, 'base64')
    const taken = await takeUpdate(db, doing(c.var), { sectionId: section.id, sendingId: sent.id, update })
    if (taken.outcome === 'gone') throw notFound()
    if (taken.outcome === 'refused') return c.json({ refused: taken.why }, 422, fresh)
    const news = await textSince(db, section.id, sent.since, sent.id)
    return c.json({ ...news, kept: taken.kept }, 200, fresh)
  })
  .post('/:city/plan/draft/sections/:key/presence', inPlan, allow(mayWritePlan), async (c) => {
    const { db, network, city } = c.var
    const section = await asked(c)
    const present = await sentIn(c, presenceForm)
    if (!present) return c.json({ refused: 'broken' }, 422, fresh)
    const { person } = doing(c.var)
    await tellInPassing(db, {
      networkId: network.id,
      kind: 'plan_presence',
      subjectId: section.id,
      audience: 'group',
      cityId: city.id,
      note: { ...present, person: person.id, name: person.name.slice(0, 100) },
    })
    return c.body(null, 204)
  })

const fresh = { 'Cache-Control': 'no-store' }

async function asked(c: Asked): Promise<PlanSection> {
  const section = await sectionByKey(c.var.db, c.var.plan, c.req.param('key') ?? '')
  if (!section) throw notFound()
  return section
}

/** What the text has come to, with everything in it that was written elsewhere. */
async function textNow({ var: { db } }: Asked, { id }: PlanSection): Promise<{ text: string; seq: number }> {
  const held = await db.transaction((tx) => holdText(tx, id))
  if (!held) throw notFound()
  return { text: held.section.text, seq: held.seq }
}

/** What a program sent; nothing where it is not what was asked for. */
async function sentIn<Form extends z.ZodType>(c: Asked, form: Form): Promise<z.output<Form> | undefined> {
  try {
    return form.safeParse(await c.req.json()).data
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

interface Shown {
  typed: { text?: string | string[]; from?: string | string[] }
  errors?: FormErrors
  clashes?: Clash[]
}

async function showSection(c: Asked, section: PlanSection, shown: Shown) {
  const { db, network, city, plan, lang, viewer } = c.var
  const [profile, panels] = await Promise.all([profileOf(db, network), besideSection.look(c.var, { section })])
  const detail = profile.plan_section.find(({ key }) => key === section.key)?.detail ?? {}
  const hint = detail.hint ? wordOf(detail.hint as Record<string, string>, lang) : null
  return c.render(
    <SectionWriting
      {...{ network, city, plan, section, hint, panels }}
      drawn={kindOf(detail) !== 'text'}
      person={viewer.person?.id ?? ''}
      stream={networkPath(network, '/live')}
      {...shown}
    />,
    { title: section.title, unlisted: true },
    shown.errors || shown.clashes ? 422 : 200,
  )
}
