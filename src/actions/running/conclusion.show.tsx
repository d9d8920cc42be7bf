import { ExampleMark, type Network } from '#networks'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  TextArea,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Crumbs, DataBox, Eyebrow, Lead, PageTitle, Panel, Tag, usePage } from '#platform/ui'
import { testingActionPath } from '../testing-actions/testing-action.paths.ts'
import type { TestingAction } from '../testing-actions/testing-action.queries.ts'
import { useWritten } from '../testing-actions/written.ts'
import { conclusionFields } from './evidence.kept.ts'
import type { Evidence } from './evidence.queries.ts'
import { decisionsFor } from './experiment.ts'
import { MoneyLine } from './money.show.tsx'
import { evidencePath } from './running.paths.ts'
import { measuredIn } from './spent.ts'

interface EditProps {
  network: Network
  action: TestingAction
  city: { name: string }
  evidence: Evidence[]
  experiments: boolean
  typed: Typed
  version: number
  errors?: FormErrors | undefined
  conflicts?: Conflict[] | undefined
}

/** What was learned, what is decided, what changes because of it; beside it what was hoped for and what was seen. */
export function ConclusionEdit(props: EditProps) {
  const { network, action, city, experiments, typed, version, errors, conflicts = [] } = props
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      <ErrorSummary errors={errors} />
      <Crumbs
        items={[
          {
            label: action.title ?? t('actions.test.one'),
            href: testingActionPath(network, action),
            lang: action.title ? written : undefined,
          },
        ]}
      />
      <Eyebrow>{city.name}</Eyebrow>
      <PageTitle>{t('actions.conclusion.title')}</PageTitle>
      <Lead>{t('actions.conclusion.lead')}</Lead>
      <div class="split">
        <Form
          action={testingActionPath(network, action, '/conclusion')}
          typed={typed}
          errors={errors}
          version={version}
          label={t('actions.conclusion.title')}
        >
          <ConflictFields conflicts={conflicts} fields={conclusionFields} written={written} />
          <TextArea
            name="lesson"
            label={t('actions.conclusion.lesson')}
            hint={t('actions.conclusion.lesson.hint')}
            rows={5}
            lang={written}
          />
          <Choices
            kind="radio"
            name="decision"
            label={t('actions.conclusion.decision')}
            options={decisionsFor(experiments).map((decision) => ({
              value: decision,
              label: t(`actions.conclusion.decision.${decision}`),
              hint: t(`actions.conclusion.decision.${decision}.hint`),
            }))}
          />
          <TextArea
            name="whatChanges"
            label={t('actions.conclusion.whatChanges')}
            hint={t('actions.conclusion.whatChanges.hint')}
            rows={3}
            lang={written}
            optional
          />
          <TextArea
            name="planEffect"
            label={t('actions.conclusion.planEffect')}
            hint={t('actions.conclusion.planEffect.hint')}
            rows={3}
            lang={written}
            optional
          />
          <CheckField
            name="resultPublic"
            label={t('actions.conclusion.public')}
            hint={t('actions.conclusion.public.hint')}
          />
          <Buttons
            send={t('actions.conclusion.send')}
            cancel={{ href: testingActionPath(network, action), label: t('platform.form.cancel') }}
          />
        </Form>
        <Beside {...props} written={written} />
      </div>
    </>
  )
}

/** What was hoped for and what was seen, while one concludes. */
function Beside({ network, action, evidence, written }: EditProps & { written: string | undefined }) {
  const { t, format } = usePage()
  const hoped = (['assumption', 'metric', 'target', 'successSignal', 'results'] as const).flatMap((name) =>
    action[name] ? [{ name: t(`actions.test.field.${name}`), value: <span lang={written}>{action[name]}</span> }] : [],
  )
  return (
    <div>
      {hoped.length > 0 ? (
        <Panel title={t('actions.conclusion.hoped')}>
          <DataBox facts={hoped} />
        </Panel>
      ) : null}
      <Panel title={t('actions.conclusion.seen')}>
        <MoneyLine action={action} evidence={evidence} />
        <ul>
          {measuredIn(evidence).map(({ unit, values }) => (
            <li>
              <span lang={written}>{unit}</span>: {values.map(({ value }) => format.number(value)).join(' → ')}
            </li>
          ))}
        </ul>
        <p>
          <a href={evidencePath(network, action)}>{t('actions.seen.soFar', { count: evidence.length })}</a>
        </p>
      </Panel>
    </div>
  )
}

/** How a test ended, on its page. */
export function ConclusionText({
  network,
  action,
  mayChange = false,
}: {
  network: Network
  action: TestingAction
  mayChange?: boolean
}) {
  const { t, format } = usePage()
  const written = useWritten(network)
  const { decision, lesson, whatChanges, planEffect, concludedOn, resultPublic } = action
  const said = [
    { key: 'lesson', text: lesson },
    { key: 'whatChanges', text: whatChanges },
    { key: 'planEffect', text: planEffect },
  ] as const
  return (
    <Panel title={t('actions.conclusion.ended')} id="conclusion">
      <p>
        {decision ? (
          <Tag tone={decision === 'stop' ? 'nobody' : decision === 'scale' || decision === 'persist' ? 'give' : 'want'}>
            {t(`actions.conclusion.decision.${decision}`)}
          </Tag>
        ) : null}{' '}
        <span class="soft">
          {concludedOn ? format.date(concludedOn) : ''} ·{' '}
          {t(resultPublic ? 'actions.conclusion.public.yes' : 'actions.conclusion.public.no')}
        </span>{' '}
        <ExampleMark of={action} />
      </p>
      {said.map(({ key, text }) =>
        text === null ? null : (
          <>
            <h3>{t(`actions.conclusion.${key}`)}</h3>
            <p class="check-words" lang={written}>
              {text}
            </p>
          </>
        ),
      )}
      {mayChange ? (
        <p>
          <a href={testingActionPath(network, action, '/conclusion')}>{t('actions.conclusion.change')}</a>
        </p>
      ) : null}
    </Panel>
  )
}
