import type { City, Network } from '#networks'
import { Buttons, ErrorSummary, Form, type FormErrors, Hidden, TextField, type Typed } from '#platform/forms'
import { Lead, PageTitle, Tag, usePage } from '#platform/ui'
import { MoveButtons } from '../move-buttons.tsx'
import { PlanCrumbs, useWrittenIn } from '../plan.crumbs.tsx'
import { draftPath, sectionPath } from '../plan.paths.ts'
import type { Plan, PlanSection } from '../plan.queries.ts'

interface Props {
  network: Network
  city: City
  plan: Plan
  sections: PlanSection[]
  /** The modules that the network asks of every plan. */
  required: Set<string>
  /** Of the new section: made with the form. */
  id: string
  typed?: Typed
  errors?: FormErrors | undefined
}

/** What a plan consists of: chosen or not, in the city's order, under the city's names. */
export function SectionsIndex(props: Props) {
  const { network, city, plan, sections, id, typed = {}, errors } = props
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  return (
    <>
      <PlanCrumbs {...{ network, city, plan }} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('plans.sections.title')}</PageTitle>
      <Lead>{t('plans.sections.lead')}</Lead>
      <plan-order data-moved={t('plans.move.moved')} data-failed={t('plans.move.failed')}>
        <p class="unseen" role="status" />
        <ol class="plan-order">
          {sections.map((section, at) => (
            <Line {...props} section={section} first={at === 0} last={at === sections.length - 1} />
          ))}
        </ol>
      </plan-order>
      <h2 id="own">{t('plans.sections.own')}</h2>
      <Form action={draftPath(network, city, '/sections')} typed={typed} errors={errors} id={id}>
        <TextField name="title" label={t('plans.section.title')} lang={lang} />
        <Buttons send={t('plans.sections.add')} cancel={{ href: draftPath(network, city), label: t('plans.back') }} />
      </Form>
    </>
  )
}

function Line({
  network,
  city,
  plan,
  section,
  required,
  first,
  last,
}: Props & { section: PlanSection; first: boolean; last: boolean }) {
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  const move = sectionPath(network, city, section, '/move')
  return (
    <li data-move={move} data-name={section.key} data-unused={section.used ? undefined : ''}>
      <div class="plan-order-name">
        <a href={sectionPath(network, city, section)} lang={lang}>
          {section.title}
        </a>{' '}
        {required.has(section.key) ? <Tag>{t('plans.section.required')}</Tag> : null}{' '}
        {section.used ? null : <span class="soft">{t('plans.section.isNotUsed')}</span>}
        <details>
          <summary>{t('plans.section.rename')}</summary>
          <form method="post" action={sectionPath(network, city, section, '/title')} class="plan-rename">
            <Hidden name="version" value={section.version} />
            <input
              class="ds-input"
              name="title"
              value={section.title}
              lang={lang}
              aria-label={t('plans.section.title')}
            />
            <button type="submit" class="ds-button" data-variant="secondary">
              {t('plans.section.renameSend')}
            </button>
          </form>
        </details>
      </div>
      <form method="post" action={sectionPath(network, city, section, '/use')}>
        <button
          type="submit"
          name="used"
          value={section.used ? 'no' : 'yes'}
          class="ds-button"
          data-variant="tertiary"
          aria-label={`${t(section.used ? 'plans.section.leaveOut' : 'plans.section.choose')}: ${section.title}`}
        >
          {t(section.used ? 'plans.section.leaveOut' : 'plans.section.choose')}
        </button>
      </form>
      <MoveButtons action={move} what={section.title} lang={lang} first={first} last={last} />
    </li>
  )
}
