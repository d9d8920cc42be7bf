import type { Network, Theme } from '#networks'
import { type History, HistoryList, UndoNotice, type Undone } from '#platform/records'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { needFields } from './need.kept.ts'
import { needPath, needsPath } from './need.paths.ts'
import type { ListedNeed } from './need.queries.ts'

interface Props {
  network: Network
  need: ListedNeed
  subThemes: Theme[]
  history: History
  mayUndo: boolean
  undone?: Undone<unknown>
}

/** Who changed what of a need, with a way back for those who may change it. */
export function NeedHistory({ network, need, subThemes, history, mayUndo, undone }: Props) {
  const { t } = usePage()
  const written = useWritten(network)
  const fields = needFields(subThemes)
  return (
    <>
      <Crumbs
        items={[
          { label: t('exchange.needs.title'), href: needsPath(network) },
          { label: need.question, href: needPath(network, need), lang: written },
        ]}
      />
      <PageTitle>{t('exchange.need.history')}</PageTitle>
      {undone ? <UndoNotice undone={undone} fields={fields} /> : null}
      <HistoryList
        history={history}
        fields={fields}
        written={written}
        undo={mayUndo ? ({ id }) => needPath(network, need, `/undo/${id}`) : undefined}
      />
    </>
  )
}
