import { v7 } from 'uuid'
import type { Network } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, SelectField, type Typed } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Empty, Lead, PageTitle, usePage } from '#platform/ui'
import type { Plan, PlanAction } from '../plan.queries.ts'
import { HowItStands, StatusTag } from './carrying.show.tsx'
import { carryingPath } from './follow-up.paths.ts'

interface Props {
  network: Network
  city: { slug: string; name: string }
  plan: Plan
  /** What is still to be carried out. */
  open: PlanAction[]
  at: string
  failed: { typed: Typed; errors: FormErrors } | undefined
}

/** Once a year: one button where nothing changed, and a short form for each action that did. */
export function YearlyShow({ network, city, plan, open, at, failed }: Props) {
  const { t, lang } = usePage()
  const written = contentLang(lang, plan.language)
  return (
    <>
      <ErrorSummary errors={failed?.errors} />
      <PageTitle>{t('plans.yearly.title')}</PageTitle>
      <Lead>{t('plans.yearly.lead', { plan: plan.title, city: city.name })}</Lead>
      {open.length === 0 ? <Empty title={t('plans.yearly.allDone')} /> : null}
      <ul class="rows">
        {open.map((action) => (
          <li>
            <a href={carryingPath(network, city, action)} lang={written}>
              {action.title}
            </a>{' '}
            <StatusTag status={action.status} />
          </li>
        ))}
      </ul>
      {open.length > 0 ? (
        <>
          <Form action={at} label={t('plans.yearly.still')}>
            <Buttons send={t('plans.yearly.still')} />
          </Form>
          <details open={failed !== undefined}>
            <summary>{t('plans.yearly.changed')}</summary>
            <Form
              action={`${at}/changed`}
              typed={failed?.typed ?? { action: open.length === 1 ? open[0]?.slug : null }}
              errors={failed?.errors}
              id={v7()}
              label={t('plans.yearly.changed')}
            >
              <SelectField
                name="action"
                label={t('plans.yearly.action')}
                options={open.map(({ slug, title }) => ({ value: slug, label: title, lang: written }))}
              />
              <HowItStands lang={plan.language} />
              <Buttons send={t('plans.update.send')} quiet />
            </Form>
          </details>
        </>
      ) : null}
      {plan.asksYearly ? (
        <p>
          <a href={`${at}/stop`}>{t('plans.yearly.stopTitle')}</a>
        </p>
      ) : (
        <p class="soft">{t('plans.yearly.noMore')}</p>
      )}
    </>
  )
}
