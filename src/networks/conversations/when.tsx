import type { PeopleLocals } from '#people'
import { usePage } from '#platform/ui'

/** A moment as the reader's clock shows it. */
export function When({ at }: { at: Date }) {
  const page = usePage()
  const { viewer } = page as PeopleLocals
  return (
    <time class="soft" datetime={at.toISOString()}>
      {page.format.moment(at, viewer.person?.timeZone ?? undefined)}
    </time>
  )
}
