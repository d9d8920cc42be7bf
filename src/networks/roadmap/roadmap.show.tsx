import { contentLang } from '#platform/text'
import { Actions, addressWith, ButtonLink, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { HowWeKnow } from '../anomalies/how-we-know.tsx'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { HalfYear } from './half-year.tsx'
import { halfYearAt } from './half-years.ts'
import { StretchList } from './roadmap.list.tsx'
import { halfYearPath, newItemPath, nextHalfYearPath } from './roadmap.paths.ts'
import type { Stretch } from './roadmap.plan.ts'
import type { TableNow } from './roadmap.tables.queries.ts'
import { TableState } from './roadmap.words.tsx'
import { type Links, RoadmapEntry } from './roadmap-entry.tsx'

interface RoadmapPage {
  network: Network
  stretches: Stretch[]
  tables: TableNow[]
  /** The day the network lives in. */
  day: string
  /** How many obligations the network has written down. */
  obligations: number
  links: Links
  mayEdit: boolean
  /** Month by month instead of lane by lane. */
  asList: boolean
}

/** What is to be done, by whom and when, half-year by half-year as it came in. */
export function RoadmapShow(page: RoadmapPage) {
  const { network, stretches, obligations, mayEdit } = page
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('networks.roadmap.title')}</PageTitle>
      {stretches.length === 0 ? (
        <Empty title={t('networks.roadmap.none')}>
          <p>{t('networks.roadmap.noneYet')}</p>
        </Empty>
      ) : (
        <Lead>{t('networks.roadmap.lead')}</Lead>
      )}
      {mayEdit ? (
        <Actions>
          <ButtonLink href={nextHalfYearPath(network)} filled>
            {t('networks.roadmap.next.propose')}
          </ButtonLink>
          <ButtonLink href={newItemPath(network)}>{t('networks.roadmap.item.add')}</ButtonLink>
        </Actions>
      ) : null}
      <Jump {...page} />
      {stretches.map((stretch, index) => (
        <section class="plan" aria-labelledby={anchor(index)}>
          <h2 id={anchor(index)}>
            <HalfYear network={network} label={stretch.label} />
          </h2>
          <StretchHead {...page} stretch={stretch} />
          {page.asList ? (
            <StretchList network={network} stretch={stretch} links={page.links} />
          ) : (
            <StretchPlan network={network} stretch={stretch} links={page.links} day={page.day} />
          )}
        </section>
      ))}
      {obligations > 0 ? (
        <section class="plan-promised" aria-labelledby="promised">
          <h2 id="promised">{t('networks.obligations.title')}</h2>
          <p>{t('networks.obligations.teaser', { count: obligations })}</p>
          <Actions>
            <ButtonLink href={networkPath(network, '/obligations')}>{t('networks.obligations.link')}</ButtonLink>
          </Actions>
        </section>
      ) : null}
      <HowWeKnow network={network} />
    </>
  )
}

const anchor = (index: number) => `part-${index + 1}`

/** The half-years, and the two ways of reading them. */
function Jump({ network, stretches, asList }: RoadmapPage) {
  const { t, url } = usePage()
  if (stretches.length === 0) return null
  return (
    <div class="plan-ways">
      {stretches.length > 1 ? (
        <nav class="plan-jump" aria-label={t('networks.roadmap.jump')}>
          <ul class="chips">
            {stretches.map(({ label }, index) => (
              <li>
                <a class="chip" href={`#${anchor(index)}`}>
                  <HalfYear network={network} label={label} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <nav aria-label={t('networks.roadmap.views')}>
        <ul class="chips">
          <li>
            <a class="chip" href={addressWith(url, { view: null })} aria-current={asList ? undefined : 'true'}>
              {t('networks.roadmap.asTimeline')}
            </a>
          </li>
          <li>
            <a class="chip" href={addressWith(url, { view: 'list' })} aria-current={asList ? 'true' : undefined}>
              {t('networks.roadmap.asList')}
            </a>
          </li>
        </ul>
      </nav>
    </div>
  )
}

/** How far its table is, where the network stands in it today, and the way to its versions. */
function StretchHead({ network, stretch, tables, day, mayEdit }: RoadmapPage & { stretch: Stretch }) {
  const { t, format } = usePage()
  const table = tables.find(({ halfYear }) => halfYear === stretch.label)
  const isNow = stretch.label === halfYearAt(day)
  if (!table && !isNow && !mayEdit) return null
  return (
    <p class="plan-head">
      {table ? <TableState table={table} /> : null}
      {isNow ? <span>{t('networks.roadmap.today', { day: format.date(day) })}</span> : null}
      {stretch.label !== null && (mayEdit || (table && table.versions > 0)) ? (
        <a href={halfYearPath(network, stretch.label)}>
          {mayEdit
            ? t('networks.roadmap.table.open')
            : t('networks.roadmap.table.versionsOf', { count: table?.versions ?? 0 })}
        </a>
      ) : null}
    </p>
  )
}

interface PlanProps {
  network: Network
  stretch: Stretch
  links: Links
  day: string
}

function StretchPlan({ network, stretch, links, day }: PlanProps) {
  const { format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const months = `months-${stretch.months.length}`
  return (
    <div class="plan-grid">
      {stretch.months.length > 0 ? (
        <ol class={`plan-months ${months}`} aria-hidden="true">
          {stretch.months.map((month) => (
            <li data-now={month === day.slice(0, 7) ? '' : undefined}>{format.month(month)}</li>
          ))}
        </ol>
      ) : null}
      {stretch.today === null ? null : <Today at={stretch.today} />}
      {stretch.groups.map((group) => (
        <>
          {group.name ? <h3 lang={written}>{group.name}</h3> : null}
          {group.lanes.map((lane) => (
            <div class="plan-lane">
              {lane.name ? <h4 lang={written}>{lane.name}</h4> : null}
              <ol class={`plan-items ${months}`}>
                {lane.items.map((placed) => (
                  <RoadmapEntry network={network} placed={placed} months={stretch.months.length} links={links} />
                ))}
              </ol>
            </div>
          ))}
        </>
      ))}
    </div>
  )
}

/** A line down through the months; the day itself is said in words above. A page cannot carry styles of its own. */
function Today({ at }: { at: number }) {
  const x = String(Math.round(at * 1000))
  return (
    <svg class="plan-today" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      <line x1={x} x2={x} y1="0" y2="10" vector-effect="non-scaling-stroke" />
    </svg>
  )
}
