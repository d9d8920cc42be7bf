import type { Db } from '#platform/db'
import { roomsOf } from '../live/rooms.ts'
import { type Dropped, type Slip, writeSlips } from './box.commands.ts'

/** Slips wait this long for company, in milliseconds; nobody notices, and few write alone. */
const gathering = 100
const mostTogether = 2_000
/** More than this cannot be waiting: whoever comes then is asked to come again. */
const mostWaiting = 20_000
const mostTries = 4

interface Waiting {
  slip: Slip
  settle: (dropped: Dropped) => void
  fail: (reason: unknown) => void
}

export class BoxFull extends Error {}

/**
 * The ballot box of this process. What is dropped into it waits a moment for what others drop, is written together with it,
 * and is only acknowledged when it is safe: a process that is killed has promised nothing that is not written.
 */
class Box {
  private readonly db: Db
  private waiting: Waiting[] = []
  private timer: NodeJS.Timeout | undefined
  /** When the first of those who wait came. */
  private since = 0
  private busy = false

  constructor(db: Db) {
    this.db = db
  }

  drop(slips: Slip[]): Promise<Dropped[]> {
    if (this.waiting.length + slips.length > mostWaiting) return Promise.reject(new BoxFull())
    if (this.waiting.length === 0) this.since = performance.now()
    const settled = slips.map(
      (slip) => new Promise<Dropped>((settle, fail) => this.waiting.push({ slip, settle, fail })),
    )
    this.begin()
    return Promise.all(settled)
  }

  private begin(): void {
    if (this.busy) return
    this.timer ??= setTimeout(() => this.empty(), Math.max(0, this.since + gathering - performance.now()))
  }

  private async empty(): Promise<void> {
    this.timer = undefined
    this.busy = true
    const together = this.waiting.splice(0, mostTogether)
    try {
      const slips = together.map(({ slip }) => slip)
      const dropped = await this.write(slips)
      for (const id of new Set(slips.map(({ pollId }) => pollId))) roomsOf(this.db).forget(id, 'answers')
      for (const [at, { settle }] of together.entries()) settle(dropped[at] ?? 'again')
    } catch (error) {
      for (const { fail } of together) fail(error)
    } finally {
      this.busy = false
      if (this.waiting.length > 0) this.begin()
    }
  }

  /** Two processes that write the same receipts at once may stand in each other's way; one of them tries again. */
  private async write(slips: Slip[]): Promise<Dropped[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await writeSlips(this.db, slips)
      } catch (error) {
        if (tries >= mostTries || !isCollision(error)) throw error
      }
    }
  }
}

function isCollision(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  return code === '40P01' || code === '40001' || isCollision(error.cause)
}

const boxes = new WeakMap<Db, Box>()

/** The box of this process for a database. */
export function boxOf(db: Db): Box {
  const known = boxes.get(db) ?? new Box(db)
  boxes.set(db, known)
  return known
}
