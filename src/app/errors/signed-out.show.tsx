import { Buttons, Form, Hidden } from '#platform/forms'
import { Lead, PageTitle, usePage } from '#platform/ui'

interface Props {
  /** Where it was to be sent. */
  action: string
  typed: [name: string, text: string][]
  hadFiles: boolean
}

/** Somebody's session ended while they were typing: nothing of it is lost. */
export function SignedOut({ action, typed, hadFiles }: Props) {
  const { t } = usePage()
  return (
    <>
      <PageTitle>{t('platform.form.signedOut.title')}</PageTitle>
      <Lead>{t('platform.form.signedOut.body')}</Lead>
      {hadFiles && <p>{t('platform.form.signedOut.files')}</p>}
      <p>
        <a href="/sign-in" target="_blank" rel="noopener">
          {t('platform.form.signedOut.signIn')}
        </a>
      </p>
      <Form action={action} unsent>
        {typed.map(([name, text]) => (
          <Hidden name={name} value={text} />
        ))}
        <Buttons send={t('platform.form.signedOut.send')} />
      </Form>
    </>
  )
}
