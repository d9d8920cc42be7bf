import { type City, cityPath, type Network } from '#networks'
import { Crumbs, Tag, usePage } from '#platform/ui'
import { planPath } from '../plan.paths.ts'
import type { VersionAudience } from './version.commands.ts'
import { versionsPath } from './version.paths.ts'
import type { ListedVersion } from './version.queries.ts'

/** Before the tests, after them, final, or a draft frozen in between. */
export function KindTag({ version }: { version: Pick<ListedVersion, 'kind'> }) {
  const { t } = usePage()
  const tone = version.kind === 'final' ? 'give' : version.kind === 'draft' ? undefined : 'want'
  return <Tag tone={tone}>{t(`plans.versions.kind.${version.kind}`)}</Tag>
}

/** For whom a version is, as its pages say it. */
export const readersOf = ({ audience }: Pick<ListedVersion, 'audience'>): VersionAudience =>
  audience === 'public' || audience === 'network' ? audience : 'group'

/** The way back up from the pages of versions. */
export function VersionCrumbs({ network, city, below }: { network: Network; city: City; below?: boolean }) {
  const { t } = usePage()
  return (
    <Crumbs
      items={[
        { label: city.name, href: cityPath(network, city) },
        { label: t('plans.plan.one'), href: planPath(network, city) },
        ...(below ? [{ label: t('plans.versions.name'), href: versionsPath(network, city) }] : []),
      ]}
    />
  )
}
