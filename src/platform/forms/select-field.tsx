import { usePage } from '../ui/index.ts'
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx'

export interface Choice {
  value: string
  label: string
  hint?: string | undefined
  /** The language of the label, where it is not the page's. */
  lang?: string | undefined
}

interface SelectFieldProps extends FieldProps {
  options: Choice[]
  /** The first line, which chooses nothing; `null` leaves it out. */
  empty?: string | null
}

/** One of many. For up to seven, `Choices` are easier. */
export function SelectField({ options, empty, ...field }: SelectFieldProps) {
  const { t } = usePage()
  const { id, value, described } = useField(field)
  return (
    <FieldFrame {...field}>
      <select class="ds-input" id={id} name={field.name} {...described}>
        {empty !== null && <option value="">{empty ?? t('platform.form.chooseOne')}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
