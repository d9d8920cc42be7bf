import { usePage } from '../ui/index.ts'
import { FieldError, type FieldProps, fieldId, Hint, useField, useLabel } from './field-frame.tsx'
import { useForm } from './form.tsx'
import type { Choice } from './select-field.tsx'

interface ChoicesProps extends Omit<FieldProps, 'value'> {
  kind: 'radio' | 'checkbox'
  options: Choice[]
  /** Short answers stand beside each other. */
  inline?: boolean
}

/** One (`radio`) or any number (`checkbox`) of a few; the first one is where the summary of errors leads. */
export function Choices({ name, label, hint, optional, kind, options, inline }: ChoicesProps) {
  const { t } = usePage()
  useLabel(name, label)
  const { id, described } = useField({ name, hint })
  const chosen = useChosen(name)
  return (
    <fieldset class="ds-fieldset" aria-describedby={described['aria-describedby']}>
      <legend class="ds-label">
        {label} {optional && <span class="soft">{t('platform.form.optional')}</span>}
      </legend>
      <Hint id={id} hint={hint} />
      <FieldError name={name} />
      <div class="form-choices" data-inline={inline ? '' : undefined}>
        {options.map((option, at) => (
          <Box
            id={at === 0 ? id : `${id}-${at + 1}`}
            name={name}
            kind={kind}
            option={option}
            checked={chosen.includes(option.value)}
            invalid={described['aria-invalid']}
          />
        ))}
      </div>
    </fieldset>
  )
}

function useChosen(name: string): readonly string[] {
  const known = useForm().typed[name]
  if (known === null || known === undefined) return []
  return typeof known === 'object' ? known : [String(known)]
}

interface BoxProps {
  id: string
  name: string
  kind: 'radio' | 'checkbox'
  option: Choice
  checked: boolean
  invalid: 'true' | undefined
}

const Box = ({ id, name, kind, option, checked, invalid }: BoxProps) => (
  <div class="ds-field">
    <input
      class="ds-input"
      type={kind}
      id={id}
      name={name}
      value={option.value}
      checked={checked}
      aria-describedby={option.hint ? `${id}-hint` : undefined}
      aria-invalid={invalid}
    />
    <label class="ds-label" for={id} lang={option.lang}>
      {option.label}
    </label>
    <Hint id={id} hint={option.hint} />
  </div>
)

/** A single box to tick. */
export function CheckField({ name, label, hint }: Pick<FieldProps, 'name' | 'label' | 'hint'>) {
  useLabel(name, label)
  const { error } = useField({ name, hint })
  const known = useForm().typed[name]
  return (
    <div>
      <FieldError name={name} />
      <Box
        id={fieldId(name)}
        name={name}
        kind="checkbox"
        option={{ value: 'yes', label, hint }}
        checked={known === true || known === 'yes'}
        invalid={error ? 'true' : undefined}
      />
    </div>
  )
}
