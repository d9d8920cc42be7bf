import { draftPath as checkPath, roundPath, roundsOf } from '#actions'
import type { Network } from '#networks'
import { Panel, Tag, usePage } from '#platform/ui'
import type { PlanLocals } from './in-plan.ts'

/** Beside a plan as it is written now: what the lead expert said of its drafts, and the way to send the next one. */
export async function planChecksPanel({ db, network, plan }: PlanLocals) {
  return <Checks network={network} plan={plan} rounds={await roundsOf(db, plan)} />
}

interface Props {
  network: Network
  plan: { id: string }
  rounds: Awaited<ReturnType<typeof roundsOf>>
}

function Checks({ network, plan, rounds }: Props) {
  const { t, format } = usePage()
  return (
    <Panel title={t('plans.check.title')} id="checks">
      {rounds.length === 0 ? <p class="soft">{t('plans.check.none')}</p> : null}
      <ul class="rows">
        {rounds.toReversed().map((round) => (
          <li>
            <span>
              <a href={roundPath(network, round)}>{t('plans.check.round', { number: round.number })}</a>{' '}
              <Tag tone={round.verdict === 'agreed' ? 'give' : round.verdict === 'returned' ? 'want' : undefined}>
                {t(`plans.check.verdict.${round.verdict ?? 'waits'}`)}
              </Tag>
            </span>
            <span class="soft">{format.date(round.sentOn)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={checkPath(network, 'plan', plan)}>{t('plans.check.send')}</a>
      </p>
    </Panel>
  )
}
