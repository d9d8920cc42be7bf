import { type City, type Network, type ProfileEntry, type Theme, wordOf } from '#networks'
import {
  Buttons,
  Choices,
  ErrorSummary,
  Form,
  type FormErrors,
  SelectField,
  TextArea,
  TextField,
  type Typed,
} from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { testAudiences } from '../access.ts'
import { isTextColumn } from '../checks/form-snapshot.ts'
import { partWord } from '../checks/part-word.ts'
import { experimentKinds } from '../schema.ts'
import { StepFields } from './steps.fields.tsx'
import { nameOf } from './testing-action.form.ts'
import { testFields } from './testing-action.kept.ts'
import { testingActionPath, testsPath } from './testing-action.paths.ts'
import type { TestingAction } from './testing-action.queries.ts'
import { useWritten } from './written.ts'

export interface TestForm {
  network: Network
  city: City
  action: TestingAction
  /** What the network's profile asks, in its order. */
  fields: ProfileEntry[]
  themes: Theme[]
  typed: Typed
  version: number
  /** How many rows for steps. */
  rows: number
  errors?: FormErrors | undefined
  conflicts?: Conflict[] | undefined
}

/** The form of a testing action, part by part. It can be kept however unfinished; what is missing is said beside it. */
export function TestEdit(props: TestForm) {
  const { network, action, fields, themes, typed, version, errors, conflicts = [] } = props
  const page = usePage()
  const { t } = page
  const lang = useWritten(network)
  const parts = [...Map.groupBy(fields, ({ detail }) => (typeof detail.part === 'string' ? detail.part : null))]
  return (
    <>
      <Crumbs
        items={[
          { label: t('actions.test.all'), href: testsPath(network) },
          { label: action.title ?? t('actions.test.one'), href: testingActionPath(network, action), lang },
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('actions.test.edit')}</PageTitle>
      <Lead>{t('actions.test.editLead')}</Lead>
      <Form action={testingActionPath(network, action, '/edit')} typed={typed} errors={errors} version={version}>
        <ConflictFields conflicts={conflicts} fields={testFields(fields, themes)} written={lang} />
        <TextField name="title" label={t('actions.test.field.title')} lang={lang} />
        {parts.map(([part, inPart]) => (
          <section class="test-part">
            {part ? <h2 id={`part-${part}`}>{partWord(part, page)}</h2> : null}
            {inPart.map((entry) => (
              <TestField {...props} entry={entry} />
            ))}
          </section>
        ))}
        <Choices
          name="audience"
          label={t('learning.audience.name')}
          hint={t('actions.test.audienceHint')}
          kind="radio"
          options={testAudiences(action).map((value) => ({
            value,
            label: t(`learning.audience.${value as 'group' | 'network' | 'public'}`),
          }))}
        />
        <Buttons
          send={t('actions.test.save')}
          also={
            fields.some(({ key }) => key === 'steps')
              ? [{ label: t('actions.test.moreSteps'), name: 'as', value: 'more' }]
              : []
          }
          cancel={{ href: testingActionPath(network, action), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}

/** One question of the profile, in the way that what it is about is answered. */
function TestField({ network, themes, action, rows, typed, entry }: TestForm & { entry: ProfileEntry }) {
  const { t, lang } = usePage()
  const written = useWritten(network)
  const { key } = entry
  const label = wordOf(entry.label, lang)
  const hint = hintOf(entry, lang)
  const optional = entry.detail.required !== true
  if (key === 'sub_themes')
    return (
      <Choices
        name="sub_themes"
        label={label}
        hint={hint}
        kind="checkbox"
        optional={optional}
        options={offeredThemes(themes, action).map(({ code, title }) => ({
          value: code,
          label: `${code} ${title}`.trim(),
          lang: written,
        }))}
      />
    )
  if (key === 'budget' || key === 'grant')
    return (
      <div class="test-pair">
        <TextField name={key} label={label} hint={hint} inputmode="decimal" size={14} optional={optional} />
        <TextField name={`${key}_currency`} label={t('actions.test.currency')} size={4} autocomplete="off" optional />
      </div>
    )
  if (key === 'timeframe')
    return (
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{label}</legend>
        <div data-field="description">{hint ?? t('actions.test.dateHint')}</div>
        <div class="test-pair">
          <TextField name="timeframe" label={t('actions.test.field.startsOn')} size={12} optional={optional} />
          <TextField name="timeframe_end" label={t('actions.test.field.endsOn')} size={12} optional={optional} />
        </div>
      </fieldset>
    )
  if (key === 'steps') return <StepFields label={label} hint={hint} rows={rows} lang={written} typed={typed} />
  if (key === 'experiment_kind')
    return (
      <SelectField
        name="experiment_kind"
        label={label}
        hint={hint}
        optional={optional}
        options={experimentKinds.map((value) => ({ value, label: t(`actions.experiment.kind.${value}`) }))}
      />
    )
  const short = isTextColumn(key) && shortAnswers.includes(key)
  const said = { name: nameOf(key), label, hint, lang: written, optional }
  return short ? <TextField {...said} /> : <TextArea {...said} rows={3} />
}

const shortAnswers = ['lead_unit', 'coach', 'target']

/** The sub-themes of the network, and whatever else stands there already. */
function offeredThemes(themes: Theme[], action: TestingAction): { code: string; title: string }[] {
  const offered = themes.filter(({ parentId }) => parentId !== null)
  const others = action.subThemes.filter((code) => !offered.some((theme) => theme.code === code))
  return [...offered, ...others.map((code) => ({ code, title: themes.find((one) => one.code === code)?.title ?? '' }))]
}

function hintOf({ detail }: ProfileEntry, lang: string): string | undefined {
  const hint = detail.hint
  return typeof hint === 'object' && hint !== null
    ? wordOf(hint as ProfileEntry['label'], lang) || undefined
    : undefined
}
