import type { MeetingSubject } from '#meetings'
import { cityPath, type Network, type NetworkLocals } from '#networks'
import { Notice, usePage } from '#platform/ui'
import { presentedPlan } from './adoption.queries.ts'

/** On the page of a local meeting: it presents the plan of its city. Other meetings are not asked. */
export async function presentsPanel(locals: NetworkLocals, { meeting }: MeetingSubject) {
  if (meeting.cityId === null) return null
  const city = await presentedPlan(locals.db, meeting)
  return city ? <Presents network={locals.network} city={city} /> : null
}

function Presents({ network, city }: { network: Network; city: { slug: string } }) {
  const { t } = usePage()
  return (
    <Notice title={t('plans.presentation.here')}>
      <p>
        <a href={`${cityPath(network, city)}/plan`}>{t('plans.plan.one')}</a>
      </p>
    </Notice>
  )
}
