import { createContext, type PropsWithChildren, useContext } from 'hono/jsx'
import { labelsOf, usePage } from '../ui/index.ts'
import { sayError } from './error.ts'
import { useForm } from './form.tsx'

/** What every field has. */
export interface FieldProps {
  name: string
  label: string
  hint?: string | undefined
  /** Said behind the label; everything else is needed. */
  optional?: boolean
  /** What stands in it, where that is not what the form says. */
  value?: string | undefined
}

export const fieldId = (name: string): string => `field-${name}`

const GroupContext = createContext<string | undefined>(undefined)

/** Fields that come several times on a page, such as those of each step: the summary of errors says which ones it means. */
export const FieldGroup = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <GroupContext.Provider value={label}>{children}</GroupContext.Provider>
)

/** Tells the summary of errors how a field is called. The pieces of forms do so by themselves. */
export function useLabel(name: string, label: string): void {
  const page = usePage()
  const group = useContext(GroupContext)
  labelsOf(page).set(fieldId(name), group ? page.t('platform.form.inGroup', { group, label }) : label)
}

/** The words of a field and how they hang together for those who listen. */
export function useField({ name, hint, value }: Pick<FieldProps, 'name' | 'hint' | 'value'>) {
  const { typed, errors, form } = useForm()
  const id = fieldId(name)
  const error = errors[name]
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const known = typed[name]
  return {
    id,
    error,
    value: value ?? (known === null || known === undefined || typeof known === 'object' ? '' : String(known)),
    described: { 'aria-describedby': describedBy, 'aria-invalid': error ? ('true' as const) : undefined, form },
  }
}

/** Label, hint, message, field, in the order in which they are read. */
export function FieldFrame({ name, label, hint, optional, children }: PropsWithChildren<FieldProps>) {
  const { t } = usePage()
  useLabel(name, label)
  const { id } = useField({ name, hint })
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label} {optional && <span class="soft">{t('platform.form.optional')}</span>}
      </label>
      <Hint id={id} hint={hint} />
      <FieldError name={name} />
      {children}
    </div>
  )
}

export const Hint = ({ id, hint }: { id: string; hint: string | undefined }) =>
  hint ? (
    <div data-field="description" id={`${id}-hint`}>
      {hint}
    </div>
  ) : null

export function FieldError({ name }: { name: string }) {
  const { t } = usePage()
  const error = useForm().errors[name]
  if (!error) return null
  return (
    <p class="ds-validation-message" id={`${fieldId(name)}-error`}>
      <span class="unseen">{t('platform.form.error')}</span> {sayError(error, t)}
    </p>
  )
}
