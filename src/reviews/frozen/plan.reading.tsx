import { type PlanSnapshot, PlanText, type SnapshotAction } from '#plans'
import { usePage } from '#platform/ui'
import type { BesidePart } from './reading.tsx'

/** A version of a plan as its reviewers read it: its sections and actions, each with what is said there. */
export function PlanReading({ plan, beside }: { plan: PlanSnapshot; beside: BesidePart }) {
  const { t } = usePage()
  return (
    <article class="review-reading" lang={plan.language}>
      <h2>{plan.title}</h2>
      {plan.facts.length > 0 ? (
        <dl class="data">
          {plan.facts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {plan.sections.map((section) => (
        <section class="review-part" id={`part-${section.id}`}>
          <h3>{section.title}</h3>
          <PlanText markdown={section.text} below={3} />
          {section.kind === 'objectives' ? (
            <ul>
              {plan.objectives.map(({ title, text }) => (
                <li>
                  <b>{title}</b> {text}
                </li>
              ))}
            </ul>
          ) : null}
          {section.kind === 'tests' ? (
            <ul>
              {plan.tests.map(({ title, lesson }) => (
                <li>
                  <b>{title}</b> {lesson}
                </li>
              ))}
            </ul>
          ) : null}
          {beside({ key: section.id, label: section.title })}
        </section>
      ))}
      {plan.actions.length > 0 ? <h3>{t('reviews.frozen.actions')}</h3> : null}
      {plan.actions.map((action) => (
        <section class="review-part" id={`part-${action.id}`}>
          <h4>{action.title}</h4>
          <ActionFacts action={action} />
          {beside({ key: action.id, label: action.title })}
        </section>
      ))}
    </article>
  )
}

function ActionFacts({ action }: { action: SnapshotAction }) {
  const { t, format } = usePage()
  const facts: [string, string | null][] = [
    [t('reviews.frozen.action.description'), action.description],
    [t('reviews.frozen.action.intendedResult'), action.intendedResult],
    [t('reviews.frozen.action.output'), action.output],
    [t('reviews.frozen.action.leadBy'), action.leadBy],
    [t('reviews.frozen.action.partners'), action.partners],
    [t('reviews.frozen.action.resources'), action.resources],
    [
      t('reviews.frozen.action.cost'),
      action.cost === null ? null : format.money(action.cost, action.costCurrency ?? 'EUR'),
    ],
    [t('reviews.frozen.action.funding'), action.fundingSource],
    [t('reviews.frozen.action.when'), format.period(action.startsOn, action.endsOn)],
    [t('reviews.frozen.action.steps'), action.steps.map(({ label }) => label).join('; ')],
    [
      t('reviews.frozen.action.indicators'),
      action.indicators
        .map(({ label, baseline, target }) =>
          [label, baseline || target ? `${baseline ?? '?'} → ${target ?? '?'}` : ''].filter(Boolean).join(': '),
        )
        .join('; '),
    ],
    [t('reviews.frozen.action.risks'), action.risks.map(({ risk }) => risk).join('; ')],
    [t('reviews.frozen.action.origins'), action.origins.map(({ title }) => title).join('; ')],
  ]
  return (
    <dl class="data">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value || <span class="soft">{t('reviews.frozen.notStated')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
