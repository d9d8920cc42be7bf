import { type City, cityPath, type Network } from '#networks'
import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { planLanguages } from './plan.form.ts'
import { planFields } from './plan.kept.ts'
import { draftPath, planPath } from './plan.paths.ts'
import type { Plan } from './plan.queries.ts'
import { ambitions } from './schema.ts'

interface Props {
  network: Network
  city: City
  /** Nothing before it is started. */
  plan?: Plan | undefined
  typed: Typed
  errors?: FormErrors | undefined
  id?: string
  version?: number
  conflicts?: Conflict[]
}

/** How a plan is called, in which language it is written, how much it wants. */
export function PlanEdit({ network, city, plan, typed, errors, id, version, conflicts = [] }: Props) {
  const { t, format } = usePage()
  const back = plan ? draftPath(network, city) : cityPath(network, city)
  const known = planLanguages(network)
  const languages = plan && !known.includes(plan.language) ? [plan.language, ...known] : known
  return (
    <>
      <Crumbs items={[{ label: city.name, href: cityPath(network, city) }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(plan ? 'plans.plan.change' : 'plans.plan.start')}</PageTitle>
      {plan ? null : <Lead>{t('plans.plan.startLead')}</Lead>}
      <Form
        action={plan ? draftPath(network, city, '/edit') : planPath(network, city)}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={planFields} />
        <TextField name="title" label={t('plans.plan.title')} />
        <SelectField
          name="language"
          label={t('plans.plan.language')}
          hint={t('plans.plan.languageHint')}
          options={languages
            .map((value) => ({ value, label: format.language(value) }))
            .sort((a, b) => format.compare(a.label, b.label))}
          empty={null}
        />
        <Choices
          name="ambition"
          label={t('plans.plan.ambition')}
          kind="radio"
          options={ambitions.map((value) => ({
            value,
            label: t(`plans.plan.ambition.${value}`),
            hint: t(`plans.plan.ambition.${value}.hint`),
          }))}
        />
        <Buttons
          send={t(plan ? 'plans.save' : 'plans.plan.startSend')}
          cancel={{ href: back, label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
