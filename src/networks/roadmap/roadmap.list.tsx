import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import { roadmapItemPath } from './roadmap.paths.ts'
import type { Stretch } from './roadmap.plan.ts'
import type { RoadmapItem } from './roadmap.queries.ts'
import { ItemWhen } from './roadmap.words.tsx'
import { ItemState, type Links, LinksOf, People } from './roadmap-entry.tsx'

/** A half-year month by month, for whoever reads or listens rather than looks: each line stands where it begins. */
export function StretchList({ network, stretch, links }: { network: Network; stretch: Stretch; links: Links }) {
  const { t, format } = usePage()
  const items = stretch.groups.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.items.map(({ item }) => item)))
  const begins = (item: RoadmapItem) => (item.from ?? item.due ?? '').slice(0, 7)
  const months = [...Map.groupBy(items, begins)].sort(([a], [b]) => (a || '9999').localeCompare(b || '9999'))
  return (
    <>
      {months.map(([month, within]) => (
        <>
          <h3>{month ? format.date(month) : t('networks.roadmap.noDate')}</h3>
          <ul class="plan-list">
            {within.map((item) => (
              <Line network={network} item={item} links={links} />
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

function Line({ network, item, links }: { network: Network; item: RoadmapItem; links: Links }) {
  const { lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <li class="plan-text" data-state={item.state}>
      <p class="plan-what" lang={written}>
        <a href={roadmapItemPath(network, item)}>{item.item}</a>
      </p>
      <p class="plan-when">
        <ItemWhen item={item} written={written} />
      </p>
      <ItemState network={network} item={item} />
      <p class="plan-note" lang={written}>
        {[item.laneGroup, item.lane].filter(Boolean).join(' · ')}
      </p>
      <People network={network} responsible={item.responsible} contributes={item.contributes} />
      {item.linksTo.length > 0 ? <LinksOf ids={item.linksTo} links={links} lang={written} /> : null}
    </li>
  )
}
