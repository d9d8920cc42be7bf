import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7, validate } from 'uuid'
import { citiesOf, citiesToEdit, mayEditSomeCity, type NetworkEnv, themesOf } from '#networks'
import type { Audience } from '#platform/activity'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { testAudiences } from '../access.ts'
import { doingOf } from '../doing.ts'
import { beginForm, originOf } from './begin.form.ts'
import { TestBegin } from './begin.show.tsx'
import { type Beginning, beginningFrom } from './origin.queries.ts'
import { similarTo } from './similar.queries.ts'
import { growTest } from './testing-action.commands.ts'
import { type Origin, originKinds } from './testing-action.origins.ts'
import { testingActionPath } from './testing-action.paths.ts'

type Asked = Context<NetworkEnv>

/** A testing action begins: from something that is there in one step, or from nothing with a few words. */
export const testBeginRoutes = new Hono<NetworkEnv>()
  .get('/new', allow(mayEditSomeCity), async (c) => {
    const query = c.var.url.searchParams
    const kind = originKinds.find((one) => validate(query.get(one) ?? ''))
    const origin = kind ? { kind, id: query.get(kind) ?? '' } : null
    const beginning = origin ? await beginningFrom(c.var.db, c.var, origin) : null
    if (origin && !beginning) throw notFound()
    const { title, description, subThemes } = beginning?.begun ?? {}
    const cities = await citiesOf(c.var.db, c.var.network)
    const city = cities.find(({ id }) => id === beginning?.cityId)?.slug ?? query.get('city')
    return showBegin(c, {
      origin,
      typed: { title, description, sub_themes: subThemes, city, audience: startsFor(beginning) },
      id: v7(),
      look: beginning !== null,
    })
  })
  .post('/', allow(mayEditSomeCity), async (c) => {
    const { db, network, standing, t } = c.var
    const form = await readForm(c, beginForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    if (!form.ok) return showBegin(c, { origin: null, typed: form.typed, errors: form.errors, id })
    const origin = originOf(form.values)
    // What one may not see is not there to grow from.
    const beginning = origin ? await beginningFrom(db, c.var, origin) : null
    const grows = beginning ? origin : null
    const shown = { origin: grows, typed: form.typed, id }
    const title = form.values.title ?? inOneLine(beginning?.begun.title ?? '')
    if (form.values.as === 'look') return showBegin(c, { ...shown, typed: { ...form.typed, title }, look: true })
    const editable = citiesToEdit(standing, await citiesOf(db, network))
    const asked = form.values.city?.toLowerCase()
    const city = editable.find(({ slug }) => slug.toLowerCase() === asked)
    const errors: FormErrors = {}
    if (!title) errors.title = 'actions.test.titleMissing'
    if (!city) errors.city = 'actions.test.cityMissing'
    if (!title || !city) return showBegin(c, { ...shown, errors })
    // What one city drafted is not another one's to try in its name.
    if (beginning?.cityId && beginning.cityId !== city.id) throw new HTTPException(403)
    const themes = new Set((await themesOf(db, network)).map(({ code }) => code))
    const chosen = form.values.sub_themes.filter((code) => themes.has(code))
    const grown = await growTest(db, doingOf(c.var), {
      id,
      cityId: city.id,
      origin: grows,
      audience: testAudiences().find((one) => one === form.values.audience) ?? startsFor(beginning),
      begun: {
        ...beginning?.begun,
        title,
        description: form.values.description ?? beginning?.begun.description ?? null,
        subThemes: chosen.length > 0 ? chosen : (beginning?.begun.subThemes ?? []),
      },
    })
    if (grown.outcome === 'taken')
      return showBegin(c, { ...shown, errors: { title: 'learning.action.again' }, id: v7() })
    say(c, t('actions.test.grown'))
    return c.redirect(testingActionPath(network, grown.action), 303)
  })

/** What is for the group alone stays with it; anything else begins there too, until the city says more. */
const startsFor = (beginning: Beginning | null): Audience => (beginning?.audience === 'network' ? 'network' : 'group')

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 300)

interface Shown {
  origin: Origin | null
  typed: Typed
  errors?: FormErrors
  id: string
  look?: boolean
}

async function showBegin(c: Asked, { look = false, ...shown }: Shown) {
  const { db, network, standing, lang, t } = c.var
  const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  const asked = {
    id: null,
    title: String(shown.typed.title ?? ''),
    description: shown.typed.description ? String(shown.typed.description) : null,
    subThemes: [shown.typed.sub_themes ?? []].flat().map(String),
  }
  const similar = look && asked.title ? await similarTo(db, c.var, asked, lang) : null
  return c.render(
    <TestBegin {...{ network, themes, similar }} cities={citiesToEdit(standing, cities)} {...shown} />,
    { title: t('actions.test.new'), unlisted: true, width: 'text' },
    shown.errors ? 422 : 200,
  )
}
