import { Buttons, ErrorSummary, Form, Hidden, TextArea, TextField } from '#platform/forms'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { type PracticeEditProps, WhoseField } from './practice.edit.tsx'
import { practicesPath, writeUpPath } from './practice.paths.ts'

/** Two minutes: what was done, what was learned, who to ask. It may stay within the city. */
export function PracticeWriteUp(props: PracticeEditProps) {
  const { network, typed, errors, id, draft } = props
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      <Crumbs items={[{ label: t('exchange.practices.title'), href: practicesPath(network) }]} />
      <ErrorSummary errors={errors} />
      <PageTitle>{t('exchange.practice.writeUp')}</PageTitle>
      <Lead>{t('exchange.practice.writeUpLead')}</Lead>
      <Form action={writeUpPath(network)} typed={typed} errors={errors} id={id}>
        {draft ? <Hidden name="draftVersion" value={draft.version} /> : null}
        <TextField name="title" label={t('exchange.practice.writeUp.title')} lang={written} />
        <WhoseField {...props} mayOutside={false} />
        <TextArea name="summary" label={t('exchange.practice.writeUp.summary')} rows={5} max={1500} lang={written} />
        <TextArea name="lesson" label={t('exchange.practice.lesson')} rows={4} lang={written} optional />
        <TextField
          name="contact"
          label={t('exchange.practice.contact')}
          hint={t('exchange.practice.form.contact.hint')}
          optional
        />
        <Buttons
          send={t('exchange.practice.writeUp.keep')}
          name="as"
          value="draft"
          also={[{ label: t('exchange.practice.publish'), name: 'as', value: 'practice' }]}
          cancel={{ href: practicesPath(network), label: t('platform.form.cancel') }}
        />
      </Form>
    </>
  )
}
