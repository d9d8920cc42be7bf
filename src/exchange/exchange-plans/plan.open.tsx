import { Panel, SectionHead, usePage } from '#platform/ui'
import { demandPath } from '../matches/match.paths.ts'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { Change, named, type PartProps } from './plan.parts.tsx'
import type { PlanProps } from './plan.show.tsx'
import type { Uncovered } from './plan.ts'

const order: Uncovered[] = ['no_supplier', 'outside_only', 'only_itself', 'limits', 'ruled_out']

/** What stays uncovered, and why. */
export function OpenWishes({ network, page, result }: PartProps) {
  const { t } = usePage()
  const written = useWritten(network)
  const cityById = new Map(page.cities.map((city) => [city.id, city]))
  const themeById = new Map(page.themes.map((theme) => [theme.id, theme]))
  const byReason = Map.groupBy(result.uncovered, ({ why }) => why)
  if (result.uncovered.length === 0) return null
  return (
    <section id="open">
      <SectionHead>{t('exchange.plan.staysOpen')}</SectionHead>
      {order
        .filter((why) => byReason.has(why))
        .map((why) => (
          <details open={why === 'limits'}>
            <summary>{t('exchange.plan.why', { why, count: byReason.get(why)?.length ?? 0 })}</summary>
            <ul class="rows">
              {byReason.get(why)?.map(({ cityId, themeId }) => {
                const [city, theme] = [cityById.get(cityId), themeById.get(themeId)]
                if (!city || !theme) return null
                return (
                  <li>
                    <a href={demandPath(network, theme, city)}>{city.name}</a>
                    <span>
                      <span class="number">{theme.code}</span> <span lang={written}>{theme.title}</span>
                    </span>
                  </li>
                )
              })}
            </ul>
          </details>
        ))}
    </section>
  )
}

/** What was wished by hand: what is fixed, and what is ruled out, each with a way back. */
export function Wished({ network, page }: PlanProps) {
  const { t } = usePage()
  const name = named(page)
  const lists = [
    { change: 'release', title: t('exchange.plan.fixed'), pairs: name(page.wishes.fixed) },
    { change: 'allow', title: t('exchange.plan.ruledOut'), pairs: name(page.wishes.ruledOut) },
  ] as const
  return (
    <>
      {lists
        .filter(({ pairs }) => pairs.length > 0)
        .map(({ change, title, pairs }) => (
          <Panel title={title}>
            <ul class="rows">
              {pairs.map((one) => (
                <li>
                  <span>
                    {t('exchange.plan.changeOf', {
                      city: one.city.name,
                      host: one.host.name,
                      subTheme: one.theme.code,
                    })}
                  </span>
                  {page.mayStart && <Change network={network} page={page} one={one} change={change} />}
                </li>
              ))}
            </ul>
          </Panel>
        ))}
    </>
  )
}
