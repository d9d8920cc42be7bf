import { type City, horizontalTheme, type Network, type Profile, type Theme } from '#networks'
import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  Hidden,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { PageTitle, usePage } from '#platform/ui'
import { PlanCrumbs, useWrittenIn } from '../plan.crumbs.tsx'
import { draftPath, planActionPath } from '../plan.paths.ts'
import type { Plan, PlanAction, PlanObjective } from '../plan.queries.ts'
import { fundingStatuses, planActionStatuses } from '../schema.ts'
import { actionFields } from './action.kept.ts'
import { RowFields } from './row.fields.tsx'

export interface ActionEditProps {
  network: Network
  profile: Profile
  city: City
  plan: Plan
  /** Nothing while it is new. */
  action?: PlanAction | undefined
  objectives: PlanObjective[]
  themes: Theme[]
  typed: Typed
  errors?: FormErrors | undefined
  id?: string | undefined
  version?: number | undefined
  conflicts?: Conflict[] | undefined
  /** How much room for further rows. */
  room?: number
}

/** One action table with every column of it: only the title is asked, the rest grows. */
export function ActionEdit(props: ActionEditProps) {
  const { network, city, plan, action, typed, errors, id, version, conflicts = [], room = 2 } = props
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  const back = action ? planActionPath(network, city, action) : draftPath(network, city)
  return (
    <>
      <PlanCrumbs
        {...{ network, city, plan }}
        more={action ? [{ label: t('plans.document.action', { number: action.slug }), href: back }] : []}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(action ? 'plans.action.change' : 'plans.action.new')}</PageTitle>
      <Form
        action={action ? planActionPath(network, city, action, '/edit') : draftPath(network, city, '/actions')}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
        unsent={errors !== undefined || conflicts.length > 0 || room > 2}
      >
        <ConflictFields conflicts={conflicts} fields={actionFields()} written={lang} />
        {room > 2 ? <Hidden name="room" value={room} /> : null}
        <TextField name="title" label={t('plans.action.title')} lang={lang} />
        <TextArea name="description" label={t('plans.action.description')} rows={3} lang={lang} optional />
        <What {...props} />
        <Who {...props} />
        <Money />
        <When {...props} room={room} />
        <RowFields kind="indicators" typed={typed} room={room} lang={lang} />
        <RowFields kind="risks" typed={typed} room={room} lang={lang} />
        <Themes {...props} />
        <RowFields kind="commitments" typed={typed} room={room} lang={lang} />
        <Buttons
          send={t(action ? 'plans.save' : 'plans.action.add')}
          also={[{ label: t('plans.rows.more'), name: 'as', value: 'more' }]}
          cancel={{ href: back, label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

function What({ plan, objectives }: ActionEditProps) {
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  return (
    <>
      {objectives.length > 0 ? (
        <SelectField
          name="objective"
          label={t('plans.document.field.objective')}
          options={objectives.map(({ id, title }) => ({ value: id, label: title, lang }))}
          optional
        />
      ) : null}
      <TextArea name="intendedResult" label={t('plans.document.field.intendedResult')} rows={3} lang={lang} optional />
      <TextArea
        name="output"
        label={t('plans.document.field.output')}
        hint={t('plans.action.outputHint')}
        rows={2}
        lang={lang}
        optional
      />
      <SelectField
        name="status"
        label={t('plans.document.field.status')}
        options={planActionStatuses.map((value) => ({ value, label: t(`plans.document.status.${value}`) }))}
        empty={null}
      />
    </>
  )
}

function Who({ plan }: ActionEditProps) {
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  return (
    <>
      <TextField
        name="leadBy"
        label={t('plans.document.field.leadBy')}
        hint={t('plans.action.leadByHint')}
        lang={lang}
        optional
      />
      <TextArea name="partners" label={t('plans.document.field.partners')} rows={2} lang={lang} optional />
      <TextArea
        name="resources"
        label={t('plans.document.field.resources')}
        hint={t('plans.action.resourcesHint')}
        rows={2}
        lang={lang}
        optional
      />
    </>
  )
}

function Money() {
  const { t } = usePage()
  return (
    <fieldset class="ds-fieldset plan-rows">
      <legend class="ds-label">{t('plans.action.money')}</legend>
      <div class="plan-row">
        <TextField name="cost" label={t('plans.document.field.cost')} inputmode="decimal" size={12} optional />
        <TextField name="costCurrency" label={t('plans.action.currency')} size={4} />
        <TextField name="fundingSource" label={t('plans.document.field.source')} optional />
        <SelectField
          name="fundingStatus"
          label={t('plans.action.fundingStatus')}
          options={fundingStatuses.map((value) => ({ value, label: t(`plans.document.funding.${value}`) }))}
          empty={t('plans.document.notStated')}
          optional
        />
      </div>
    </fieldset>
  )
}

function When({ plan, typed, room = 2 }: ActionEditProps) {
  const { t } = usePage()
  const lang = useWrittenIn(plan)
  return (
    <>
      <fieldset class="ds-fieldset plan-rows">
        <legend class="ds-label">{t('plans.document.field.when')}</legend>
        <div class="plan-row">
          <TextField
            name="startsOn"
            label={t('plans.action.startsOn')}
            hint={t('plans.action.dayHint')}
            size={10}
            optional
          />
          <TextField
            name="endsOn"
            label={t('plans.action.endsOn')}
            hint={t('plans.action.dayHint')}
            size={10}
            optional
          />
        </div>
      </fieldset>
      <RowFields kind="steps" typed={typed} room={room} lang={lang} />
    </>
  )
}

function Themes({ network, profile, themes }: ActionEditProps) {
  const { t, lang } = usePage()
  const subThemes = themes.filter(({ parentId }) => parentId !== null)
  const offered = subThemes.length > 0 ? subThemes : themes
  return (
    <>
      {network.horizontalThemes.length > 0 ? (
        <Choices
          name="horizontalThemes"
          label={t('plans.document.field.horizontalThemes')}
          kind="checkbox"
          options={network.horizontalThemes.map((value) => ({
            value,
            ...horizontalTheme(value, { profile, lang, written: network.language }),
          }))}
          optional
        />
      ) : null}
      {offered.length > 0 ? (
        <Choices
          name="subThemes"
          label={t('plans.document.field.subThemes')}
          kind="checkbox"
          options={offered.map(({ code, title }) => ({
            value: code,
            label: `${code} ${title}`,
            lang: network.language,
          }))}
          optional
        />
      ) : null}
    </>
  )
}
