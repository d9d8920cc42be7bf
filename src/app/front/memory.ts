import type { Db } from '#platform/db'
import { Shelf } from '#platform/memory'
import type { Question } from './question.ts'
import { Versions } from './versions.ts'

/** An answer as it goes over the wire. */
export interface Kept {
  bytes: number
  version: number
  bornAt: number
  route: string
  tag: string
  headers: [string, string][]
  body: Buffer
}

const megabyte = 1_048_576

/** Pages speak of today, so none is kept for long even where nothing changes. */
const longest = 300_000

/** Answers that everybody gets alike, good as long as the version they were made from. */
export class Memory {
  readonly versions: Versions
  private readonly pages = new Shelf<Kept>(10 * megabyte)
  private readonly queries = new Shelf<Kept>(3 * megabyte)

  constructor(db: Db) {
    this.versions = new Versions(db)
  }

  recall({ key, network, plain }: Question): Kept | undefined {
    const version = this.versions.of(network)
    if (version === undefined) return undefined
    const kept = this.shelf(plain).take(key)
    return kept?.version === version && performance.now() - kept.bornAt < longest ? kept : undefined
  }

  keep({ key, plain }: Question, page: Omit<Kept, 'bytes' | 'bornAt'>): Kept {
    const bytes = page.body.length + 2 * key.length + 1_500
    const kept = { ...page, body: ofItsOwn(page.body), bytes, bornAt: performance.now() }
    this.shelf(plain).put(key, kept)
    return kept
  }

  private shelf(plain: boolean): Shelf<Kept> {
    return plain ? this.pages : this.queries
  }
}

/** What compression gives is a view of 16 KB however little is in them, and keeping the view keeps them all. */
function ofItsOwn(body: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(body.length)
  body.copy(own)
  return own
}
