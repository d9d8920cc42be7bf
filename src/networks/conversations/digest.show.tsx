import { Buttons, Choices, ErrorSummary, Form, type FormErrors, type Typed } from '#platform/forms'
import { Lead, PageTitle, usePage } from '#platform/ui'

interface Props {
  action: string
  typed: Typed
  errors: FormErrors | undefined
}

/** One question: how often. */
export function DigestPage({ action, typed, errors }: Props) {
  const { t } = usePage()
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle>{t('networks.digest.settings')}</PageTitle>
      <Lead>{t('networks.digest.settingsLead')}</Lead>
      <Form action={action} typed={typed} errors={errors ?? {}}>
        <Choices
          name="digest"
          kind="radio"
          label={t('networks.digest.often')}
          options={(['daily', 'weekly', 'never'] as const).map((value) => ({
            value,
            label: t(`networks.digest.often.${value}`),
          }))}
        />
        <Buttons send={t('networks.digest.save')} />
      </Form>
    </>
  )
}
