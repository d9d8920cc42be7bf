import type { Network } from '#networks'
import { SelectField, TextArea, TextField } from '#platform/forms'
import { usePage } from '#platform/ui'
import { useWritten } from '../written.ts'
import type { RowOrigins } from './row.values.ts'

interface Props {
  network: Network
  origins: RowOrigins | null
  /** Unfolded where something is chosen already. */
  open?: boolean
}

/** What is asked of a row: the point first, because a visit leaves no time for more. */
export function RowFields({ network, origins, open = false }: Props) {
  const { t } = usePage()
  const lang = useWritten(network)
  return (
    <>
      <TextArea
        name="keyPoint"
        label={t('learning.row.keyPoint')}
        hint={t('learning.row.keyPoint.hint')}
        rows={2}
        lang={lang}
      />
      <TextArea name="relevance" label={t('learning.row.relevance')} rows={2} lang={lang} optional />
      <TextArea
        name="action"
        label={t('learning.row.action')}
        hint={t('learning.row.action.hint')}
        rows={2}
        lang={lang}
        optional
      />
      <TextField name="who" label={t('learning.row.who')} lang={lang} optional />
      <AboutWhat origins={origins} open={open} lang={lang} />
    </>
  )
}

/** A session, a practice, a need: what makes the thread from what was asked to what is done. */
function AboutWhat({ origins, open, lang }: Pick<Props, 'origins' | 'open'> & { lang: string | undefined }) {
  const { t } = usePage()
  if (!origins) return null
  const { sessions, practices, needs } = origins
  if (sessions.length + practices.length + needs.length === 0) return null
  return (
    <details class="grid-about" open={open}>
      <summary>{t('learning.row.about')}</summary>
      {sessions.length > 0 ? (
        <SelectField
          name="session"
          label={t('learning.row.session')}
          options={sessions.map(({ id, title }) => ({ value: id, label: title, lang }))}
          optional
        />
      ) : null}
      {practices.length > 0 ? (
        <SelectField
          name="practice"
          label={t('learning.row.practice')}
          options={practices.map(({ id, title }) => ({ value: id, label: title, lang }))}
          optional
        />
      ) : null}
      {needs.length > 0 ? (
        <SelectField
          name="need"
          label={t('learning.row.need')}
          options={needs.map(({ id, question }) => ({ value: id, label: question.slice(0, 120), lang }))}
          optional
        />
      ) : null}
    </details>
  )
}
