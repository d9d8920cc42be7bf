import type { Network } from '#networks'
import { Buttons, Form } from '#platform/forms'
import { Crumbs, Lead, Notice, PageTitle, usePage } from '#platform/ui'
import { testingActionPath } from '../testing-actions/testing-action.paths.ts'
import type { TestingAction, TestingStep } from '../testing-actions/testing-action.queries.ts'
import { useWritten } from '../testing-actions/written.ts'
import { beginBy } from './steps.ts'

interface Props {
  network: Network
  action: TestingAction
  /** Permissions that are not there yet. */
  missing: TestingStep[]
}

/** Before a test starts: permissions that are missing are a warning, the city decides. */
export function StartShow({ network, action, missing }: Props) {
  const { t, format } = usePage()
  const written = useWritten(network)
  return (
    <>
      <Crumbs
        items={[
          {
            label: action.title ?? t('actions.test.one'),
            href: testingActionPath(network, action),
            lang: action.title ? written : undefined,
          },
        ]}
      />
      <PageTitle>{t('actions.run.startTitle')}</PageTitle>
      <Lead>{t('actions.run.startLead')}</Lead>
      {missing.length > 0 ? (
        <Notice tone="doubt" title={t('actions.run.permissionsMissing', { count: missing.length })}>
          <ul>
            {missing.map((step) => {
              const by = beginBy(step, action)
              return (
                <li>
                  <span lang={written}>{step.label}</span>
                  {by ? ` · ${t('actions.run.askBy', { date: format.date(by), days: step.leadDays ?? 0 })}` : ''}
                </li>
              )
            })}
          </ul>
        </Notice>
      ) : null}
      <Form action={testingActionPath(network, action, '/start')} label={t('actions.run.startTitle')}>
        <Buttons
          send={t(missing.length > 0 ? 'actions.run.startAnyway' : 'actions.run.start')}
          cancel={{ href: testingActionPath(network, action), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
