import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, cityPath, ExampleMark, filePath, type Network } from '#networks'
import { Actions, ButtonLink, Crumbs, Eyebrow, Figures, Lead, PageTitle, Panel, usePage } from '#platform/ui'
import { PlanContents, PlanDocument } from './documents/plan-document.tsx'
import { MissingList } from './missing/missing.list.tsx'
import type { Missing } from './missing/missing.ts'
import { objectivesPath } from './objectives/objective.paths.ts'
import { PlanCrumbs, useWrittenIn } from './plan.crumbs.tsx'
import { asFarAs, isLong, type Reading } from './plan.long.ts'
import { PartSteps, PlanParts, ToParts } from './plan.parts.tsx'
import { draftPath, planActionPath, sectionPath } from './plan.paths.ts'
import type { Plan } from './plan.queries.ts'
import type { PlanSnapshot, SectionKind } from './versions/snapshot.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  snapshot: PlanSnapshot
  reading: Reading
  missing: Missing[]
  steps: { label: string; href: string }[]
  may: { edit: boolean; write: boolean }
  panels: JSX.Element[]
  conversation: JSX.Element | null
}

const shownAtMost = 6

/** A plan as it is written now: to be read like the publication it becomes, with the way to each form beside it. */
export function PlanDraft(props: Props) {
  const { network, city, plan, snapshot, reading, may, panels, conversation } = props
  const { t, format } = usePage()
  const lang = useWrittenIn(plan)
  const part = reading.what === 'part'
  return (
    <article class="plan-draft">
      <header>
        {part ? (
          <PlanCrumbs {...{ network, city, plan }} />
        ) : (
          <Crumbs items={[{ label: city.name, href: cityPath(network, city) }]} />
        )}
        <Eyebrow>
          {t('plans.document.name')} · <a href={cityPath(network, city)}>{city.name}</a> ·{' '}
          {t('plans.document.asWritten')} <ExampleMark of={plan} />
        </Eyebrow>
        <PageTitle lang={lang}>{plan.title}</PageTitle>
        <Lead>
          {t(`plans.plan.ambition.${plan.ambition}`)} ·{' '}
          {t('plans.plan.writtenIn', { language: format.language(plan.language) })}
        </Lead>
        {part ? null : <WhatToDo {...props} />}
      </header>
      <div class="split">
        <Text {...props} />
        <aside class="plan-side">
          {reading.what === 'whole' ? <PlanContents snapshot={snapshot} /> : null}
          <Lacks {...props} />
          {panels}
          <Panel title={t('plans.plan.more')}>
            <ul class="rows">
              {may.edit ? (
                <li>
                  <a href={draftPath(network, city, '/edit')}>{t('plans.plan.change')}</a>
                </li>
              ) : null}
              <li>
                <a href={draftPath(network, city, '/history')}>{t('platform.records.history.title')}</a>
              </li>
            </ul>
          </Panel>
        </aside>
      </div>
      {conversation}
    </article>
  )
}

/** How much there is, and what one does with it; a page with one part of a long plan leaves it to the page of all parts. */
function WhatToDo({ network, city, snapshot, may, steps, missing }: Props) {
  const { t, format } = usePage()
  const { actions, objectives } = snapshot
  return (
    <>
      <Figures
        items={[
          {
            value: format.number(objectives.length),
            label: t('plans.figure.objectives', { count: objectives.length }),
            href: may.edit ? objectivesPath(network, city) : '#section-objectives',
          },
          {
            value: format.number(actions.length),
            label: t('plans.figure.actions', { count: actions.length }),
            href: may.edit ? draftPath(network, city, '/actions') : '#section-actions',
          },
          {
            value: format.number(missing.length),
            label: t('plans.figure.missing', { count: missing.length }),
            href: draftPath(network, city, '/missing'),
          },
        ]}
      />
      <Actions>
        {may.edit ? (
          <ButtonLink href={draftPath(network, city, '/actions/new')} filled>
            {t('plans.action.new')}
          </ButtonLink>
        ) : null}
        {may.edit ? (
          <ButtonLink href={draftPath(network, city, '/sections')}>{t('plans.sections.title')}</ButtonLink>
        ) : null}
        {steps.map(({ label, href }) => (
          <ButtonLink href={href}>{label}</ButtonLink>
        ))}
      </Actions>
    </>
  )
}

/** The plan itself: whole, or of a long one its parts or one of them. */
function Text(props: Props) {
  const { network, city, snapshot, reading, may } = props
  const { t } = usePage()
  const ways = (section: { id: string; key: string }) => <SectionWays {...props} section={section} />
  if (reading.what === 'parts') return <PlanParts {...{ network, city, snapshot }} afterSection={ways} />
  return (
    <div>
      {reading.what === 'whole' && isLong(snapshot) ? <ToParts /> : null}
      <PlanDocument
        snapshot={asFarAs(snapshot, reading)}
        photoAt={(photo, small) => filePath(network, photo, small)}
        afterSection={ways}
        afterAction={(action) => (
          <p class="draft-ways">
            <a href={planActionPath(network, city, action)}>{t('plans.action.open')}</a>
            {may.edit ? <a href={planActionPath(network, city, action, '/edit')}>{t('plans.action.change')}</a> : null}
          </p>
        )}
        {...(reading.what === 'part' && {
          actionAt: (action: { slug: string }) => planActionPath(network, city, action),
        })}
      />
      {reading.what === 'part' ? <PartSteps {...{ network, city, snapshot }} part={reading} /> : null}
    </div>
  )
}

/** A few of the things that are missing, and the way to all of them. */
function Lacks({ network, city, plan, missing }: Props) {
  const { t } = usePage()
  if (missing.length === 0) return null
  return (
    <Panel title={t('plans.missing.title')}>
      <MissingList {...{ network, city, plan }} missing={missing.slice(0, shownAtMost)} />
      {missing.length > shownAtMost ? (
        <p>
          <a href={draftPath(network, city, '/missing')}>{t('plans.missing.all', { count: missing.length })}</a>
        </p>
      ) : null}
    </Panel>
  )
}

/** Sections that are drawn from records are changed where these are. */
const waysOf: Partial<Record<SectionKind, '/objectives' | '/actions'>> = {
  objectives: '/objectives',
  actions: '/actions',
}

function SectionWays({ network, city, snapshot, section, may }: Props & { section: { id: string; key: string } }) {
  const { t } = usePage()
  if (!may.write) return null
  const kind = snapshot.sections.find(({ id }) => id === section.id)?.kind ?? 'text'
  const way = may.edit ? waysOf[kind] : undefined
  return (
    <p class="draft-ways">
      {way ? (
        <a href={draftPath(network, city, way)}>
          {t(way === '/objectives' ? 'plans.objectives.title' : 'plans.actions.title')}
        </a>
      ) : null}
      <a href={sectionPath(network, city, section)}>{t(way ? 'plans.section.introduce' : 'plans.section.write')}</a>
    </p>
  )
}
