import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { belongs, type CityEnv, editsCity, inCity, mayEditCity, maySeeNetwork, profileOf, speakersOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { type Doing, describeGroup } from './local-group.commands.ts'
import { LocalGroupEdit } from './local-group.edit.tsx'
import { type GroupValues, groupForm, groupValuesOf, typedGroup } from './local-group.form.ts'
import { groupPath } from './local-group.paths.ts'
import { groupOfCity, membersFor } from './local-group.queries.ts'
import { LocalGroupShow } from './local-group.show.tsx'
import { besideGroup } from './slots.ts'

/** The local group of a city: what it is, who is in it, and for those who write for the city, changing both. */
export const localGroupRoutes = new Hono<CityEnv>()
  .get('/:city/local-group', inCity, allow(maySeeNetwork), async (c) => {
    const { db, network, city, standing, t, url } = c.var
    if (city.slug !== c.req.param('city')) return c.redirect(groupPath(network, city) + url.search, 301)
    const [{ group, everybody }, profile, panels] = await Promise.all([
      groupOfCity(db, city),
      profileOf(db, network),
      besideGroup.look(c.var, { city }),
    ])
    // Names of those who coordinate are for those who meet them; their page of people says the same.
    const team = belongs(standing) ? ((await speakersOf(db, [city.id])).get(city.id) ?? []) : []
    const mayEdit = editsCity(standing, city.id)
    return c.render(
      <LocalGroupShow
        {...{ network, city, group, profile, panels, mayEdit }}
        team={team.map(({ name }) => name)}
        members={membersFor(standing, everybody)}
      />,
      {
        title: group?.name ?? t('local-groups.group.of', { city: city.name }),
        description: t('local-groups.group.description', { city: city.name, network: network.name }),
        width: 'wide',
      },
    )
  })
  .get('/:city/local-group/edit', inCity, allow(mayEditCity), async (c) => {
    const { group } = await groupOfCity(c.var.db, c.var.city)
    return showForm(c, { typed: typedGroup(group), version: group?.version })
  })
  .post('/:city/local-group/edit', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, t } = c.var
    const form = await readForm(c, groupForm)
    const begun = await versionBegunFrom(c, 1)
    if (!form.ok) return showForm(c, { typed: form.typed, version: begun, errors: form.errors })
    const values = await conflictsSettled(c, groupValuesOf(form.values))
    const version = await versionSettled(c, form.values.version ?? 1)
    const saved = await describeGroup(db, doingOf(c), { version, values })
    if (saved.outcome === 'stale') {
      const typed = typedGroup(saved.values as unknown as GroupValues)
      return showForm(c, { typed, version: saved.now.version, conflicts: saved.conflicts })
    }
    if (saved.outcome === 'gone' || saved.outcome === 'refused') throw notFound()
    say(c, t('local-groups.group.saved'))
    return c.redirect(groupPath(network, city), 303)
  })

interface Shown {
  typed: Typed
  version: number | undefined
  errors?: FormErrors
  conflicts?: Conflict[]
}

function showForm(c: Context<CityEnv>, shown: Shown) {
  const { network, city, t } = c.var
  return c.render(
    <LocalGroupEdit network={network} city={city} {...shown} />,
    { title: t('local-groups.group.editTitle', { city: city.name }), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

/** In whose name something is done; doors that only those of the city pass stand before. */
export function doingOf(c: Context<CityEnv>): Doing {
  const { network, city, viewer } = c.var
  if (!viewer.person) throw new HTTPException(401)
  return { network, city, person: viewer.person }
}
