import { v7 } from 'uuid'
import type { Network } from '#networks'
import { Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import type { OriginKind } from './action.origins.ts'
import { logPath } from './action.paths.ts'

interface Props {
  network: Network
  city: { slug: string; name: string }
  origin: { kind: OriginKind; id: string }
  /** What the action is called to begin with. */
  title: string
  /** Says for which city, where one works in several. */
  named?: boolean
}

/** One click makes a draft action out of what stands here, and remembers where it came from. */
export function GrowAction({ network, city, origin, title, named = false }: Props) {
  const { t } = usePage()
  return (
    <form method="post" action={logPath(network, city)}>
      <Hidden name="id" value={v7()} />
      <Hidden name={origin.kind} value={origin.id} />
      <Hidden name="title" value={title.replace(/\s+/g, ' ').slice(0, 200)} />
      <button type="submit" class="ds-button" data-variant="secondary">
        {named ? t('learning.action.growFor', { city: city.name }) : t('learning.action.grow')}
      </button>
    </form>
  )
}
