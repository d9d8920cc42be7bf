import { clockOf, type Network, type NetworkLocals, profileOf } from '#networks'
import { Panel, Tag, usePage } from '#platform/ui'
import { addsEvidence, editsTest, isAgreed, readsConclusion, readsForm } from '../access.ts'
import { type ExperimentCycle, experimentCycles } from '../schema.ts'
import type { TestingActionStep, TestingActionSubject } from '../slots.ts'
import { testingActionAt, testingActionPath } from '../testing-actions/testing-action.paths.ts'
import { stepsOf, type TestingAction, type TestingStep } from '../testing-actions/testing-action.queries.ts'
import { useWritten } from '../testing-actions/written.ts'
import { ConclusionText } from './conclusion.show.tsx'
import { type Evidence, evidenceOf } from './evidence.queries.ts'
import { EvidenceText } from './evidence.show.tsx'
import { cycleOf, cyclesFrom, isBehind, runsExperiments } from './experiment.ts'
import { MoneyLine } from './money.show.tsx'
import { concludable, startable } from './run.commands.ts'
import { evidencePath } from './running.paths.ts'
import { beginBy } from './steps.ts'

interface Props {
  network: Network
  action: TestingAction
  steps: TestingStep[]
  evidence: Evidence[]
  /** Where the experiment is in its cycle, in networks that run experiments. */
  cycle: ExperimentCycle | null
  today: string
  may: { tick: boolean; edit: boolean; add: boolean }
}

/** On the page of a testing action: how it runs, for those who read its form; nothing is read for others. */
export async function runningPanel({ db, network, standing }: NetworkLocals, { action }: TestingActionSubject) {
  if (!isAgreed(action) || !readsForm(standing, action)) return null
  const [steps, evidence, profile] = await Promise.all([
    stepsOf(db, action),
    evidenceOf(db, action),
    profileOf(db, network),
  ])
  const edit = editsTest(standing, action.cityId)
  const add = addsEvidence(standing, action.cityId)
  return (
    <Running
      {...{ network, action, steps, evidence }}
      cycle={runsExperiments(profile) ? cycleOf(action) : null}
      today={clockOf(network)}
      may={{ edit, add, tick: (edit || add) && action.state !== 'concluded' }}
    />
  )
}

/** How it ended, for those who read it; it stands in the record itself, nothing more is read. */
export const conclusionPanel = async ({ network, standing }: NetworkLocals, { action }: TestingActionSubject) =>
  action.state === 'concluded' && readsConclusion(standing, action) ? (
    <ConclusionText network={network} action={action} mayChange={editsTest(standing, action.cityId)} />
  ) : null

function Running(props: Props) {
  const { network, action, evidence, may } = props
  const { t } = usePage()
  return (
    <Panel title={t('actions.run.title')} id="running">
      <Cycle {...props} />
      <Steps {...props} />
      <MoneyLine action={action} evidence={evidence} />
      {evidence.slice(0, mostShown).map((one) => (
        <div class="evidence-short">
          <EvidenceText network={network} evidence={one} />
        </div>
      ))}
      {evidence.length > 0 || may.add ? (
        <p>
          <a href={evidencePath(network, action)}>{t('actions.seen.soFar', { count: evidence.length })}</a>
        </p>
      ) : null}
    </Panel>
  )
}

const mostShown = 2

/** Designed, permitted, running, observed, learned: what is behind, where it is, and the next turn. */
function Cycle({ network, action, cycle, may }: Props) {
  const { t } = usePage()
  if (cycle === null) return null
  return (
    <div class="experiment-cycle">
      <ol>
        {experimentCycles.map((one) => (
          <li
            data-state={one === cycle ? 'now' : isBehind(one, cycle) ? 'done' : 'ahead'}
            aria-current={one === cycle ? 'step' : undefined}
          >
            {t(`actions.cycle.${one}`)}
          </li>
        ))}
      </ol>
      {may.edit
        ? cyclesFrom(action).map((to) => (
            <form method="post" action={testingActionPath(network, action, '/cycle')}>
              <input type="hidden" name="cycle" value={to} />
              <button type="submit" class="ds-button" data-variant="secondary">
                {t(`actions.cycle.to.${to as 'designed' | 'permitted' | 'running' | 'observed'}`)}
              </button>
            </form>
          ))
        : null}
      <p>
        <a href={testingActionPath(network, action, '/report')}>{t('actions.report.see')}</a>
      </p>
    </div>
  )
}

/** Once it has ended nothing can be asked for any more. */
const isOver = ({ state }: TestingAction): boolean => ['concluded', 'dropped'].includes(state)

/** Each step with one button; a permission says until when it has to be asked for. */
function Steps({ network, action, steps, today, may }: Props) {
  const { t, format } = usePage()
  const written = useWritten(network)
  if (steps.length === 0) return null
  return (
    <ul class="test-steps">
      {steps.map((step) => {
        const by = isOver(action) ? null : beginBy(step, action)
        const late = step.doneOn === null && by !== null && by < today
        return (
          <li data-done={step.doneOn === null ? undefined : ''}>
            <div>
              <span lang={written}>{step.label}</span>{' '}
              {step.kind === 'step' ? null : <Tag>{t(`actions.step.kind.${step.kind}`)}</Tag>}
              <p class="soft">
                {[
                  step.who ?? '',
                  format.period(step.startsOn, step.endsOn),
                  step.doneOn ? t('actions.run.doneOn', { date: format.date(step.doneOn) }) : '',
                  step.doneOn === null && isOver(action) ? t('actions.run.neverTicked') : '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
                {step.doneOn === null && by ? (
                  <>
                    {' '}
                    {late ? (
                      <Tag tone="nobody">{t('actions.run.askedLate', { date: format.date(by) })}</Tag>
                    ) : (
                      t('actions.run.askBy', { date: format.date(by), days: step.leadDays ?? 0 })
                    )}
                  </>
                ) : null}
              </p>
            </div>
            {may.tick ? (
              <form method="post" action={testingActionPath(network, action, `/steps/${step.id}`)}>
                <input type="hidden" name="done" value={step.doneOn === null ? 'yes' : 'no'} />
                <button type="submit" class="ds-button" data-variant={step.doneOn === null ? 'secondary' : 'tertiary'}>
                  {t(step.doneOn === null ? 'actions.run.done' : 'actions.run.notDone')}{' '}
                  <span class="unseen">{step.label}</span>
                </button>
              </form>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

export const startStep: TestingActionStep = {
  label: 'actions.run.start',
  place: 30,
  at: ({ standing }, { action }) =>
    editsTest(standing, action.cityId) && startable.includes(action.state)
      ? `${testingActionAt(action)}/start`
      : undefined,
}

/** While it runs: what is seen today comes first. */
export const addStep: TestingActionStep = {
  label: 'actions.seen.add',
  place: 40,
  at: ({ standing }, { action }) =>
    addsEvidence(standing, action.cityId) && action.state === 'running'
      ? `${testingActionAt(action)}/evidence`
      : undefined,
}

export const concludeStep: TestingActionStep = {
  label: 'actions.conclusion.title',
  place: 50,
  at: ({ standing }, { action }) =>
    editsTest(standing, action.cityId) && action.state !== 'concluded' && concludable.includes(action.state)
      ? `${testingActionAt(action)}/conclusion`
      : undefined,
}
