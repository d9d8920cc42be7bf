import { createContext, type PropsWithChildren, useContext } from 'hono/jsx'
import type { FormErrors, Typed } from './error.ts'

interface FormProps {
  action: string
  /** Names the form for those who listen, where a page has several. */
  label?: string
  /** By this fields that stand elsewhere on the page belong to it (`FormPart`). */
  anchor?: string
  /** What stands in the fields: the record, or what `readForm` gave back. */
  typed?: Typed
  errors?: FormErrors | undefined
  /** The key a new record will have, made with the form, so that sending twice makes one record. */
  id?: string | undefined
  /** The version of the record one began from. */
  version?: number | undefined
  /** What stands in it was never sent, although nothing was typed on this page. */
  unsent?: boolean
  /** Files are sent along. */
  multipart?: boolean
}

interface Filled {
  typed: Typed
  errors: FormErrors
  /** The form these fields belong to, where it does not stand around them. */
  form?: string
}

const FormContext = createContext<Filled>({ typed: {}, errors: {} })

/** What stands in a field of the form around it, and what is wrong with it. */
export const useForm = (): Filled => useContext(FormContext)

/** A form that posts to `action`. What is missing says the server, in the reader's words and all at once. */
export function Form({
  action,
  label,
  anchor,
  typed = {},
  errors = {},
  id,
  version,
  unsent = Object.keys(errors).length > 0,
  multipart,
  children,
}: PropsWithChildren<FormProps>) {
  return (
    <FormContext.Provider value={{ typed, errors }}>
      <form-care data-unsaved={unsent ? '' : undefined}>
        <form
          class="form"
          id={anchor}
          method="post"
          action={action}
          aria-label={label}
          enctype={multipart ? 'multipart/form-data' : undefined}
          novalidate
        >
          {id !== undefined && <Hidden name="id" value={id} />}
          {version !== undefined && <Hidden name="version" value={version} />}
          {children}
        </form>
      </form-care>
    </FormContext.Provider>
  )
}

interface FormPartProps {
  /** The `anchor` of the form. */
  of: string
  typed: Typed
  errors?: FormErrors | undefined
}

/** Fields and buttons of a form that stands elsewhere on the page: they are sent with it, also without scripts. */
export const FormPart = ({ of, typed, errors = {}, children }: PropsWithChildren<FormPartProps>) => (
  <FormContext.Provider value={{ typed, errors, form: of }}>{children}</FormContext.Provider>
)

export const Hidden = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={String(value)} form={useForm().form} />
)

interface AlsoButton {
  label: string
  name: string
  value: string
  to?: string
}

interface ButtonsProps {
  /** What the filled button says; it comes first, so that the Enter key means it. */
  send: string
  name?: string
  value?: string
  /** Another address than the form's. */
  to?: string
  /** Not filled, where the page has another next step. */
  quiet?: boolean
  /** For what cannot be undone. */
  danger?: boolean
  /** Other ways to send the same form, such as keeping a draft. */
  also?: AlsoButton[]
  /** The way out without sending. */
  cancel?: { href: string; label: string } | undefined
}

/** The end of a form: one filled button, and what else one may do. */
export function Buttons({ send, name, value, to, quiet, danger, also = [], cancel }: ButtonsProps) {
  const { form } = useForm()
  return (
    <div class="actions">
      <button
        type="submit"
        class="ds-button"
        data-variant={quiet ? 'secondary' : undefined}
        data-tone={danger ? 'danger' : undefined}
        name={name}
        value={value}
        form={form}
        formaction={to}
      >
        {send}
      </button>
      {also.map((other) => (
        <button
          type="submit"
          class="ds-button"
          data-variant="secondary"
          name={other.name}
          value={other.value}
          form={form}
          formaction={other.to}
        >
          {other.label}
        </button>
      ))}
      {cancel && <a href={cancel.href}>{cancel.label}</a>}
    </div>
  )
}
