import { type Context, Hono } from 'hono'
import { type FormErrors, postedFields, readTyped, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import {
  type Conflict,
  conflictsSettled,
  type Draft,
  draftBeside,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { anomaliesAbout } from '../anomalies/anomalies-about.ts'
import { anomaliesOf } from '../anomalies/anomaly.queries.ts'
import { cityPath } from '../network.paths.ts'
import { type CityEnv, inCity, mayEditCity } from './city.access.ts'
import { changeCity, discardCityDraft, keepCityDraft } from './city.commands.ts'
import { CityEdit } from './city.edit.tsx'
import { cityForm, readCity, typedCity } from './city.form.ts'
import { implausibleFigures } from './city.plausibility.ts'
import { citiesOf } from './city.queries.ts'

interface Shown {
  typed: Typed
  version: number
  draft: Draft | null
  errors?: FormErrors
  conflicts?: Conflict[]
}

export const cityEditRoutes = new Hono<CityEnv>()
  .get('/:city/edit', inCity, allow(mayEditCity), async (c) => {
    const { city, format } = c.var
    const draft = await draftOf(c)
    const typed = draft ? (draft.values as Typed) : typedCity(city, format)
    return showForm(c, { typed, version: draft?.baseVersion ?? city.version, draft })
  })
  .post('/:city/edit', inCity, allow(mayEditCity), async (c) => {
    const posted = await postedFields(c)
    return posted.get('as')?.at(-1) === 'draft' ? keep(c) : publish(c)
  })
  .post('/:city/draft/discard', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, t } = c.var
    const gone = await discardCityDraft(db, city, await versionBegunFrom(c, 0))
    say(c, t(gone ? 'networks.city.edit.discarded' : 'networks.city.edit.notDiscarded'))
    return c.redirect(cityPath(network, city), 303)
  })

const draftOf = (c: Context<CityEnv>) =>
  // Whoever passed the door may edit the city, and so its draft.
  draftBeside(c.var.db, { kind: 'city', subjectId: c.var.city.id }, () => true)

async function showForm(c: Context<CityEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { db, network, city, t } = c.var
  const [anomalies, cities] = await Promise.all([anomaliesOf(db, network), citiesOf(db, network)])
  const others = cities.map(({ slug, name }) => ({ id: slug, name }))
  const about = anomaliesAbout(anomalies, { id: city.slug, name: city.name }, others)
  return c.render(
    <CityEdit network={network} city={city} anomalies={about} {...shown} />,
    { title: t('networks.city.edit.title', { city: city.name }), unlisted: true, width: 'text' },
    status,
  )
}

async function publish(c: Context<CityEnv>) {
  const { db, network, city, viewer, format, t } = c.var
  const { person } = viewer
  if (!person) return c.redirect(cityPath(network, city), 303)
  const form = await readCity(c, city, format)
  if (!form.ok) {
    const [draft, version] = [await draftOf(c), await versionBegunFrom(c, city.version)]
    return showForm(c, { typed: form.typed, version, draft, errors: form.errors }, 422)
  }
  const { draft } = form
  const version = await versionSettled(c, form.version)
  const values = await conflictsSettled(c, form.values)
  const changed = await changeCity(db, { network, city, person }, { values, version, draft })
  if (changed.outcome === 'stale') {
    const typed = typedCity(changed.values, format)
    const { conflicts, now } = changed
    return showForm(c, { typed, version: now.version, draft: await draftOf(c), conflicts }, 422)
  }
  if (changed.outcome === 'saved') {
    const doubts = implausibleFigures({ ...city, ...changed.row }).length
    const action = `${cityPath(network, city)}/history/${changed.entryId}/undo`
    const undo = { action, label: t('platform.records.history.undo') }
    say(c, t('networks.city.edit.published', { doubts }), { undo })
  } else say(c, t('networks.city.edit.nothingChanged'))
  return c.redirect(cityPath(network, city), 303)
}

async function keep(c: Context<CityEnv>) {
  const { db, network, city, viewer, t } = c.var
  const { person } = viewer
  if (!person) return c.redirect(cityPath(network, city), 303)
  const { version: _, draft, id, ...values } = await readTyped(c, cityForm)
  const known = cityForm.pick({ draft: true, id: true }).parse({ draft: draft || undefined, id })
  const baseVersion = await versionBegunFrom(c, city.version)
  const kept = await keepCityDraft(
    db,
    { network, city, person },
    {
      id: known.id ?? city.id,
      values,
      baseVersion,
      version: known.draft ?? null,
    },
  )
  if (kept.outcome === 'stale') {
    const { now } = kept
    const errors: FormErrors = {
      name: (say) => say('networks.city.edit.draftTaken', { who: now.actor, when: c.var.format.moment(now.changedAt) }),
    }
    return showForm(c, { typed: values, version: baseVersion, draft: now, errors }, 422)
  }
  say(c, t('networks.city.edit.kept'))
  return c.redirect(cityPath(network, city), 303)
}
