import type { City, Network, Theme } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, Hidden, TextField } from '#platform/forms'
import { Crumbs, Empty, Figures, Lead, Notice, PageTitle, Panel, usePage } from '#platform/ui'
import { matchesPath } from '../matches/match.paths.ts'
import { OpenWishes, Wished } from './plan.open.tsx'
import { Balances, Groups, Visits } from './plan.parts.tsx'
import { exchangePlanPath } from './plan.paths.ts'
import type { PlanRow } from './plan.queries.ts'
import type { PlanResult, PlanWishes } from './plan.ts'

export interface PlanPage {
  /** What was asked for last; may be under way. */
  latest: PlanRow | undefined
  /** What was found last. */
  result: PlanResult | null
  /** How many wishes the plan before that had; nothing where it is the first. */
  demandsBefore: number | null
  wishes: PlanWishes
  cities: City[]
  themes: Theme[]
  mayStart: boolean
  meanwhile: boolean
  errors?: FormErrors
}

export interface PlanProps {
  network: Network
  page: PlanPage
}

/** Who visits whom over the whole network, who hosts what, which groups form, and what stays open. */
export function PlanShow({ network, page }: PlanProps) {
  const { t } = usePage()
  const { result, meanwhile } = page
  return (
    <>
      <Crumbs items={[{ label: t('exchange.match.title'), href: matchesPath(network) }]} />
      <ErrorSummary errors={page.errors} />
      <PageTitle>{t('exchange.plan.title')}</PageTitle>
      <Lead>{t('exchange.plan.lead')}</Lead>
      {meanwhile && (
        <Notice tone="wrong" title={t('exchange.match.notDone')}>
          <p>{t('exchange.plan.meanwhile')}</p>
        </Notice>
      )}
      <Under page={page} />
      {!result && !page.latest && (
        <Empty title={t('exchange.plan.none')}>
          <p>{t(page.mayStart ? 'exchange.plan.noneStart' : 'exchange.plan.noneWait')}</p>
        </Empty>
      )}
      {result && <Numbers result={result} demandsBefore={page.demandsBefore} />}
      <div class="split">
        <div>
          {result && (
            <>
              <Visits network={network} page={page} result={result} />
              <Groups network={network} page={page} result={result} />
              <OpenWishes network={network} page={page} result={result} />
            </>
          )}
        </div>
        <div>
          {page.mayStart && <Limits network={network} page={page} />}
          <Wished network={network} page={page} />
          {result && <Balances network={network} page={page} result={result} />}
        </div>
      </div>
    </>
  )
}

/** Whether a plan is being worked out, or could not be. */
function Under({ page: { latest } }: { page: PlanPage }) {
  const { t } = usePage()
  if (latest?.state === 'waiting' || latest?.state === 'solving')
    return (
      <div role="status">
        <Notice title={t(latest.state === 'waiting' ? 'exchange.plan.waiting' : 'exchange.plan.solving')}>
          <p>{t('exchange.plan.comesByItself')}</p>
        </Notice>
      </div>
    )
  if (latest?.state !== 'failed') return null
  const trouble = String(latest.result?.trouble ?? 'broken')
  return (
    <Notice tone="wrong" title={t('exchange.plan.failed')}>
      <p>{t('exchange.plan.trouble', { trouble })}</p>
    </Notice>
  )
}

function Numbers({ result, demandsBefore }: { result: PlanResult; demandsBefore: number | null }) {
  const { t, format } = usePage()
  const { pairs, demands, proof, most } = result
  const more = demands - (demandsBefore ?? demands)
  const visits = new Set(pairs.map(({ cityId, hostId }) => `${cityId} ${hostId}`)).size
  return (
    <>
      <Figures
        items={[
          { value: format.number(pairs.length), label: t('exchange.plan.met', { all: demands }), tone: 'give' },
          { value: format.number(visits), label: t('exchange.plan.visits', { count: visits }), href: '#visits' },
          {
            value: format.number(demands - pairs.length),
            label: t('exchange.plan.open'),
            href: '#open',
            tone: 'nobody',
          },
          { value: format.number(result.kilometres), label: t('exchange.plan.kilometres') },
        ]}
      />
      {more !== 0 && (
        <p>{t(more > 0 ? 'exchange.plan.moreWishes' : 'exchange.plan.fewerWishes', { count: Math.abs(more) })}</p>
      )}
      <p class="soft">
        {proof.wishes
          ? t('exchange.plan.provedWishes', { met: pairs.length })
          : t('exchange.plan.cutWishes', { met: pairs.length, most })}{' '}
        {t(proof.rest ? 'exchange.plan.provedRest' : 'exchange.plan.cutRest')}{' '}
        {t('exchange.plan.considered', {
          count: result.considered,
          seconds: format.number(Math.round(result.seconds * 10) / 10),
        })}
      </p>
    </>
  )
}

function Limits({ network, page: { wishes, latest, result, errors } }: PlanProps) {
  const { t } = usePage()
  const typed = { hosts: wishes.hosts, visits: wishes.visits }
  return (
    <Panel title={t('exchange.plan.limits')}>
      <Form action={exchangePlanPath(network)} typed={typed} errors={errors}>
        <Hidden name="change" value="limits" />
        {latest && <Hidden name="basis" value={latest.id} />}
        <TextField name="hosts" label={t('exchange.plan.hosts')} inputmode="numeric" size={4} />
        <TextField name="visits" label={t('exchange.plan.travels')} inputmode="numeric" size={4} />
        <Buttons send={t(result ? 'exchange.plan.again' : 'exchange.plan.start')} />
      </Form>
    </Panel>
  )
}
