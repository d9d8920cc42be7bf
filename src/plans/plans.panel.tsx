import { ExampleMark, type Network, type NetworkLocals, networkPath } from '#networks'
import { contentLang } from '#platform/text'
import { SectionHead, usePage } from '#platform/ui'
import { type PublishedPlan, plansPublished, publishedPlans } from './panel.queries.ts'
import { planPath } from './plan.paths.ts'
import { StageTag } from './plans.index.tsx'

const mostShown = 9

/** On a network's front page: the plans that are published, the newest first. No statement where there are none. */
export async function publishedPanel({ db, network }: NetworkLocals) {
  if (!network.has?.includes(publishedPlans.key)) return null
  return <Published network={network} plans={await plansPublished(db, network)} />
}

function Published({ network, plans }: { network: Network; plans: PublishedPlan[] }) {
  const { t, lang } = usePage()
  return (
    <section class="published-plans" aria-labelledby="published-plans">
      <SectionHead id="published-plans" more={{ href: networkPath(network, '/plans'), label: t('plans.all.more') }}>
        {t('plans.name')}
      </SectionHead>
      <ul class="rows">
        {plans.slice(0, mostShown).map((plan) => (
          <li>
            <div>
              <span class="eyebrow">{plan.city}</span>{' '}
              <a href={planPath(network, plan)} lang={contentLang(lang, plan.language)}>
                {plan.title}
              </a>{' '}
              <ExampleMark of={plan} />
            </div>
            {plan.adopted ? (
              <StageTag stage="adopted" />
            ) : plan.kind === 'draft' ? null : (
              <StageTag stage={plan.kind} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
