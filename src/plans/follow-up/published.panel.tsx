import { type City, ExampleMark, type Network } from '#networks'
import { contentLang } from '#platform/text'
import { Panel, usePage } from '#platform/ui'
import type { PlanLocals } from '../in-plan.ts'
import type { Plan } from '../plan.queries.ts'
import type { OpenVersion } from '../versions/opened.ts'
import { publishedAfter } from '../versions/version.one.queries.ts'
import { versionPath } from '../versions/version.paths.ts'
import { StatusTag } from './carrying.show.tsx'
import { carryingPath, followUpPath } from './follow-up.paths.ts'
import { type Standing, standsNow } from './follow-up.queries.ts'

/** Beside the published plan, once it was adopted: by whom, how each of its actions goes, and what was published since. */
export async function adoptedPanel({ db, network, city, plan }: PlanLocals, { version }: { version: OpenVersion }) {
  if (!plan.adoptedOn || plan.adoptedNumber !== version.number) return null
  const now = await standsNow(db, [plan.id])
  const newer = await publishedAfter(db, version)
  return <Adopted {...{ network, city, plan, version, now, newer }} />
}

interface Props {
  network: Network
  city: City
  plan: Plan
  version: OpenVersion
  now: Map<string, Standing>
  newer: Awaited<ReturnType<typeof publishedAfter>>
}

function Adopted({ network, city, plan, version, now, newer }: Props) {
  const { t, format, lang } = usePage()
  return (
    <Panel title={t('plans.carrying.updates')}>
      <p>
        {t('plans.adoption.said', {
          body: plan.adoptedBy ?? '',
          date: format.date(plan.adoptedOn ?? ''),
          number: version.number,
        })}{' '}
        <ExampleMark of={plan} />
      </p>
      {newer ? (
        <p>
          <a href={versionPath(network, city, newer)}>
            {t('plans.publish.newer', { number: newer.number, date: format.date(newer.publishedOn ?? '') })}
          </a>
        </p>
      ) : null}
      <ul class="rows">
        {version.snapshot.actions.map((action) => (
          <li>
            <a href={carryingPath(network, city, action)} lang={contentLang(lang, version.snapshot.language)}>
              {action.title}
            </a>{' '}
            <StatusTag status={now.get(action.id)?.status ?? action.status} />
          </li>
        ))}
      </ul>
      <p>
        <a href={followUpPath(network)}>{t('plans.followUp.title')}</a>
      </p>
    </Panel>
  )
}
