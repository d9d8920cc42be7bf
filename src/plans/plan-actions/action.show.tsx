import type { JSX } from 'hono/jsx/jsx-runtime'
import { type City, cityPath, ExampleMark, type Network, networkPath } from '#networks'
import { Buttons, Form, type FormErrors, Hidden, SelectField, TextField, type Typed } from '#platform/forms'
import { Actions, ButtonLink, Eyebrow, Lead, PageTitle, SectionHead, usePage } from '#platform/ui'
import { composedAction } from '../documents/compose.records.ts'
import { Facts } from '../documents/plan-document.records.tsx'
import { MissingList } from '../missing/missing.list.tsx'
import type { Missing } from '../missing/missing.ts'
import { PlanCrumbs, useWrittenIn } from '../plan.crumbs.tsx'
import { planActionPath } from '../plan.paths.ts'
import type { Plan } from '../plan.queries.ts'
import type { PlanSnapshot, SnapshotAction } from '../versions/snapshot.ts'
import type { OfferedOrigin, originRowsOf } from './origin.queries.ts'
import { originChoice } from './origins.ts'

type OriginRow = Awaited<ReturnType<typeof originRowsOf>>[number]

export interface ActionShowProps {
  network: Network
  city: City
  plan: Plan
  snapshot: PlanSnapshot
  action: SnapshotAction
  /** The rows that say where it comes from, as those who edit take them away. */
  originRows: OriginRow[]
  offered: OfferedOrigin[]
  missing: Missing[]
  may: { edit: boolean }
  panels: JSX.Element[]
  conversation: JSX.Element | null
  failed?: { typed: Typed; errors: FormErrors } | undefined
}

/** One action of a plan: its table, where it comes from, what it still lacks. */
export function ActionShow(props: ActionShowProps) {
  const { network, city, plan, snapshot, action, missing, may, panels, conversation } = props
  const page = usePage()
  const { t } = page
  const lang = useWrittenIn(plan)
  const composed = composedAction(snapshot, action, page)
  return (
    <article class="plan-action-page">
      <PlanCrumbs {...{ network, city, plan }} />
      <Eyebrow>
        {composed.name} · <a href={cityPath(network, city)}>{city.name}</a> · {composed.about}{' '}
        <ExampleMark of={action} />
      </Eyebrow>
      <PageTitle lang={lang}>{action.title}</PageTitle>
      {action.description ? <Lead lang={lang}>{action.description}</Lead> : null}
      <Actions>
        {may.edit ? (
          <ButtonLink href={planActionPath(network, city, action, '/edit')} filled>
            {t('plans.action.change')}
          </ButtonLink>
        ) : null}
        <a href={planActionPath(network, city, action, '/history')}>{t('platform.records.history.title')}</a>
        {may.edit ? <a href={planActionPath(network, city, action, '/remove')}>{t('plans.action.remove')}</a> : null}
      </Actions>
      {composed.rows.length > 0 ? <Facts rows={composed.rows} written={lang} /> : null}
      {missing.length > 0 ? (
        <section aria-labelledby="missing">
          <SectionHead id="missing">{t('plans.missing.title')}</SectionHead>
          <MissingList {...{ network, city, plan, missing }} />
        </section>
      ) : null}
      <Origins {...props} />
      {panels}
      {conversation}
    </article>
  )
}

function Origins({ network, city, action, plan, originRows, offered, may, failed }: ActionShowProps) {
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  const at = planActionPath(network, city, action, '/origins')
  return (
    <section aria-labelledby="origins">
      <SectionHead id="origins">{t('plans.origins.title')}</SectionHead>
      {action.origins.length === 0 ? <p class="soft">{t('plans.origins.none')}</p> : null}
      <ul class="plan-origins">
        {action.origins.map((origin, place) => (
          <li>
            <span class="soft">{t(`plans.origins.kind.${origin.kind as 'words'}`)}</span>{' '}
            {origin.at ? (
              <a href={networkPath(network, origin.at)}>{origin.title}</a>
            ) : (
              <span lang={lang}>{origin.title}</span>
            )}
            {may.edit && originRows[place] ? (
              <form method="post" action={`${at}/remove`}>
                <Hidden name="origin" value={originRows[place].id} />
                <button type="submit" class="ds-button" data-variant="tertiary">
                  {t('plans.origins.remove')} <span class="unseen">{origin.title}</span>
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {may.edit ? (
        <details open={failed !== undefined || action.origins.length === 0}>
          <summary>{t('plans.origins.add')}</summary>
          <Form action={at} typed={failed?.typed ?? {}} errors={failed?.errors} label={t('plans.origins.add')}>
            <SelectField
              name="origin"
              label={t('plans.origins.from')}
              options={offered.map((one) => ({
                value: originChoice(one),
                label: `${t(`plans.origins.of.${one.kind}`)}: ${one.title.slice(0, 140)}`,
              }))}
              optional
            />
            <TextField
              name="words"
              label={t('plans.origins.words')}
              hint={t('plans.origins.wordsHint')}
              lang={lang}
              optional
            />
            <Buttons send={t('plans.origins.send')} quiet />
          </Form>
        </details>
      ) : null}
    </section>
  )
}
