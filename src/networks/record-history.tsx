import { type Fields, type History, HistoryList, UndoNotice, type Undone } from '#platform/records'
import { contentLang } from '#platform/text'
import { Crumbs, Eyebrow, PageTitle, usePage } from '#platform/ui'
import type { Network } from './network.queries.ts'

interface RecordHistoryProps {
  network: Network
  /** What it is the history of, and the way back to it. */
  name: string
  crumbs: { label: string; href: string; lang?: string | undefined }[]
  fields: Fields
  history: History
  undone?: Undone<unknown> | undefined
  /** The address below which the entries stand; nothing for those who may not edit. */
  undoAt?: string | undefined
}

/** Who changed what in a record of a network. */
export function RecordHistory({ network, name, crumbs, fields, history, undone, undoAt }: RecordHistoryProps) {
  const { t, lang } = usePage()
  const written = contentLang(lang, network.language)
  return (
    <>
      <Crumbs items={crumbs} />
      <Eyebrow>
        <span lang={written}>{name}</span>
      </Eyebrow>
      <PageTitle>{t('platform.records.history.title')}</PageTitle>
      {undone ? <UndoNotice undone={undone} fields={fields} /> : null}
      <HistoryList
        history={history}
        fields={fields}
        written={written}
        undo={undoAt ? ({ id }) => `${undoAt}/${id}/undo` : undefined}
      />
    </>
  )
}
