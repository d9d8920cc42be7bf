import type { JSX } from 'hono/jsx/jsx-runtime'
import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Crumbs, DataBox, Eyebrow, type Fact, PageTitle, Tag, usePage } from '#platform/ui'
import { HowWeKnow } from '../anomalies/how-we-know.tsx'
import { ExampleMark } from '../example-mark.tsx'
import type { Network } from '../network.queries.ts'
import { HalfYear, sayHalfYear } from './half-year.tsx'
import { halfYearPath, roadmapItemPath, roadmapPath } from './roadmap.paths.ts'
import type { RoadmapItem } from './roadmap.queries.ts'
import { StateTag } from './roadmap.words.tsx'
import { type Links, LinksOf } from './roadmap-entry.tsx'

interface ItemPage {
  network: Network
  item: RoadmapItem
  links: Links
  mayEdit: boolean
  conversation: JSX.Element | null
}

/** One line of the roadmap with everything that is said of it. */
export function ItemShow({ network, item, links, mayEdit, conversation }: ItemPage) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <article>
      <Crumbs
        items={[
          { label: t('networks.roadmap.title'), href: roadmapPath(network) },
          ...(item.halfYear
            ? [{ label: sayHalfYear(item.halfYear, t), href: halfYearPath(network, item.halfYear) }]
            : []),
        ]}
      />
      <Eyebrow>
        <span lang={written}>{[item.laneGroup, item.lane].filter(Boolean).join(' · ')}</span>
      </Eyebrow>
      <PageTitle lang={written}>{item.item}</PageTitle>
      <p class="chips">
        <StateTag item={item} />
        {item.draft ? <Tag tone="single">{t('networks.roadmap.table.draft')}</Tag> : null}
        <ExampleMark of={item} />
      </p>
      <ItemFacts network={network} item={item} links={links} />
      {mayEdit ? (
        <Actions>
          <ButtonLink href={roadmapItemPath(network, item, '/state')} filled>
            {t('networks.roadmap.item.became')}
          </ButtonLink>
          <ButtonLink href={roadmapItemPath(network, item, '/edit')}>{t('networks.roadmap.item.change')}</ButtonLink>
          {item.draft ? (
            <form method="post" action={roadmapItemPath(network, item, '/remove')}>
              <button type="submit" class="ds-button" data-variant="tertiary">
                {t('networks.roadmap.item.remove')}
              </button>
            </form>
          ) : null}
        </Actions>
      ) : null}
      <p>
        <a href={roadmapItemPath(network, item, '/history')}>{t('platform.records.history.title')}</a>
      </p>
      <HowWeKnow network={network} />
      {conversation}
    </article>
  )
}

function ItemFacts({ network, item, links }: Pick<ItemPage, 'network' | 'item' | 'links'>) {
  const { t, format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const said = (text: string) => <span lang={written}>{text}</span>
  const facts: Fact[] = []
  const add = (name: string, value: JSX.Element | string | null) => {
    if (value) facts.push({ name, value })
  }
  if (item.halfYear) add(t('networks.roadmap.item.halfYear'), <HalfYear network={network} label={item.halfYear} />)
  add(t('networks.roadmap.item.months'), format.period(item.from, item.to))
  if (item.due || item.dueAsWritten)
    facts.push({
      name: t('networks.roadmap.item.due'),
      value: item.due ? format.date(item.due) : said(item.dueAsWritten ?? ''),
      note: item.due && item.dueAsWritten ? said(item.dueAsWritten) : null,
    })
  add(t('networks.roadmap.item.reason'), item.reason && said(item.reason))
  add(t('networks.roadmap.item.responsible'), item.responsible && said(item.responsible))
  add(t('networks.roadmap.item.contributes'), item.contributes && said(item.contributes))
  if (item.linksTo.length > 0)
    add(t('networks.roadmap.links'), <LinksOf ids={item.linksTo} links={links} lang={written} />)
  add(t('networks.roadmap.item.note'), item.note && said(item.note))
  return <DataBox facts={facts} />
}
