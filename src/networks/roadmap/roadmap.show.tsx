import { contentLang } from '#platform/text'
import { Actions, ButtonLink, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { HowWeKnow } from '../anomalies/how-we-know.tsx'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'
import { HalfYear } from './half-year.tsx'
import type { Stretch } from './roadmap.plan.ts'
import { type Links, RoadmapEntry } from './roadmap-entry.tsx'

interface RoadmapPage {
  network: Network
  stretches: Stretch[]
  /** How many obligations the network has written down. */
  obligations: number
  links: Links
}

/** What is to be done, by whom and when, half-year by half-year as it came in. */
export function RoadmapShow({ network, stretches, obligations, links }: RoadmapPage) {
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
      {stretches.map((stretch, index) => (
        <section class="plan" aria-labelledby={anchor(index)}>
          <h2 id={anchor(index)}>
            <HalfYear network={network} label={stretch.label} />
          </h2>
          <StretchPlan network={network} stretch={stretch} links={links} />
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

function StretchPlan({ network, stretch, links }: { network: Network; stretch: Stretch; links: Links }) {
  const { format, lang } = usePage()
  const written = contentLang(lang, network.language)
  const months = `months-${stretch.months.length}`
  return (
    <>
      {stretch.months.length > 0 ? (
        <ol class={`plan-months ${months}`} aria-hidden="true">
          {stretch.months.map((month) => (
            <li>{format.month(month)}</li>
          ))}
        </ol>
      ) : null}
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
    </>
  )
}
