import type { Formats } from '#platform/text'
import { usePage } from '#platform/ui'

/** A moment of the record: by the reader's clock, or as its network counts days. Outside of a network its formats are named. */
export function When({ at, format = usePage().format }: { at: Date; format?: Formats }) {
  return (
    <time class="soft" datetime={at.toISOString()}>
      {format.moment(at)}
    </time>
  )
}
