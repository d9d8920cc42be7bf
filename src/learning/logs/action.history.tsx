import type { City, Network } from '#networks'
import { type History, HistoryList } from '#platform/records'
import { Crumbs, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../written.ts'
import { actionFieldsSaid } from './action.kept.ts'
import { actionPath, logPath } from './action.paths.ts'
import type { DraftAction } from './action.queries.ts'

interface Props {
  network: Network
  city: City
  action: DraftAction
  history: History
}

/** Who changed what of a draft action. */
export function ActionHistory({ network, city, action, history }: Props) {
  const { t } = usePage()
  const written = useWritten(network)
  return (
    <>
      <Crumbs
        items={[
          { label: t('learning.log.title', { city: city.name }), href: logPath(network, city) },
          { label: action.title, href: actionPath(network, city, action), lang: written },
        ]}
      />
      <PageTitle>{t('learning.action.history')}</PageTitle>
      <HistoryList history={history} fields={actionFieldsSaid} written={written} undo={undefined} />
    </>
  )
}
