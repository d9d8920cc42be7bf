import { type City, type CitySubject, ExampleMark, type Network, type NetworkLocals } from '#networks'
import { contentLang } from '#platform/text'
import { usePage } from '#platform/ui'
import { editsPlan, readsDraft } from './access.ts'
import { editionName } from './documents/document.words.ts'
import { type GivenVersion, type PlanOnCity, planOnCity } from './panel.queries.ts'
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

interface GivenProps {
  network: Network
  city: City
  plan: PlanOnCity
  open: GivenVersion
  reads: boolean
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
  const shown = reads ? null : (plan.published ?? plan.shared)
  const open = plan.published
  return (
    <section class="plan-of-city half" aria-labelledby="plan">
      <h2 id="plan">{t('plans.document.name')}</h2>
      <p class="entry-title" lang={contentLang(lang, plan.language)}>
        <a href={reads ? draftPath(network, city) : planPath(network, city)}>{shown?.title ?? plan.title}</a>{' '}
        <ExampleMark of={plan} />
      </p>
      {reads ? <p class="soft">{t('plans.figure.actionsIn', { count: plan.actions })}</p> : null}
      {open ? <Given {...{ network, city, plan, open, reads }} /> : null}
      {shown && !open ? <p class="soft">{editionName(shown, t)}</p> : null}
    </section>
  )
}

/** What everybody may take: the version that is published, its day, the PDF, and that it was adopted. */
function Given({ network, city, plan, open, reads }: GivenProps) {
  const { t, format } = usePage()
  const edition = editionName(open, t)
  return (
    <>
      <p class="soft">
        {reads ? <a href={planPath(network, city)}>{t('plans.plan.published')}</a> : null}
        {reads ? ': ' : ''}
        {edition}
        {open.publishedOn ? `, ${t('plans.documents.publishedOn', { date: format.date(open.publishedOn) })}` : ''}
      </p>
      {plan.adoptedOn && plan.adoptedNumber === open.number ? (
        <p class="soft">
          {t('plans.adoption.said', {
            body: plan.adoptedBy ?? city.name,
            date: format.date(plan.adoptedOn),
            number: open.number,
          })}
        </p>
      ) : null}
      {open.pdf ? (
        <p>
          <a href={planPath(network, city, '.pdf')}>{t('plans.documents.take.pdf')}</a>
        </p>
      ) : null}
    </>
  )
}
