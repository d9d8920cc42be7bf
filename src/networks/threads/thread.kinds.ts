import type { SQL } from 'drizzle-orm'
import { gathered } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
import type { Standing } from '../memberships/standing.ts'
import type { Network } from '../network.queries.ts'

/** Whose eyes see the thread: nothing is found or passed through that this reader may not see. */
export interface ThreadPlace {
  network: Network
  standing: Standing
}

/** A kind of record that a thread runs through, from what was asked to what changed a plan; each floor announces its own. */
export interface ThreadKind {
  /** Names it in addresses and links. */
  kind: string
  label: MessageWithoutArgs
  /** Its column in the picture: what comes of a thing stands behind it. */
  place: number
  /**
   * Many cities come together in it. What other cities took from there belongs to their own threads: passing through, a thread
   * stays with the city whose question it began with.
   */
  gathers?: true
  /**
   * Every such record that the reader may see: `id`, `city_id`, `city` (or whose it is), `title`, `day`, `at` (what follows the
   * network's address) and `example`, in this order.
   */
  seen: (place: ThreadPlace) => SQL
  /**
   * What such a record says in a sentence or two, as `id` and `text`: what was asked, learned, seen or decided. It is read for
   * records that the reader may see; what of them is for fewer eyes is left out here.
   */
  says?: (place: ThreadPlace) => SQL
  /** What such records came from, each a `select` of the kind and id it came from and its own id. */
  cameFrom?: (place: ThreadPlace) => SQL[]
}

export const threadKinds = gathered<ThreadKind>()
