import { Hidden, SelectField, TextField, type Typed } from '#platform/forms'
import { usePage } from '#platform/ui'
import { stepKinds } from '../schema.ts'
import { stepName } from './testing-action.form.ts'

interface Props {
  label: string
  hint: string | undefined
  rows: number
  lang: string | undefined
  typed: Typed
}

/** The steps in rows; what says nothing is not kept, so that a row is taken away by emptying it. */
export function StepFields({ label, hint, rows, lang, typed }: Props) {
  const { t } = usePage()
  return (
    <fieldset class="ds-fieldset test-steps" id="field-steps" tabindex={-1}>
      <legend class="ds-label">{label}</legend>
      <div data-field="description">{hint ?? t('actions.test.stepsHint')}</div>
      {Array.from({ length: rows }, (_, at) => (
        <fieldset class="test-step" aria-label={t('actions.test.stepNumber', { number: at + 1 })}>
          <KnownStep id={typed[stepName(at, 'id')]} name={stepName(at, 'id')} />
          <TextField name={stepName(at, 'label')} label={t('actions.step.label')} lang={lang} optional />
          <SelectField
            name={stepName(at, 'kind')}
            label={t('actions.step.kind')}
            options={stepKinds.map((value) => ({ value, label: t(`actions.step.kind.${value}`) }))}
            empty={null}
          />
          <TextField name={stepName(at, 'who')} label={t('actions.step.who')} lang={lang} optional />
          <TextField name={stepName(at, 'starts')} label={t('actions.test.field.startsOn')} size={12} optional />
          <TextField name={stepName(at, 'ends')} label={t('actions.test.field.endsOn')} size={12} optional />
          <TextField
            name={stepName(at, 'lead')}
            label={t('actions.step.leadDays')}
            inputmode="numeric"
            size={5}
            optional
          />
        </fieldset>
      ))}
    </fieldset>
  )
}

const KnownStep = ({ name, id }: { name: string; id: Typed[string] }) =>
  typeof id === 'string' && id !== '' ? <Hidden name={name} value={id} /> : null
