import type { Network, Theme } from '#networks'
import { type History, HistoryList, UndoNotice, type Undone } from '#platform/records'
import { Crumbs, Notice, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { practiceFields } from './practice.kept.ts'
import { practicePath, practicesPath, practiceWorkPath } from './practice.paths.ts'
import type { Listed } from './practice.queries.ts'

interface Props {
  network: Network
  practice: Listed
  subThemes: Theme[]
  history: History
  mayUndo: boolean
  undone?: Undone<unknown>
}

/** Who changed what of a practice, with a way back for those who may change it. */
export function PracticeHistory({ network, practice, subThemes, history, mayUndo, undone }: Props) {
  const { t } = usePage()
  const written = useWritten(network)
  const fields = practiceFields(subThemes)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.practices.title'), href: practicesPath(network) },
          { label: practice.title, href: practicePath(network, practice), lang: written },
        ]}
      />
      <PageTitle>{t('exchange.practice.history')}</PageTitle>
      {undone ? <UndoNotice undone={undone} fields={fields} /> : null}
      {undone?.outcome === 'refused' ? <Notice tone="wrong" title={t('exchange.practice.notUndone')} /> : null}
      <HistoryList
        history={history}
        fields={fields}
        written={written}
        undo={mayUndo ? ({ id }) => practiceWorkPath(network, practice, `/undo/${id}`) : undefined}
      />
    </>
  )
}
