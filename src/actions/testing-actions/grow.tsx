import { v7 } from 'uuid'
import type { Network } from '#networks'
import { Hidden } from '#platform/forms'
import { usePage } from '#platform/ui'
import type { OriginKind } from './testing-action.origins.ts'
import { testsPath } from './testing-action.paths.ts'

interface Props {
  network: Network
  city: { slug: string; name: string }
  origin: { kind: OriginKind; id: string }
  /** Says for which city, where one speaks for several. */
  named?: boolean
}

/** One click begins a testing action with what is known here, and remembers where it came from. */
export function GrowTest({ network, city, origin, named = false }: Props) {
  const { t } = usePage()
  return (
    <form method="post" action={testsPath(network)}>
      <Hidden name="id" value={v7()} />
      <Hidden name="city" value={city.slug} />
      <Hidden name={origin.kind} value={origin.id} />
      <button type="submit" class="ds-button" data-variant="secondary">
        {named ? t('actions.test.growFor', { city: city.name }) : t('actions.test.grow')}
      </button>
    </form>
  )
}
