import type { City, Network } from '#networks'
import { Buttons, Choices, ErrorSummary, Form, type FormErrors, TextArea, TextField, type Typed } from '#platform/forms'
import { type Conflict, ConflictFields } from '#platform/records'
import { Crumbs, Lead, PageTitle, usePage } from '#platform/ui'
import { lineAudiences } from '../access.ts'
import { useWritten } from '../written.ts'
import { actionFieldsSaid } from './action.kept.ts'
import { actionPath, logPath } from './action.paths.ts'
import type { DraftAction } from './action.queries.ts'

interface Props {
  network: Network
  city: City
  /** Nothing while it is new. */
  action?: DraftAction | undefined
  typed: Typed
  errors?: FormErrors | undefined
  id?: string | undefined
  version?: number | undefined
  conflicts?: Conflict[] | undefined
  /** Whether the reader decides who else sees it. */
  mayShare: boolean
}

/** The fields of an action table in short: only the title is asked, the rest grows. */
export function ActionEdit({ network, city, action, typed, errors, id, version, conflicts = [], mayShare }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <>
      <Crumbs
        items={[
          { label: t('learning.log.title', { city: city.name }), href: logPath(network, city) },
          ...(action ? [{ label: action.title, href: actionPath(network, city, action), lang }] : []),
        ]}
      />
      <ErrorSummary errors={errors} />
      <PageTitle>{t(action ? 'learning.action.change' : 'learning.action.new')}</PageTitle>
      {action ? null : <Lead>{t('learning.action.newLead')}</Lead>}
      <Form
        action={action ? actionPath(network, city, action, '/edit') : logPath(network, city)}
        typed={typed}
        errors={errors}
        id={id}
        version={version}
      >
        <ConflictFields conflicts={conflicts} fields={actionFieldsSaid} written={lang} />
        <TextField name="title" label={t('learning.action.title')} lang={lang} />
        <TextArea name="intendedResult" label={t('learning.action.intendedResult')} rows={3} lang={lang} optional />
        <TextArea name="output" label={t('learning.action.output')} rows={2} lang={lang} optional />
        <TextField name="leadBy" label={t('learning.action.leadBy')} lang={lang} optional />
        <TextArea name="partners" label={t('learning.action.partners')} rows={2} lang={lang} optional />
        <TextArea name="resources" label={t('learning.action.resources')} rows={2} lang={lang} optional />
        <TextField name="timescale" label={t('learning.action.timescale')} lang={lang} optional />
        {mayShare ? (
          <Choices
            name="audience"
            label={t('learning.audience.name')}
            kind="radio"
            options={lineAudiences.map((value) => ({
              value,
              label: t(`learning.audience.${value as 'group' | 'network' | 'public'}`),
            }))}
          />
        ) : null}
        <Buttons
          send={t(action ? 'learning.action.save' : 'learning.action.add')}
          cancel={{
            href: action ? actionPath(network, city, action) : logPath(network, city),
            label: t('platform.form.cancel'),
          }}
        />
      </Form>
    </>
  )
}
