import { and, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7, validate } from 'uuid'
import { z } from 'zod'
import {
  citiesOf,
  citiesToEdit,
  leads,
  mayEditSomeCity,
  mayTakePart,
  type NetworkEnv,
  type NetworkLocals,
  themesOf,
  visibleTo,
  worksIn,
} from '#networks'
import { field, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { activityEntries, historyOf, type Undone } from '#platform/records'
import { pageAsked } from '#platform/ui'
import { doingOf } from '../needs/need.doing.ts'
import { adaptationStates } from '../schema.ts'
import { adaptPractice } from './adaptation.commands.ts'
import { lessonsOf, trailOf } from './adaptation.queries.ts'
import { addLesson, removeLesson } from './lesson.commands.ts'
import { undoPractice } from './practice.commands.ts'
import { practiceToChange } from './practice.desk.tsx'
import { PracticeHistory } from './practice.history.tsx'
import { commentsOnPractices, editsPractice, removesLesson } from './practice.kind.ts'
import { practicePage } from './practice.page.tsx'
import { practicePath, practiceWorkPath } from './practice.paths.ts'
import { type Listed, practiceBySlug, practicesOfCity } from './practice.queries.ts'

const lessonForm = z.object({
  id: field.id(),
  speaker: field.line(),
  reflection: field.prose({ max: 3_000 }),
  lesson: field.prose({ max: 3_000 }),
})

const adaptationForm = z.object({
  version: field.version(),
  city: field.line({ missing: 'exchange.practice.form.city.missing' }),
  state: field.choice(adaptationStates, { missing: 'platform.form.choose' }),
  note: field.prose({ max: 3_000 }),
  became: field.line(),
})

/** What people do with a practice besides writing it: say what they learned, adapt it, look back. */
export const practiceWorkRoutes = new Hono<NetworkEnv>()
  .get('/:practice/history', allow(mayTakePart), async (c) => {
    const practice = await practiceAsked(c.var, c.req.param('practice'))
    return c.render(await historyPage(c.var, practice), { title: c.var.t('exchange.practice.history'), unlisted: true })
  })
  .post('/:practice/undo/:entry', allow(mayTakePart), async (c) => {
    const { db, network, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const undone = await undoPractice(db, doingOf(c.var), { id: practice.id, entryId: c.req.param('entry') })
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0)
      return c.render(
        await historyPage(c.var, practice, undone),
        { title: t('exchange.practice.history'), unlisted: true },
        409,
      )
    say(c, t('exchange.practice.undone'))
    return c.redirect(practiceWorkPath(network, practice, '/history'), 303)
  })
  .post('/:practice/lessons', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const practice = await practiceAsked(c.var, c.req.param('practice'))
    if (!commentsOnPractices(standing)) throw new HTTPException(403)
    const form = await readForm(c, lessonForm)
    const cities = await citiesOf(db, network)
    const city = form.ok && form.values.speaker ? cities.find(({ slug }) => slug === form.values.speaker) : undefined
    const errors = !form.ok
      ? form.errors
      : !form.values.reflection && !form.values.lesson
        ? { lesson: 'exchange.practice.lesson.missing' as const }
        : form.values.speaker && !(city && (leads(standing) || worksIn(standing, city.id)))
          ? { speaker: 'exchange.practice.form.city.notYours' as const }
          : undefined
    if (!form.ok || errors)
      return c.render(
        await practicePage(c.var, practice, { lesson: { typed: form.typed, errors: errors ?? {} } }),
        { title: practice.title, unlisted: true, width: 'wide' },
        422,
      )
    const { id = v7(), reflection, lesson } = form.values
    await addLesson(db, doingOf(c.var), practice, { id, cityId: city?.id ?? null, reflection, lesson })
    say(c, t('exchange.practice.lessonAdded'))
    return c.redirect(practicePath(network, practice), 303)
  })
  .post('/:practice/lessons/:lesson/remove', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const practice = await practiceAsked(c.var, c.req.param('practice'))
    const lesson = (await lessonsOf(db, practice)).find(({ id }) => id === c.req.param('lesson'))
    if (!lesson || !validate(lesson.id)) throw notFound()
    if (!removesLesson(standing, lesson)) throw new HTTPException(403)
    await removeLesson(db, doingOf(c.var), practice, lesson.id)
    say(c, t('exchange.practice.lessonRemoved'))
    return c.redirect(practicePath(network, practice), 303)
  })
  .post('/:practice/adaptations', allow(mayEditSomeCity), async (c) => {
    const { db, network, standing, t } = c.var
    const practice = await practiceAsked(c.var, c.req.param('practice'))
    const form = await readForm(c, adaptationForm)
    const cities = citiesToEdit(standing, await citiesOf(db, network)).filter(({ id }) => id !== practice.cityId)
    const city = form.ok ? cities.find(({ slug }) => slug === form.values.city) : undefined
    const own = city ? await practicesOfCity(db, city) : []
    const became = form.ok && form.values.became ? own.find(({ slug }) => slug === form.values.became) : null
    const errors = !form.ok
      ? form.errors
      : !city
        ? { city: 'exchange.practice.form.city.notYours' as const }
        : became === undefined
          ? { became: 'exchange.practice.adaptation.notOurs' as const }
          : undefined
    const again = async (failed: object) =>
      c.render(
        await practicePage(c.var, practice, { adapt: { typed: form.typed, errors: failed as never } }),
        { title: practice.title, unlisted: true, width: 'wide' },
        422,
      )
    if (!form.ok || !city || errors) return again(errors ?? {})
    const { state, note, version } = form.values
    const known = (await trailOf(db, practice)).find(({ cityId }) => cityId === city.id)
    const from = version ?? (cities.length > 1 ? (known?.version ?? null) : null)
    const kept = await adaptPractice(db, doingOf(c.var), practice, {
      ...{ state, note, version: from },
      cityId: city.id,
      becameId: became?.id ?? null,
    })
    if (kept === 'stale') return again({ note: 'exchange.practice.adaptation.stale' })
    say(c, t('exchange.practice.adaptation.kept'))
    return c.redirect(practicePath(network, practice), 303)
  })

/** Its history is that of its words; lessons, photos and who adapts it stand in its activity. */
const ofTheRecord = sql`(${activityEntries.detail} ? 'changes' or ${activityEntries.verb} in ('added', 'changed'))`

async function practiceAsked({ db, network }: NetworkLocals, slug: string): Promise<Listed> {
  const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  const practice = await practiceBySlug(db, network, slug, { cities, themes })
  if (!practice) throw notFound()
  return practice
}

async function historyPage(locals: NetworkLocals, practice: Listed, undone?: Undone<unknown>) {
  const { db, network, standing, url } = locals
  const about = { networkId: network.id, subjectId: practice.id, page: pageAsked(url.searchParams) }
  const [history, subThemes] = await Promise.all([
    historyOf(db, about, and(visibleTo(standing, activityEntries), ofTheRecord)),
    themesOf(db, network),
  ])
  const mayUndo = editsPractice(standing, practice)
  return <PracticeHistory {...{ network, practice, subThemes, history, mayUndo, ...(undone ? { undone } : {}) }} />
}
