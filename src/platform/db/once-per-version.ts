import { Shelf, setInStone } from '../memory/index.ts'
import type { Queryable } from './connect.ts'
import { isForOnePage } from './once-per-page.ts'

interface Kept {
  bytes: number
  version: number
  bornAt: number
  answer: unknown
}

/** A few networks of usual size; what is larger than a quarter of this is read for every page. */
const size = 8 * 1_048_576

/** Labels that come with Charrette have no version of a network. */
const longest = 300_000

interface Room {
  shelf: Shelf<Kept>
  /** What somebody is just reading. */
  underWay: Map<string, Promise<unknown>>
}

const rooms = new WeakMap<Queryable, Room>()
let readers = 0

/**
 * What everybody gets alike who may see a network (the owner) is read once for each of its versions, which every change
 * raises, and given to all pages that begin at that version. The version is read with the network when a page begins, so
 * no process gives what another has changed since. An owner that does not live for one page gets it read every time.
 * `variant` is what else the answer depends on, such as a language. Answers are frozen.
 */
export function oncePerVersion<Owner extends { id: string }, Answer>(
  read: (db: Queryable, owner: Owner, variant: string) => Promise<Answer>,
): (db: Queryable, owner: Owner, variant?: string) => Promise<Answer> {
  const reader = ++readers
  const pages = new WeakMap<object, Map<string, Promise<Answer>>>()

  async function readAndKeep(db: Queryable, owner: Owner & { version: number }, variant: string): Promise<Answer> {
    const answer = await read(db, owner, variant)
    const bytes = setInStone(answer)
    const kept = { bytes, version: owner.version, bornAt: performance.now(), answer }
    roomOf(db).shelf.put(`${reader} ${owner.id} ${variant}`, kept)
    return answer
  }

  /** What is kept, what somebody else is just reading, or read now. */
  function answerAt(db: Queryable, owner: Owner & { version: number }, variant: string): Promise<Answer> {
    const { shelf, underWay } = roomOf(db)
    const key = `${reader} ${owner.id} ${variant}`
    const kept = shelf.take(key)
    if (kept?.version === owner.version && performance.now() - kept.bornAt < longest)
      return Promise.resolve(kept.answer as Answer)
    const asked = `${key} ${owner.version}`
    const begun = underWay.get(asked) as Promise<Answer> | undefined
    if (begun) return begun
    const reading = readAndKeep(db, owner, variant).finally(() => underWay.delete(asked))
    underWay.set(asked, reading)
    return reading
  }

  return (db, owner, variant = '') => {
    if (!isForOnePage(owner) || !hasVersion(owner)) return read(db, owner, variant)
    const onPage = pages.get(owner) ?? new Map<string, Promise<Answer>>()
    pages.set(owner, onPage)
    const answer = onPage.get(variant) ?? answerAt(db, owner, variant)
    onPage.set(variant, answer)
    return answer
  }
}

const hasVersion = <Owner>(owner: Owner): owner is Owner & { version: number } =>
  typeof (owner as { version?: unknown }).version === 'number'

function roomOf(db: Queryable): Room {
  const room = rooms.get(db) ?? { shelf: new Shelf<Kept>(size), underWay: new Map() }
  rooms.set(db, room)
  return room
}
