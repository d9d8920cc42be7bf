import { usePage } from '#platform/ui'
import { networkPath } from '../network.paths.ts'
import type { Network } from '../network.queries.ts'

/** The line under a page that leads to what its facts rest on. */
export function HowWeKnow({ network }: { network: Network }) {
  const { t } = usePage()
  return (
    <p class="how-we-know">
      <a href={networkPath(network, '/source')}>{t('networks.source.title')}</a>
    </p>
  )
}
