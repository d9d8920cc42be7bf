import { cityPath, ExampleMark, type Network, networkPath, type Theme } from '#networks'
import { contentLang } from '#platform/text'
import { Crumbs, Empty, Eyebrow, Filters, Lead, PageTitle, Tag, type Tone, usePage } from '#platform/ui'
import { followUpPath } from './follow-up/follow-up.paths.ts'
import { draftPath, planPath } from './plan.paths.ts'
import { listedStage, listedStages } from './plans.filters.ts'
import type { ListedPlan } from './plans.queries.ts'
import type { Stage } from './stage.ts'
import { versionPath } from './versions/version.paths.ts'

interface Props {
  network: Network
  plans: ListedPlan[]
  /** Those that the filters leave. */
  left: ListedPlan[]
  themes: Theme[]
  /** Cities whose plan the reader may start. */
  mayStart: Set<string>
}

/** The plan of each city: how far it is, which versions there are, what it still lacks. */
export function PlansIndex({ network, plans, left, themes, mayStart }: Props) {
  const { t } = usePage()
  const begun = left.filter(({ stage }) => stage !== null).length
  return (
    <>
      <header>
        <Crumbs items={[{ label: network.name, href: networkPath(network) }]} />
        {begun > 0 ? <Eyebrow>{t('plans.all.count', { count: begun })}</Eyebrow> : null}
        <PageTitle>{t('plans.name')}</PageTitle>
        <Lead>{t('plans.all.lead')}</Lead>
        {plans.some(({ adopted }) => adopted) ? (
          <p>
            <a href={followUpPath(network)}>{t('plans.followUp.title')}</a>
          </p>
        ) : null}
      </header>
      <ListFilters {...{ network, plans, themes }} />
      {left.length === 0 && plans.length > 0 ? (
        <Empty title={t('plans.all.nothingFits')}>
          <p>
            <a href={networkPath(network, '/plans')}>{t('plans.all.showAll')}</a>
          </p>
        </Empty>
      ) : null}
      <ul class="city-plans">
        {left.map((plan) => (
          <PlanLine network={network} plan={plan} start={mayStart.has(plan.city.id)} />
        ))}
      </ul>
    </>
  )
}

/** By the stages and the themes that plans of the list have; nothing where there is nothing to choose. */
function ListFilters({ network, plans, themes }: Pick<Props, 'network' | 'plans' | 'themes'>) {
  const { t } = usePage()
  const stages = new Set(plans.flatMap(({ stage }) => (stage ? [listedStage(stage)] : [])))
  if (stages.size === 0) return null
  return (
    <Filters
      label={t('plans.all.filters')}
      filters={[
        {
          kind: 'select',
          name: 'stage',
          label: t('plans.all.stage'),
          all: t('plans.all.allStages'),
          options: listedStages
            .filter((stage) => stages.has(stage))
            .map((value) => ({ value, label: t(value === 'draft' ? 'plans.all.written' : `plans.stage.${value}`) })),
        },
        {
          kind: 'select',
          name: 'theme',
          label: t('plans.all.theme'),
          all: t('plans.all.allThemes'),
          options: themes.map(({ code, title }) => ({
            value: code,
            label: `${code} ${title}`,
            lang: network.language,
          })),
        },
      ]}
    />
  )
}

const tones: Partial<Record<Stage, Tone>> = {
  v1: 'want',
  v2: 'want',
  final: 'give',
  adopted: 'give',
  carried_out: 'give',
}

export function StageTag({ stage }: { stage: Stage }) {
  const { t } = usePage()
  return <Tag tone={tones[stage]}>{t(`plans.stage.${stage}`)}</Tag>
}

function PlanLine({ network, plan, start }: { network: Network; plan: ListedPlan; start: boolean }) {
  const { t, format, lang } = usePage()
  const { city, stage, title, draft, versions, adopted } = plan
  const written = contentLang(lang, plan.language)
  const at = draft ? draftPath(network, city) : planPath(network, city)
  return (
    <li>
      <p class="eyebrow">
        <a href={cityPath(network, city)}>{city.name}</a>
      </p>
      {title ? (
        <h2 lang={written}>
          <a href={at}>{title}</a>
        </h2>
      ) : (
        <p class="soft">{t(start ? 'plans.all.notStarted' : 'plans.all.nothing')}</p>
      )}
      {plan.objectives.length > 0 ? <p lang={written}>{plan.objectives.join(' · ')}</p> : null}
      <p class="plan-facts">
        {stage ? <StageTag stage={stage} /> : null} <ExampleMark of={plan} />
        {adopted ? (
          <span>{t('plans.all.adopted', { by: adopted.by ?? city.name, date: format.date(adopted.on ?? '') })}</span>
        ) : null}
        {title ? <span>{t('plans.figure.actionsIn', { count: plan.actions })}</span> : null}
        {draft && draft.checks > 0 ? <span>{t('plans.all.checked', { count: draft.checks })}</span> : null}
        {draft ? (
          draft.missing > 0 ? (
            <a href={draftPath(network, city, '/missing')}>{t('plans.missing.count', { count: draft.missing })}</a>
          ) : (
            <span>{t('plans.missing.nothing')}</span>
          )
        ) : null}
      </p>
      {versions.length > 0 ? (
        <ul class="chips" aria-label={t('plans.all.versions')}>
          {versions.map((version) => (
            <li>
              <a class="chip" href={versionPath(network, city, version)}>
                {t('plans.document.versionOf', {
                  kind: t(`plans.document.kind.${version.kind}`),
                  number: version.number,
                })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {!title && start ? (
        <p>
          <a href={planPath(network, city, '/new')}>{t('plans.plan.start')}</a>
        </p>
      ) : null}
    </li>
  )
}
