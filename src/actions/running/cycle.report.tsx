import { ExampleMark, type Network, type ProfileEntry, wordOf } from '#networks'
import { Crumbs, DataBox, Eyebrow, type Fact, Lead, PageTitle, usePage } from '#platform/ui'
import { formSnapshot } from '../checks/form-snapshot.ts'
import { fieldsOfForm, saySum } from '../checks/form-words.ts'
import { type ExperimentCycle, experimentCycles } from '../schema.ts'
import { testingActionPath } from '../testing-actions/testing-action.paths.ts'
import type { TestingAction } from '../testing-actions/testing-action.queries.ts'
import { useWritten } from '../testing-actions/written.ts'
import { ConclusionText } from './conclusion.show.tsx'
import type { Evidence } from './evidence.queries.ts'
import { EvidenceText } from './evidence.show.tsx'
import { cycleOf, isBehind } from './experiment.ts'
import { MoneyLine } from './money.show.tsx'

interface Props {
  network: Network
  action: TestingAction
  city: { name: string }
  form: ProfileEntry[]
  evidence: Evidence[]
  days: Map<ExperimentCycle, string>
}

/** One experiment from what was assumed to what was learned: the unit in which such a network reports. */
export function CycleReport({ network, action, city, form, evidence, days }: Props) {
  const page = usePage()
  const { t, format, lang } = page
  const written = useWritten(network)
  const now = cycleOf(action)
  const asked = form.filter(({ key, detail }) => detail.part === 'experiment' || key === 'assumption')
  const said = fieldsOfForm(formSnapshot(asked, { action, steps: [], themes: [] }), page).filter(
    ({ key }) => key !== 'title',
  )
  const facts = asked.flatMap(({ key, label }): Fact[] => {
    const field = said.find((one) => one.key === key)
    if (!field || field.text === '') return []
    return [
      {
        name: wordOf(label, lang),
        value: field.written ? <span lang={written}>{field.text}</span> : field.text,
      },
    ]
  })
  return (
    <article class="cycle-report">
      <Crumbs
        items={[
          {
            label: action.title ?? t('actions.test.one'),
            href: testingActionPath(network, action),
            lang: action.title ? written : undefined,
          },
        ]}
      />
      <Eyebrow>
        {t('actions.report.one')} · {city.name}
      </Eyebrow>
      <PageTitle lang={written}>{action.title ?? ''}</PageTitle>
      <Lead>
        {t(`actions.cycle.${now}`)} <ExampleMark of={action} />
      </Lead>
      <DataBox facts={facts} />
      <h2>{t('actions.report.days')}</h2>
      <DataBox
        facts={experimentCycles.map((cycle) => ({
          name: t(`actions.cycle.${cycle}`),
          value: days.has(cycle)
            ? format.date(days.get(cycle) ?? '')
            : t(isBehind(cycle, now) ? 'actions.report.dayUnknown' : 'actions.report.noDay'),
        }))}
      />
      <h2>{t('actions.seen.title')}</h2>
      <MoneyLine action={action} evidence={evidence} />
      {action.grant !== null && action.grantCurrency ? (
        <p>{t('actions.report.grant', { sum: saySum(action.grant, action.grantCurrency, page) })}</p>
      ) : null}
      <ol class="evidence-list">
        {evidence.toReversed().map((one) => (
          <li>
            <EvidenceText network={network} evidence={one} />
          </li>
        ))}
      </ol>
      {action.state === 'concluded' ? <ConclusionText network={network} action={action} /> : null}
    </article>
  )
}
