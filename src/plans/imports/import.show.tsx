import type { City, Network } from '#networks'
import { Buttons, ErrorSummary, FileField, Form, type FormErrors } from '#platform/forms'
import { contentLang } from '#platform/text'
import { Crumbs, Lead, Notice, PageTitle, SectionHead, Tag, usePage } from '#platform/ui'
import { draftPath } from '../plan.paths.ts'
import type { Plan, PlanAction, PlanSection } from '../plan.queries.ts'
import { PlanText } from '../texts/plan-text.tsx'
import type { FoundAction, FoundSection } from './found.ts'
import { actionLike, sectionLike } from './import.match.ts'
import type { PlanImport } from './import.queries.ts'

interface FileProps {
  network: Network
  city: City
  id: string
  errors?: FormErrors | undefined
}

/** Which file it is. */
export function ImportFile({ network, city, id, errors }: FileProps) {
  const { t } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('plans.import.toDraft'), href: draftPath(network, city) }]} />
      <ErrorSummary errors={errors ?? {}} />
      <PageTitle>{t('plans.import.title')}</PageTitle>
      <Lead>{t('plans.import.lead')}</Lead>
      <Form action={draftPath(network, city, '/import/files')} id={id} errors={errors} multipart>
        <FileField
          name="file"
          label={t('plans.import.file')}
          hint={t('plans.import.file.hint')}
          accept=".docx,.xlsx,.csv"
        />
        <Buttons send={t('plans.import.read')} />
      </Form>
    </>
  )
}

interface Props {
  network: Network
  city: City
  plan: Plan
  sections: PlanSection[]
  actions: PlanAction[]
  found: PlanImport
  errors?: FormErrors | undefined
}

/** What was found, beside what is there: a person ticks what is taken over. */
export function ImportProposal(props: Props) {
  const { network, city, found, errors } = props
  const { t } = usePage()
  const { sections, actions, cut } = found.found
  return (
    <>
      <Crumbs items={[{ label: t('plans.import.title'), href: draftPath(network, city, '/import') }]} />
      <ErrorSummary errors={errors ?? {}} />
      <PageTitle>{t('plans.import.found', { name: found.name })}</PageTitle>
      <Lead>{t('plans.import.foundLead', { sections: sections.length, actions: actions.length })}</Lead>
      {cut ? <Notice tone="doubt" title={t('plans.import.cut')} /> : null}
      <Form action={draftPath(network, city, `/import/${found.id}`)}>
        <span id="take" />
        {sections.length > 0 ? <SectionHead id="sections">{t('plans.import.sections')}</SectionHead> : null}
        {sections.map((section, at) => (
          <SectionFound {...props} section={section} at={at} />
        ))}
        {actions.length > 0 ? <SectionHead id="actions">{t('plans.import.actions')}</SectionHead> : null}
        {actions.map((action, at) => (
          <ActionFound {...props} action={action} at={at} />
        ))}
        <Buttons
          send={t('plans.import.take')}
          cancel={{ href: draftPath(network, city), label: t('platform.form.cancel') }}
        />
      </Form>
      <form method="post" action={draftPath(network, city, `/import/${found.id}/forget`)}>
        <button type="submit" class="ds-button" data-variant="tertiary">
          {t('plans.import.forget')}
        </button>
      </form>
    </>
  )
}

function SectionFound({ plan, sections, section, at }: Props & { section: FoundSection; at: number }) {
  const { t, lang } = usePage()
  const like = sectionLike(section, sections)
  const id = `section-${at}`
  const title = section.title || t('plans.import.untitled')
  return (
    <section class="plan-found" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} lang={contentLang(lang, plan.language)}>
        {title}
      </h3>
      <div class="ds-field">
        <label class="ds-label" for={id}>
          {t('plans.import.into')}
        </label>
        <select class="ds-input" id={id} name={id}>
          <option value="">{t('plans.import.leaveOut')}</option>
          <option value="new" selected={like === null && section.title !== ''}>
            {t('plans.import.asNew')}
          </option>
          {sections.map((one) => (
            <option value={`in-${one.key}`} selected={one === like}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      {like?.text ? <p class="soft">{t('plans.import.below', { title: like.title })}</p> : null}
      <details>
        <summary>{t('plans.import.text')}</summary>
        <div lang={contentLang(lang, plan.language)}>
          <PlanText markdown={section.text} below={3} />
        </div>
      </details>
    </section>
  )
}

function ActionFound({ plan, actions, action, at }: Props & { action: FoundAction; at: number }) {
  const { t, lang, format } = usePage()
  const like = actionLike(action, actions)
  const { values, steps, indicators, risks, notes = [] } = action
  const id = `action-${at}`
  const rows: [string, string | undefined][] = [
    [t('plans.document.field.intendedResult'), values.intendedResult],
    [t('plans.document.field.output'), values.output],
    [t('plans.document.field.leadBy'), values.leadBy],
    [t('plans.document.field.partners'), values.partners],
    [t('plans.document.field.resources'), values.resources],
    [
      t('plans.document.field.cost'),
      values.cost !== undefined && values.costCurrency ? format.money(values.cost, values.costCurrency) : undefined,
    ],
    [t('plans.document.field.funding'), values.fundingSource],
    [t('plans.document.field.when'), format.period(values.startsOn ?? null, values.endsOn ?? null)],
    [t('plans.document.field.steps'), steps.join('; ')],
    [t('plans.document.field.indicators'), indicators.join('; ')],
    [t('plans.document.field.risks'), risks.join('; ')],
  ]
  return (
    <section class="plan-found">
      <div class="ds-field">
        <input class="ds-input" type="checkbox" id={id} name={id} value="yes" checked={like === null} />
        <label class="ds-label" for={id} lang={contentLang(lang, plan.language)}>
          {action.title}
        </label>
        {like ? <Tag>{t('plans.import.known', { number: like.slug })}</Tag> : null}
      </div>
      {notes.length > 0 ? (
        <Notice>
          <p>{t('plans.import.notes')}</p>
          <ul lang={contentLang(lang, plan.language)}>
            {notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <details>
        <summary>{t('plans.import.what')}</summary>
        {values.description ? <p class="written">{values.description}</p> : null}
        <dl class="data plan-facts">
          {rows.map(([name, value]) =>
            value ? (
              <div>
                <dt>{name}</dt>
                <dd lang={contentLang(lang, plan.language)}>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </details>
    </section>
  )
}
