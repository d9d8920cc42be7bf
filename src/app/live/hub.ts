import type pg from 'pg'
import { type Db, Ear, ownConnection } from '#platform/db'
import { readTold, type Told } from './entry.ts'

/** One stream that somebody reads. */
export interface Seat {
  network: string
  /** Whose seats are counted together. */
  visitor: string
  /** Whether this reader may know of the entry, and what is said of it then. */
  say: (told: Told) => string | null
  /** What the reader may see may have changed: better to let them come in again. */
  doubts: (told: Told) => boolean
  /** Sends bytes; false where the reader does not keep up. */
  send: (bytes: Uint8Array) => boolean
  end: () => void
  /** When the reader is let go in any case, to be looked at anew. */
  until: number
}

const most = 512
/** A school or a town hall may stand behind one address. */
const mostOfOne = 64
const beat = 20_000
/** The listening connection outlives its last reader for a while: most come back. */
const lingering = 30_000

const encoder = new TextEncoder()
const heartbeat = encoder.encode(':\n\n')

/** Tells the readers of this process what any process has put on record. */
export class Hub {
  private readonly seats = new Set<Seat>()
  private readonly ofVisitor = new Map<string, number>()
  private readonly listeners: (() => void)[] = []
  private readonly options: pg.ClientConfig
  private ear: Promise<Ear> | undefined
  private pulse: NodeJS.Timeout | undefined
  private emptySince = 0
  private closed = false

  constructor(options: pg.ClientConfig) {
    this.options = options
  }

  get size(): number {
    return this.seats.size
  }

  /** Calls `listener` before any reader hears of something. */
  before(listener: () => void): void {
    this.listeners.push(listener)
  }

  /** Takes a seat once the line stands, so that nothing is missed from then on; `null` where there is no room. */
  async sit(seat: Seat): Promise<(() => void) | null> {
    if (this.closed || !this.hasRoom(seat)) return null
    try {
      this.ear ??= Ear.open(this.options, 'activity', { hear: this.hear, lost: this.startOver })
      await this.ear
    } catch {
      this.ear = undefined
      return null
    }
    if (this.closed || !this.hasRoom(seat)) return null
    this.seats.add(seat)
    this.ofVisitor.set(seat.visitor, (this.ofVisitor.get(seat.visitor) ?? 0) + 1)
    this.pulse ??= setInterval(this.keepAlive, beat).unref()
    return () => this.leave(seat)
  }

  /** Lets everybody go and listens no more. */
  close(): void {
    this.closed = true
    this.letGo(() => true)
    this.hangUp()
  }

  private hasRoom = ({ visitor }: Seat) => this.seats.size < most && (this.ofVisitor.get(visitor) ?? 0) < mostOfOne

  private leave(seat: Seat): void {
    if (!this.seats.delete(seat)) return
    const left = (this.ofVisitor.get(seat.visitor) ?? 1) - 1
    if (left > 0) this.ofVisitor.set(seat.visitor, left)
    else this.ofVisitor.delete(seat.visitor)
    this.emptySince = performance.now()
  }

  private letGo(which: (seat: Seat) => boolean): void {
    for (const seat of [...this.seats].filter(which)) {
      this.leave(seat)
      seat.end()
    }
  }

  private hear = (payload: string) => {
    const told = readTold(payload)
    if (!told) return
    // What is said in passing makes no page a different one.
    if (told.id) for (const listener of this.listeners) listener()
    const concerned = [...this.seats].filter(({ network }) => network === told.network)
    const said = new Map<string, Uint8Array>()
    for (const seat of concerned) {
      const words = seat.say(told)
      if (words === null) continue
      const bytes = said.get(words) ?? encoder.encode(words)
      said.set(words, bytes)
      this.sendTo(seat, bytes)
    }
    this.letGo((seat) => seat.network === told.network && seat.doubts(told))
  }

  private sendTo(seat: Seat, bytes: Uint8Array): void {
    if (seat.send(bytes)) return
    this.leave(seat)
    seat.end()
  }

  /** Whoever comes back looks at everything again, so nothing that was missed has to be told. */
  private startOver = () => {
    this.ear = undefined
    this.letGo(() => true)
  }

  private keepAlive = () => {
    const now = performance.now()
    this.letGo(({ until }) => until < now)
    for (const seat of [...this.seats]) this.sendTo(seat, heartbeat)
    if (this.seats.size === 0 && now - this.emptySince > lingering) this.hangUp()
    else this.ear?.then((ear) => ear.ask()).catch(() => {})
  }

  private hangUp(): void {
    clearInterval(this.pulse)
    this.pulse = undefined
    this.ear?.then((ear) => ear.close()).catch(() => {})
    this.ear = undefined
  }
}

const hubs = new WeakMap<Db, Hub>()

/** The hub of this process for a database; none within a transaction. */
export function hubOf(db: Db): Hub | undefined {
  const known = hubs.get(db)
  if (known) return known
  const options = ownConnection(db)
  if (!options) return undefined
  const hub = new Hub(options)
  hubs.set(db, hub)
  return hub
}
