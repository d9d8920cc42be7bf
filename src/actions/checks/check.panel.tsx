import { mayLead, type Network, type NetworkLocals, type NetworkStep, profileOf } from '#networks'
import { ButtonLink, Panel, usePage } from '#platform/ui'
import { editsTest, readsChecks } from '../access.ts'
import type { TestingActionStep, TestingActionSubject } from '../slots.ts'
import { checksPath, draftAt, draftPath, roundPath } from './check.paths.ts'
import { openRemarks, type RoundWithChecks, remarksIn, roundsOf, waitsFor } from './check.queries.ts'
import { CheckersNamed, checkerNames, useCheckerName } from './checker-names.tsx'
import { RoundTag } from './round.show.tsx'
import { sendableStates } from './testing-action.checkable.ts'

/** On the page of a testing action: its rounds, for the city and for those who lead; nothing is read for others. */
export async function checkPanel({ db, network, standing, lang }: NetworkLocals, { action }: TestingActionSubject) {
  if (!readsChecks(standing, action)) return null
  const rounds = await roundsOf(db, action)
  if (rounds.length === 0) return null
  return (
    <CheckersNamed names={checkerNames(await profileOf(db, network), lang)}>
      <ChecksOf network={network} action={action} rounds={rounds} answers={editsTest(standing, action.cityId)} />
    </CheckersNamed>
  )
}

interface Props {
  network: Network
  action: { id: string }
  rounds: RoundWithChecks[]
  answers: boolean
}

function ChecksOf({ network, action, rounds, answers }: Props) {
  const { t, format } = usePage()
  const named = useCheckerName()
  const open = openRemarks(rounds).length
  const last = rounds.at(-1)
  const awaited = last ? waitsFor(last) : []
  return (
    <Panel title={t('actions.check.title')} id="checks">
      <ol class="rows check-rounds">
        {rounds.toReversed().map((round) => (
          <li>
            <a href={roundPath(network, round)}>{t('actions.check.round', { number: round.number })}</a>
            <span>
              <RoundTag round={round} /> {format.date(round.sentOn)}
              {remarksIn(round).length > 0
                ? ` · ${t('actions.check.remarks', { count: remarksIn(round).length })}`
                : ''}
            </span>
          </li>
        ))}
      </ol>
      {awaited.length > 0 ? (
        <p class="soft">
          {t('actions.check.waitsForWhom', {
            who: format.list(awaited.map((role) => named(role))),
          })}
        </p>
      ) : null}
      {last && open > 0 && answers ? (
        <p>
          <ButtonLink href={roundPath(network, last)}>{t('actions.check.toAnswer', { count: open })}</ButtonLink>
        </p>
      ) : null}
      <p>
        <a href={draftPath(network, 'testing_action', action)}>{t('actions.check.all')}</a>
      </p>
    </Panel>
  )
}

/** For those who lead, beside what is due: what waits for a check. */
export const seeQueue: NetworkStep = {
  label: 'actions.check.queue.step',
  href: (locals) => (mayLead(locals) === 'yes' ? checksPath(locals.network) : undefined),
  place: 78,
  work: true,
}

/** The step from the page of a testing action to its check, for whoever writes for the city. */
export const sendStep: TestingActionStep = {
  label: 'actions.check.send',
  place: 20,
  at: ({ standing }, { action }) =>
    editsTest(standing, action.cityId) && sendableStates.includes(action.state)
      ? draftAt('testing_action', action)
      : undefined,
}

/** For the checkers, while it waits. */
export const checkStep: TestingActionStep = {
  label: 'actions.check.checkIt',
  place: 10,
  at: ({ standing }, { action }) =>
    action.state === 'in_check' && standing.roles.some(({ role }) => role === 'lead_expert' || role === 'lead_partner')
      ? draftAt('testing_action', action)
      : undefined,
}
