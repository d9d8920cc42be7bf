import { type City, type CitySubject, ExampleMark, type Network, type NetworkLocals } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { editsPlan, readsDraft } from './access.ts'
import { type PlanOnCity, planOnCity } from './panel.queries.ts'
import { draftPath, planPath } from './plan.paths.ts'

/** On a city's profile: its plan, for everybody where it is published, for those who write it as it is now. One statement. */
export async function planPanel({ db, network, standing }: NetworkLocals, { city }: CitySubject) {
  const reads = readsDraft(standing, city.id)
  const plan = await planOnCity(db, { network, standing }, city)
  const start = editsPlan(standing, city.id)
  if (!plan) return start ? <PlanOfCity {...{ network, city, plan: null, reads, start }} /> : null
  if (!reads && !plan.published && !plan.shared) return null
  return <PlanOfCity {...{ network, city, plan, reads, start }} />
}

interface Props {
  network: Network
  city: City
  plan: PlanOnCity | null
  reads: boolean
  start: boolean
}

function PlanOfCity({ network, city, plan, reads, start }: Props) {
  const { t, lang } = usePage()
  if (!plan)
    return start ? (
      <section class="plan-of-city half" aria-labelledby="plan">
        <h2 id="plan">{t('plans.document.name')}</h2>
        <p class="soft">{t('plans.all.notStarted')}</p>
        <p>
          <a href={planPath(network, city, '/new')}>{t('plans.plan.start')}</a>
        </p>
      </section>
    ) : null
  const title = reads ? plan.title : (plan.published ?? plan.shared ?? '')
  return (
    <section class="plan-of-city half" aria-labelledby="plan">
      <h2 id="plan">{t('plans.document.name')}</h2>
      <p class="entry-title" lang={contentLang(lang, plan.language)}>
        <a href={reads ? draftPath(network, city) : planPath(network, city)}>{title}</a> <ExampleMark of={plan} />
      </p>
      {reads ? <p class="soft">{t('plans.figure.actionsIn', { count: plan.actions })}</p> : null}
      {plan.published && reads ? (
        <p>
          <a href={planPath(network, city)}>{t('plans.plan.published')}</a>
        </p>
      ) : null}
    </section>
  )
}
