import type { Network } from '#networks'
import { Crumbs, Eyebrow, PageTitle, usePage } from '#platform/ui'
import { useWritten } from '../matrix/who-can-teach.tsx'
import { NeedCard } from './need.card.tsx'
import { needsPath } from './need.paths.ts'
import type { ListedNeed, NeedGroup } from './need.queries.ts'

/** Needs of several cities that ask the same, of which everybody sees what is meant for them. */
export function GroupShow({ network, group, needs }: { network: Network; group: NeedGroup; needs: ListedNeed[] }) {
  const { t } = usePage()
  return (
    <>
      <Crumbs items={[{ label: t('exchange.needs.title'), href: needsPath(network, { by: 'theme' }) }]} />
      <Eyebrow>{t('exchange.need.group.eyebrow', { count: needs.length })}</Eyebrow>
      <PageTitle lang={useWritten(network)}>{group.title}</PageTitle>
      {needs.map((need) => (
        <NeedCard network={network} need={{ ...need, group: null }} />
      ))}
    </>
  )
}
