import type { PropsWithChildren } from 'hono/jsx'
import { Lead, PageTitle, usePage } from '../ui/index.ts'
import { Buttons, Form, Hidden } from './form.tsx'

interface ConfirmProps {
  /** The question: "Remove this practice?" */
  title: string
  /** What will be lost. */
  lead?: string
  action: string
  /** The verb on the button: "Remove it". */
  send: string
  /** The way back, where nothing happens. */
  cancelHref: string
  hidden?: Record<string, string | number>
}

/** The page before something that cannot be undone. */
export function Confirm({
  title,
  lead,
  action,
  send,
  cancelHref,
  hidden = {},
  children,
}: PropsWithChildren<ConfirmProps>) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {lead && <Lead>{lead}</Lead>}
      {children}
      <Form action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <Buttons send={send} danger cancel={{ href: cancelHref, label: t('platform.form.cancel') }} />
      </Form>
    </>
  )
}
