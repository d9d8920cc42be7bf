import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import type { Network } from '../network.queries.ts'
import type { PlacedItem } from './roadmap.plan.ts'

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
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const room = columns ? Math.min(months, Math.max(columns.span, roomForText)) : months
  const start = columns ? Math.min(columns.from, months - room + 1) : 1
  const when = item.dueAsWritten ?? format.period(item.from, item.to)
  return (
    <li class={`plan-item from-${start} span-${room}`}>
      {columns ? (
        <span class={`plan-bar from-${columns.from - start + 1} span-${columns.span}`} aria-hidden="true" />
      ) : null}
      <div class="plan-text">
        <p class="plan-when" lang={item.dueAsWritten ? written : undefined}>
          {when || t('networks.roadmap.noDate')}
        </p>
        <p class="plan-what" lang={written}>
          {item.item}
        </p>
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

interface Who {
  network: Network
  responsible: string | null
  contributes: string | null
}

function People({ network, responsible, contributes }: Who) {
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

function LinksOf({ ids, links, lang }: { ids: string[]; links: Links; lang: string | undefined }) {
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
