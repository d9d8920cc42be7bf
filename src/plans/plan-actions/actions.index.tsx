import type { City, Network } from '#networks'
import { Actions, ButtonLink, Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { MoveButtons } from '../move-buttons.tsx'
import { PlanCrumbs, useWrittenIn } from '../plan.crumbs.tsx'
import { draftPath, planActionPath } from '../plan.paths.ts'
import type { Plan, PlanAction } from '../plan.queries.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  actions: PlanAction[]
}

/** The actions of a plan in the city's order. Their numbers stay when they are moved. */
export function ActionsIndex({ network, city, plan, actions }: Props) {
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  return (
    <>
      <PlanCrumbs {...{ network, city, plan }} />
      <PageTitle>{t('plans.actions.title')}</PageTitle>
      <Lead>{t('plans.actions.lead')}</Lead>
      <Actions>
        <ButtonLink href={draftPath(network, city, '/actions/new')} filled>
          {t('plans.action.new')}
        </ButtonLink>
      </Actions>
      {actions.length === 0 ? (
        <Empty title={t('plans.document.noActions')}>
          <p>{t('plans.actions.emptyBody')}</p>
        </Empty>
      ) : (
        <plan-order data-moved={t('plans.move.moved')} data-failed={t('plans.move.failed')}>
          <p class="unseen" role="status" />
          <ol class="plan-order" data-numbered="">
            {actions.map((action, at) => (
              <li data-move={planActionPath(network, city, action, '/move')} data-name={action.id}>
                <div class="plan-order-name">
                  <span class="soft number">{action.slug}</span>{' '}
                  <a href={planActionPath(network, city, action)} lang={lang}>
                    {action.title}
                  </a>
                </div>
                <MoveButtons
                  action={planActionPath(network, city, action, '/move')}
                  what={action.title}
                  lang={lang}
                  first={at === 0}
                  last={at === actions.length - 1}
                />
              </li>
            ))}
          </ol>
        </plan-order>
      )}
    </>
  )
}
