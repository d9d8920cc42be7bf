import { Hono } from 'hono'
import type { City, Network } from '#networks'
import { allow } from '#platform/http'
import { Empty, Lead, PageTitle, usePage } from '#platform/ui'
import { inPlan, mayReadDraft, type PlanEnv } from '../in-plan.ts'
import { PlanCrumbs } from '../plan.crumbs.tsx'
import type { Plan } from '../plan.queries.ts'
import { snapshotOf } from '../versions/snapshot.queries.ts'
import { MissingList } from './missing.list.tsx'
import { askedOfPlans } from './missing.queries.ts'
import { type Missing, missingIn } from './missing.ts'

/** What a plan still lacks. */
export const missingRoutes = new Hono<PlanEnv>().get(
  '/:city/plan/draft/missing',
  inPlan,
  allow(mayReadDraft),
  async (c) => {
    const { db, network, city, plan, t } = c.var
    const [snapshot, asked] = await Promise.all([snapshotOf(db, network, plan), askedOfPlans(db, network)])
    return c.render(<MissingShow {...{ network, city, plan }} missing={missingIn(snapshot, asked)} />, {
      title: t('plans.missing.title'),
      unlisted: true,
      width: 'text',
    })
  },
)

interface Props {
  network: Network
  city: City
  plan: Plan
  missing: Missing[]
}

function MissingShow({ network, city, plan, missing }: Props) {
  const { t } = usePage()
  return (
    <>
      <PlanCrumbs {...{ network, city, plan }} />
      <PageTitle>{t('plans.missing.title')}</PageTitle>
      {missing.length === 0 ? (
        <Empty title={t('plans.missing.nothing')}>
          <p>{t('plans.missing.nothingBody')}</p>
        </Empty>
      ) : (
        <>
          <Lead>{t('plans.missing.lead')}</Lead>
          <MissingList {...{ network, city, plan, missing }} />
        </>
      )}
    </>
  )
}
