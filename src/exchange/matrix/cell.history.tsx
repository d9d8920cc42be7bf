import type { City, Network, Theme } from '#networks'
import { type History, HistoryList, UndoNotice, type Undone } from '#platform/records'
import { Crumbs, Eyebrow, Notice, PageTitle, usePage } from '#platform/ui'
import type { CellTrouble } from './cell.commands.ts'
import { cellFields } from './cell.kept.ts'
import type { OwnPractice } from './cell.record.queries.ts'
import { cellPath, matrixPath } from './matrix.paths.ts'
import { useWritten } from './who-can-teach.tsx'

interface CellHistoryProps {
  network: Network
  city: City
  subTheme: Theme
  practices: OwnPractice[]
  history: History
  undone: Undone<CellTrouble> | undefined
  mayEdit: boolean
}

/** Who changed what in one cell of the matrix. */
export function CellHistory({ network, city, subTheme, practices, history, undone, mayEdit }: CellHistoryProps) {
  const { t } = usePage()
  const written = useWritten(network)
  const at = cellPath(network, subTheme, city)
  const fields = cellFields(practices)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.matrix.title'), href: matrixPath(network) },
          { label: `${subTheme.code} · ${city.name}`, href: at },
        ]}
      />
      <Eyebrow>
        {subTheme.code} <span lang={written}>{subTheme.title}</span> · {city.name}
      </Eyebrow>
      <PageTitle>{t('platform.records.history.title')}</PageTitle>
      {undone ? <UndoNotice undone={undone} fields={fields} /> : null}
      {undone?.outcome === 'refused' ? (
        <Notice tone="wrong" title={t('platform.records.undo.blocked')}>
          <p>{t('exchange.cell.edit.undoWouldNotHold')}</p>
        </Notice>
      ) : null}
      <HistoryList
        history={history}
        fields={fields}
        written={written}
        undo={mayEdit ? ({ id }) => `${at}/history/${id}/undo` : undefined}
      />
    </>
  )
}
