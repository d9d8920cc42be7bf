import { type Context, Hono } from 'hono'
import { say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { activityEntries, HistoryList, historyOf, UndoNotice, type Undone } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, PageTitle, pageAsked, usePage } from '#platform/ui'
import { editsCity, mayTakePart, visibleTo } from '../access.ts'
import { cityPath, networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { type CityEnv, inCity, mayEditCity } from './city.access.ts'
import { undoCityChange } from './city.commands.ts'
import { cityFields } from './city.fields.ts'
import type { City } from './city.queries.ts'

export const cityHistoryRoutes = new Hono<CityEnv>()
  .get('/:city/history', inCity, allow(mayTakePart), (c) => showHistory(c))
  .post('/:city/history/:entry/undo', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, viewer, t } = c.var
    if (!viewer.person) throw notFound()
    const undone = await undoCityChange(db, { network, city, person: viewer.person }, c.req.param('entry'))
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome !== 'undone' || undone.blocked.length > 0) return showHistory(c, undone)
    say(c, t('networks.city.edit.undone'))
    return c.redirect(`${cityPath(network, city)}/history`, 303)
  })

async function showHistory(c: Context<CityEnv>, undone?: Undone) {
  const { db, network, city, standing, t, url } = c.var
  const page = pageAsked(url.searchParams)
  const history = await historyOf(
    db,
    { networkId: network.id, subjectId: city.id, page },
    visibleTo(standing, activityEntries),
  )
  return c.render(
    <CityHistory
      network={network}
      city={city}
      history={history}
      undone={undone}
      mayEdit={editsCity(standing, city.id)}
    />,
    { title: `${t('platform.records.history.title')}: ${city.name}`, unlisted: true, width: 'text' },
    undone ? 422 : 200,
  )
}

interface CityHistoryProps {
  network: Network
  city: City
  history: Awaited<ReturnType<typeof historyOf>>
  undone: Undone | undefined
  mayEdit: boolean
}

/** Who changed what in the profile of a city. */
function CityHistory({ network, city, history, undone, mayEdit }: CityHistoryProps) {
  const { t, lang } = usePage()
  const at = cityPath(network, city)
  return (
    <>
      <Crumbs
        items={[
          { label: t('networks.menu.cities'), href: networkPath(network, '/cities') },
          { label: city.name, href: at },
        ]}
      />
      <PageTitle>{t('platform.records.history.title')}</PageTitle>
      {undone ? <UndoNotice undone={undone} fields={cityFields} /> : null}
      <Lead>{t('networks.city.historyLead', { city: city.name })}</Lead>
      <HistoryList
        history={history}
        fields={cityFields}
        written={contentLang(lang, network.language)}
        undo={mayEdit ? ({ id }) => `${at}/history/${id}/undo` : undefined}
      />
    </>
  )
}
