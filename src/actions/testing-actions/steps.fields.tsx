import { v7 } from 'uuid'
import { FieldGroup, Hidden, SelectField, TextField, type Typed } from '#platform/forms'
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

/**
 * The steps in rows; what says nothing is not kept, so that a row is taken away by emptying it. Each row has its id from the
 * form on: sent twice, it is one step.
 */
export function StepFields({ label, hint, rows, lang, typed }: Props) {
  const { t } = usePage()
  return (
    <fieldset class="ds-fieldset test-steps" id="field-steps" tabindex={-1}>
      <legend class="ds-label">{label}</legend>
      <div data-field="description">{hint ?? t('actions.test.stepsHint')}</div>
      {Array.from({ length: rows }, (_, at) => (
        <FieldGroup label={t('actions.test.stepNumber', { number: at + 1 })}>
          <fieldset class="test-step" aria-label={t('actions.test.stepNumber', { number: at + 1 })}>
            <Hidden name={stepName(at, 'id')} value={String(typed[stepName(at, 'id')] || v7())} />
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
        </FieldGroup>
      ))}
    </fieldset>
  )
}
