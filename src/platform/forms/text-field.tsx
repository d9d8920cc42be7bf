import { usePage } from '../ui/index.ts'
import { FieldFrame, type FieldProps, useField } from './field-frame.tsx'

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'url' | 'tel' | 'date' | 'search'
  /** What the browser may fill in: `email`, `name`, `one-time-code`, `off`. */
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'search'
  /** The language people write it in, where it is not the page's. */
  lang?: string | undefined
  spellcheck?: boolean
  /** How many characters are expected: a short field for a short answer. */
  size?: number
}

/** One line. */
export function TextField({
  type = 'text',
  autocomplete,
  inputmode,
  lang,
  spellcheck,
  size,
  ...field
}: TextFieldProps) {
  const { id, value, described } = useField(field)
  return (
    <FieldFrame {...field}>
      <input
        class="ds-input"
        id={id}
        name={field.name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        lang={lang}
        spellcheck={spellcheck}
        size={size}
        {...described}
      />
    </FieldFrame>
  )
}

interface TextAreaProps extends FieldProps {
  rows?: number
  lang?: string | undefined
  spellcheck?: boolean
  /** How long it may be, said beside the hint. More can be typed: whoever pastes may shorten it here. */
  max?: number
}

/** Several lines. */
export function TextArea({ rows = 5, lang, spellcheck = true, max, hint, ...field }: TextAreaProps) {
  const { t } = usePage()
  const said = [hint, max && t('platform.form.upTo', { max })].filter(Boolean).join(' ') || undefined
  const { id, value, described } = useField({ ...field, hint: said })
  return (
    <FieldFrame {...field} hint={said}>
      <textarea
        class="ds-input"
        id={id}
        name={field.name}
        rows={rows}
        lang={lang}
        spellcheck={spellcheck}
        {...described}
      >
        {/* The parser swallows a line end that comes first. */}
        {value.startsWith('\n') ? `\n${value}` : value}
      </textarea>
    </FieldFrame>
  )
}
