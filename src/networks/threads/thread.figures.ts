import type { Queryable } from '#platform/db'
import { gathered } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
import type { ThreadPlace } from './thread.kinds.ts'

/** How many of how many go on, of what the reader may see: needs that led to an action, tests that changed a plan. */
export interface ThreadFigure {
  label: MessageWithoutArgs
  /** What is counted, of what. */
  counts: MessageWithoutArgs
  /** Where what it counts can be read, following the network's address. */
  at: string
  place: number
  /** One statement; nothing to count is nothing to show. */
  find: (db: Queryable, place: ThreadPlace) => Promise<{ count: number; of: number }>
}

export const threadFigures = gathered<ThreadFigure>()

export interface FigureFound extends Pick<ThreadFigure, 'label' | 'counts' | 'at'> {
  count: number
  of: number
}

/** Every announced figure that counts something here. */
export async function threadFiguresOf(db: Queryable, place: ThreadPlace): Promise<FigureFound[]> {
  const all = await Promise.all(
    threadFigures.all().map(async ({ label, counts, at, find }) => ({ label, counts, at, ...(await find(db, place)) })),
  )
  return all.filter(({ of }) => of > 0)
}
