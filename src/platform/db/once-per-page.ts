import type { Queryable } from './connect.ts'

const pages = new WeakSet<object>()

/** Says that `owner` lives no longer than the making of one page, on which nothing is written. */
export const livesForOnePage = (owner: object): void => void pages.add(owner)

export const isForOnePage = (owner: object): boolean => pages.has(owner)

/**
 * Many panels of a page ask for the same, each for itself: what belongs to an owner that lives for one page is read once
 * and given to all of them. For any other owner it is read every time.
 */
export function oncePerPage<Owner extends object, Answer>(
  read: (db: Queryable, owner: Owner) => Promise<Answer>,
): (db: Queryable, owner: Owner) => Promise<Answer> {
  const answers = new WeakMap<object, Promise<Answer>>()
  return (db, owner) => {
    if (!pages.has(owner)) return read(db, owner)
    // A query of drizzle is asked again by everyone who awaits it; a promise of it is not.
    const answer = answers.get(owner) ?? Promise.resolve(read(db, owner))
    answers.set(owner, answer)
    return answer
  }
}
