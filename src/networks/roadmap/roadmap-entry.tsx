import { contentLang } from '#platform/text'
import { Tag, usePage } from '#platform/ui'
import { ExampleMark } from '../example-mark.tsx'
import type { Network } from '../network.queries.ts'
import { roadmapItemPath } from './roadmap.paths.ts'
import type { PlacedItem } from './roadmap.plan.ts'
import type { RoadmapItem } from './roadmap.queries.ts'
import { ItemWhen, StateTag } from './roadmap.words.tsx'

/** Where ids that roadmap items name can be read. */
export type Links = Map<string, { title: string; href: string }>

interface Entry {
  network: Network
  placed: PlacedItem
  months: number
  links: Links
}

/** A text needs at least this many months' room to be read with ease. */
const roomForText = 2

/** One item of the roadmap: a bar over the months it takes, its text beneath. On a phone it is a line of a list. */
export function RoadmapEntry({ network, placed: { item, columns }, months, links }: Entry) {
  const { lang } = usePage()
  const written = contentLang(lang, network.language)
  const room = columns ? Math.min(months, Math.max(columns.span, roomForText)) : months
  const start = columns ? Math.min(columns.from, months - room + 1) : 1
  return (
    <li class={`plan-item from-${start} span-${room}`} data-state={item.state}>
      {columns ? (
        <span class={`plan-bar from-${columns.from - start + 1} span-${columns.span}`} aria-hidden="true" />
      ) : null}
      <div class="plan-text">
        <p class="plan-when">
          <ItemWhen item={item} written={written} />
        </p>
        <p class="plan-what" lang={written}>
          <a href={roadmapItemPath(network, item)}>{item.item}</a>
        </p>
        <ItemState network={network} item={item} />
        <People network={network} responsible={item.responsible} contributes={item.contributes} />
        {item.linksTo.length > 0 ? <LinksOf ids={item.linksTo} links={links} lang={written} /> : null}
        {item.note ? (
          <p class="plan-note" lang={written}>
            {item.note}
          </p>
        ) : null}
      </div>
    </li>
  )
}

/** What became of it and why; what is planned needs no word. */
export function ItemState({ network, item }: { network: Network; item: RoadmapItem }) {
  const { t, lang } = usePage()
  if (item.state === 'planned' && !item.draft && !item.example) return null
  return (
    <p class="plan-state">
      <StateTag item={item} quiet /> {item.draft ? <Tag tone="single">{t('networks.roadmap.table.draft')}</Tag> : null}{' '}
      <ExampleMark of={item} />
      {item.reason ? <span lang={contentLang(lang, network.language)}>{item.reason}</span> : null}
    </p>
  )
}

interface Who {
  network: Network
  responsible: string | null
  contributes: string | null
}

export function People({ network, responsible, contributes }: Who) {
  const { t, lang } = usePage()
  const name = (parts: unknown[]) => <span lang={contentLang(lang, network.language)}>{parts}</span>
  if (!responsible && !contributes) return null
  return (
    <p class="plan-who">
      {responsible ? t.rich('networks.roadmap.responsible', { who: responsible, name }) : null}
      {responsible && contributes ? ' · ' : null}
      {contributes ? t.rich('networks.roadmap.contributes', { who: contributes, name }) : null}
    </p>
  )
}

export function LinksOf({ ids, links, lang }: { ids: string[]; links: Links; lang: string | undefined }) {
  const { t } = usePage()
  return (
    <ul class="plan-links" aria-label={t('networks.roadmap.links')}>
      {ids.map((id) => {
        const found = links.get(id)
        return <li lang={lang}>{found ? <a href={found.href}>{found.title}</a> : id}</li>
      })}
    </ul>
  )
}
