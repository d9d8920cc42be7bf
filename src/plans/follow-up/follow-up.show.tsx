import { testsPath } from '#actions'
import { ExampleMark, horizontalTheme, type Network, type Profile } from '#networks'
import { contentLang } from '#platform/text'
import { DataBox, Empty, type Figure, Figures, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { planPath } from '../plan.paths.ts'
import { versionPath } from '../versions/version.paths.ts'
import { StatusTag } from './carrying.show.tsx'
import type { PlanFigures } from './figures.queries.ts'
import { carryingPath, followUpPath } from './follow-up.paths.ts'
import type { AdoptedPlan, Standing } from './follow-up.queries.ts'

interface Props {
  network: Network
  profile: Profile
  adopted: AdoptedPlan[]
  /** How each action stands now, of which something was told. */
  now: Map<string, Standing>
  figures: PlanFigures
  cities: number
}

/** How all adopted plans of a network go. */
export function FollowUpShow(props: Props) {
  const { network, adopted, now } = props
  const { t, format, lang } = usePage()
  return (
    <>
      <header>
        <PageTitle>{t('plans.followUp.title')}</PageTitle>
        <Lead>{t('plans.followUp.lead')}</Lead>
      </header>
      <Figures items={figuresOf(props, { t, format })} />
      {adopted.length === 0 ? (
        <Empty title={t('plans.followUp.none')}>
          <p>{t('plans.followUp.noneYet')}</p>
        </Empty>
      ) : null}
      {adopted.map(({ plan, city, actions, number }) => (
        <section aria-labelledby={`plan-${city.slug}`}>
          <SectionHead
            id={`plan-${city.slug}`}
            more={{ href: planPath(network, city), label: t('plans.carrying.plan') }}
          >
            {city.name}
          </SectionHead>
          <p>
            <a href={versionPath(network, city, { number })} lang={contentLang(lang, plan.language)}>
              {plan.title}
            </a>{' '}
            <ExampleMark of={plan} />{' '}
            <span class="soft">
              {t('plans.adoption.said', {
                body: plan.adoptedBy ?? '',
                date: format.date(plan.adoptedOn ?? ''),
                number,
              })}
            </span>
          </p>
          <ul class="rows">
            {actions.map((action) => {
              const stands = now.get(action.id)
              return (
                <li>
                  <span>
                    <a href={carryingPath(network, city, action)} lang={contentLang(lang, plan.language)}>
                      {action.title}
                    </a>{' '}
                    <StatusTag status={stands?.status ?? action.status} />
                  </span>
                  <span class="soft">
                    {stands?.lastOn
                      ? t('plans.carrying.asOf', { date: format.date(stands.lastOn) })
                      : t('plans.carrying.asAdopted')}
                  </span>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
      <Themes {...props} />
    </>
  )
}

type Speech = Pick<ReturnType<typeof usePage>, 't' | 'format'>

function figuresOf({ network, adopted, now, figures, cities }: Props, { t, format }: Speech): Figure[] {
  const actions = adopted.flatMap((plan) => plan.actions)
  const secured = actions.filter(({ id, funding }) => (now.get(id)?.funding ?? funding) === 'secured').length
  const measured = actions.filter(({ indicators }) => indicators > 0).length
  const running = actions.filter(({ id, status }) => ['running', 'done'].includes(now.get(id)?.status ?? status)).length
  const at = followUpPath(network)
  return [
    { value: format.number(adopted.length), label: t('plans.followUp.adopted', { cities }), href: at },
    { value: format.number(running), label: t('plans.followUp.running', { actions: actions.length }), href: at },
    { value: format.number(secured), label: t('plans.followUp.secured', { actions: actions.length }), href: at },
    { value: format.number(measured), label: t('plans.followUp.measured', { actions: actions.length }), href: at },
    ...(figures.concluded > 0
      ? [
          {
            value: format.number(figures.changing),
            label: t('plans.followUp.changing', { tests: figures.concluded }),
            href: testsPath(network, { state: 'concluded' }),
          },
        ]
      : []),
  ]
}

/** In how many actions each horizontal theme is taken up. */
function Themes({ network, profile, adopted }: Props) {
  const { t, format, lang } = usePage()
  const counts = Map.groupBy(
    adopted.flatMap(({ actions }) => actions.flatMap(({ horizontal }) => horizontal)),
    (theme) => theme,
  )
  if (counts.size === 0) return null
  return (
    <section aria-labelledby="horizontal">
      <SectionHead id="horizontal">{t('plans.followUp.horizontal')}</SectionHead>
      <DataBox
        facts={[...counts]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([theme, actions]) => ({
            name: horizontalTheme(theme, { profile, lang, written: network.language }).label,
            value: t('plans.followUp.actions', { count: actions.length, said: format.number(actions.length) }),
          }))}
      />
    </section>
  )
}
