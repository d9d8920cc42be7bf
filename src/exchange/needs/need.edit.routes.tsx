import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import {
  citiesOf,
  editsCity,
  mayTakePart,
  type NetworkEnv,
  type NetworkLocals,
  subThemesOf,
  themesOf,
  visibleTo,
} from '#networks'
import { type FormErrors, readForm, readTyped, say, type Typed, type TypedText } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import {
  activityEntries,
  conflictsSettled,
  type Draft,
  discardDraft,
  draftBeside,
  draftById,
  historyOf,
  keepDraft,
  newDrafts,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { editsNeed, mayRaiseNeeds, needAudiences, raisesFor } from '../access.ts'
import { saidOfTags, tickedConcepts } from '../thesaurus/concept-tags.tsx'
import { tagsOf } from '../thesaurus/keep-tags.ts'
import { editNeed, raiseNeed, undoNeed } from './need.commands.ts'
import { doingOf, needToChange } from './need.doing.ts'
import { NeedEdit } from './need.edit.tsx'
import { audiencesFor, needForm, needOf } from './need.form.ts'
import { NeedHistory } from './need.history.tsx'
import { needPath, newNeedPath } from './need.paths.ts'
import type { ListedNeed, Need } from './need.queries.ts'

const kind = 'need'

/** Whoever began it goes on with it, and whoever writes for its city. */
const mayContinue =
  ({ standing }: NetworkLocals) =>
  (draft: Draft): boolean =>
    draft.personId === standing.personId || (draft.cityId !== null && editsCity(standing, draft.cityId))

export const needEditRoutes = new Hono<NetworkEnv>()
  .get('/new', allow(mayRaiseNeeds), async (c) => {
    const { db, network, url } = c.var
    const asked = url.searchParams.get('draft')
    const draft = asked ? await draftById(db, { networkId: network.id, kind, id: asked }, mayContinue(c.var)) : null
    if (asked && !draft) throw notFound()
    const begun = { city: url.searchParams.get('city'), subTheme: url.searchParams.get('subTheme'), priority: '2' }
    return showForm(c, { typed: draft ? (draft.values as Typed) : begun, id: draft?.id ?? v7(), draft })
  })
  .post('/', allow(mayRaiseNeeds), async (c) => {
    const { db, network, standing, t } = c.var
    if (await isDraft(c)) return keepAsDraft(c)
    const form = await readForm(c, needForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    const drafted = await draftById(db, { networkId: network.id, kind, id }, mayContinue(c.var))
    if (!form.ok) return showForm(c, { typed: form.typed, errors: form.errors, id, draft: drafted })
    const read = needOf(form.values, standing, await amongOf(c.var))
    if (!read.ok) return showForm(c, { typed: form.typed, errors: read.errors, id, draft: drafted })
    const raised = await raiseNeed(db, doingOf(c.var), { id, cityId: read.cityId, ...read.values })
    if (raised.outcome === 'taken')
      return showForm(c, { typed: form.typed, errors: { question: 'exchange.need.again' }, id: v7() })
    if (drafted) await discardDraft(db, { id: drafted.id, version: form.values.draftVersion })
    const { cities } = await amongOf(c.var)
    const city = cities.find(({ id: known }) => known === raised.need.cityId)?.name ?? ''
    const open = raised.need.audience === 'public'
    say(c, open ? t('exchange.need.raisedInMatrix', { city }) : t('exchange.need.raised'))
    return c.redirect(needPath(network, raised.need), 303)
  })
  .get('/:need/edit', allow(mayTakePart), async (c) => {
    const need = await needToChange(c.var, c.req.param('need'), editsNeed)
    const draft = await draftBeside(c.var.db, { kind, subjectId: need.id }, () => true)
    const version = draft?.baseVersion ?? need.version
    return showForm(c, { need, typed: draft ? (draft.values as Typed) : typedOf(need), version, draft })
  })
  .post('/:need/edit', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const need = await needToChange(c.var, c.req.param('need'), editsNeed)
    if (await isDraft(c)) return keepAsDraft(c, need)
    const form = await readForm(c, needForm)
    const draft = await draftBeside(db, { kind, subjectId: need.id }, () => true)
    const version = await versionBegunFrom(c, need.version)
    const again = (rest: Partial<Shown>) => showForm(c, { need, typed: form.typed, version, draft, ...rest })
    if (!form.ok) return again({ errors: form.errors })
    const read = needOf(form.values, standing, await amongOf(c.var, need))
    if (!read.ok) return again({ errors: read.errors })
    const values = await conflictsSettled(c, { ...read.values })
    const saved = await editNeed(db, doingOf(c.var), {
      id: need.id,
      version: await versionSettled(c, form.values.version ?? need.version),
      values,
      check: mayShare(c.var),
      draft: begunFrom(draft, form.values.draftVersion),
      tags: saidOfTags(form.values),
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'refused') return again({ errors: { audience: 'exchange.need.audience.notYours' } })
    if (saved.outcome === 'stale') {
      const typed = await typedFrom(c.var, need, saved.values as unknown as Need)
      return again({
        typed: { ...typed, concepts: form.typed.concepts },
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    }
    say(c, t('exchange.need.saved'))
    return c.redirect(needPath(network, need), 303)
  })
  .post('/:need/draft/discard', allow(mayTakePart), async (c) => {
    const { db, network, t } = c.var
    const need = await needToChange(c.var, c.req.param('need'), editsNeed)
    const draft = await draftBeside(db, { kind, subjectId: need.id }, () => true)
    const gone = draft ? await discardDraft(db, { id: draft.id, version: await versionBegunFrom(c, 0) }) : true
    say(c, t(gone ? 'exchange.need.draftDiscarded' : 'exchange.need.draftElsewhere'))
    return c.redirect(needPath(network, need), 303)
  })
  .post('/:need/undo/:entry', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const need = await needToChange(c.var, c.req.param('need'), editsNeed)
    const undoing = { id: need.id, entryId: c.req.param('entry'), check: mayShare(c.var) }
    const undone = await undoNeed(db, doingOf(c.var), undoing)
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome === 'undone' && undone.blocked.length === 0) {
      say(c, t('exchange.need.undone'))
      return c.redirect(needPath(network, need, '/history'), 303)
    }
    const about = { networkId: network.id, subjectId: need.id, page: 1 }
    const history = await historyOf(db, about, visibleTo(standing, activityEntries))
    const { subThemes } = await amongOf(c.var)
    return c.render(
      <NeedHistory {...{ network, need, history, undone, subThemes }} mayUndo />,
      {
        title: t('exchange.need.history'),
      },
      409,
    )
  })

interface Shown {
  need?: ListedNeed
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number
  draft?: Draft | null
  conflicts?: Parameters<typeof NeedEdit>[0]['conflicts']
}

async function showForm(c: Context<NetworkEnv>, shown: Shown) {
  const { db, network, standing, lang, t } = c.var
  const { cities, subThemes } = await amongOf(c.var, shown.need)
  const audiences = audiencesFor(standing, cities)
  const first = cities.length === 1 ? cities[0]?.slug : undefined
  const tags = shown.need ? await tagsOf(db, network, { needId: shown.need.id }, lang) : []
  const typed = {
    concepts: tickedConcepts(tags),
    ...shown.typed,
    city: shown.typed.city || first,
    audience: shown.typed.audience || (audiences.includes('network') ? 'network' : audiences[0]),
  }
  const drafts = shown.need ? [] : await newDrafts(db, { networkId: network.id, kind }, mayContinue(c.var))
  const failed = shown.errors || shown.conflicts?.length
  return c.render(
    <NeedEdit {...{ network, cities, subThemes, audiences, drafts, tags }} {...shown} typed={typed} />,
    { title: t(shown.need ? 'exchange.need.changeTitle' : 'exchange.needs.raise'), unlisted: true },
    failed ? 422 : 200,
  )
}

/** The cities one may raise a need for, or the one whose need it is; and what it can be about. */
async function amongOf({ db, network, standing }: NetworkLocals, need?: ListedNeed) {
  const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  return {
    cities: cities.filter(({ id }) => (need ? id === need.cityId : raisesFor(standing, id))),
    subThemes: subThemesOf(themes),
  }
}

const mayShare =
  ({ standing }: NetworkLocals) =>
  (after: Pick<Need, 'cityId' | 'audience'>) =>
    needAudiences(standing, after.cityId).includes(after.audience) ? null : ('audience' as const)

const typedOf = (need: ListedNeed): Typed => ({
  question: need.question,
  background: need.background,
  voicedBy: need.voicedBy,
  audience: need.audience,
  city: need.city.slug,
  subTheme: need.subTheme.code,
  priority: String(need.priority),
})

async function typedFrom(locals: NetworkLocals, need: ListedNeed, values: Need): Promise<Typed> {
  const { subThemes } = await amongOf(locals, need)
  const subTheme = subThemes.find(({ id }) => id === values.themeId) ?? need.subTheme
  return typedOf({ ...need, ...values, subTheme, city: need.city, group: need.group })
}

const isDraft = async (c: Context<NetworkEnv>) => (await c.req.parseBody()).as === 'draft'

/** The draft that a form went on with; one that somebody else has begun or gone on with meanwhile stays. */
const begunFrom = (draft: Draft | null, version: number | undefined) =>
  draft && version !== undefined ? { id: draft.id, version } : null

/** Keeps what was typed as it is, for those who may go on with it. */
async function keepAsDraft(c: Context<NetworkEnv>, need?: ListedNeed) {
  const { db, network, standing, t } = c.var
  const { id: given, version: _, draftVersion, ...typed }: TypedText = await readTyped(c, needForm)
  const { person } = doingOf(c.var)
  const { cities } = await amongOf(c.var)
  const city = cities.find(({ slug }) => slug === typed.city)
  const version = need ? await versionBegunFrom(c, need.version) : null
  const parsedId = needForm.shape.id.parse(given || undefined) ?? v7()
  const kept = await keepDraft(db, {
    id: need ? v7() : parsedId,
    networkId: network.id,
    cityId: need?.cityId ?? (city && editsCity(standing, city.id) ? city.id : null),
    personId: person.id,
    actor: person.name,
    kind,
    subjectId: need?.id ?? null,
    values: typed,
    baseVersion: version,
    version: Number(draftVersion) || null,
  })
  if (!('draft' in kept)) {
    if (!('now' in kept) || !mayContinue(c.var)(kept.now)) throw new HTTPException(409)
    const rest = need ? { need, version: version ?? need.version } : { id: parsedId }
    return showForm(c, { typed, errors: { question: 'exchange.need.draftElsewhere' }, draft: kept.now, ...rest })
  }
  say(c, t('exchange.need.draftKept'))
  return c.redirect(need ? needPath(network, need, '/edit') : newNeedPath(network, { draft: kept.draft.id }), 303)
}
