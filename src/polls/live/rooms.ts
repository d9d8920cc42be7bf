import type pg from 'pg'
import { type Db, Ear, ownConnection } from '#platform/db'
import { type Asking, askingByCode } from '../poll.queries.ts'
import { type Tallies, talliesOf } from '../results/tally.queries.ts'
import { channel, type News } from './tell.ts'

/** A screen or a phone that wants to know. */
export interface Seat {
  code: string
  /** What to send for the state of things; nothing where this seat has heard it already. */
  say: (asking: Asking, tallies: Tallies) => Uint8Array | null
  send: (bytes: Uint8Array) => boolean
  end: () => void
  until: number
}

interface Room {
  pollId: string
  asking: Asking | null
  tallies: { of: Promise<Tallies>; askedAt: number } | undefined
  seats: Set<Seat>
  timer: NodeJS.Timeout | undefined
  /** Rings when the poll opens or closes by itself. */
  alarm: NodeJS.Timeout | undefined
  toldAt: number
  usedAt: number
}

/** Several thousand screens and phones in one process. */
const mostSeats = 6_000
const beat = 20_000
/** Results are added up at most so often, for everybody together; with very many phones less often, to leave room for answers. */
const shortest = 250
const seatsPerMillisecond = 8
/** What is said in the same moment belongs together. */
const moment = 20
const longestAlarm = 86_400_000
/** Without a line to the database nobody says that something changed. */
const blind = 1_000
const lingering = 120_000
const heartbeat = new TextEncoder().encode(':\n\n')

/**
 * The polls that this process has people in. Each is read once and kept until the database says that it is a different one;
 * its results are added up once for all who look.
 */
export class Rooms {
  private readonly db: Db
  private readonly options: pg.ClientConfig | undefined
  private readonly rooms = new Map<string, Room>()
  private readonly reading = new Map<string, Promise<Asking | null>>()
  private ear: Promise<Ear | undefined> | undefined
  private hears = false
  private pulse: NodeJS.Timeout | undefined
  private seated = 0
  private forgotten = 0
  private closed = false

  constructor(db: Db) {
    this.db = db
    this.options = ownConnection(db)
  }

  /** The poll behind a code and all it asks; mostly without asking the database. */
  async asking(code: string): Promise<Asking | null> {
    await this.listen()
    const room = this.rooms.get(code)
    if (room) room.usedAt = performance.now()
    if (room?.asking && this.hears) return room.asking
    const going = this.reading.get(code)
    if (going) return going
    const reading = this.read(code).finally(() => {
      if (this.reading.get(code) === reading) this.reading.delete(code)
    })
    this.reading.set(code, reading)
    return reading
  }

  /** What has been answered, not older than a moment. */
  async tallies(asking: Asking): Promise<Tallies> {
    const room = this.roomOf(asking)
    if (!room) return talliesOf(this.db, asking.questions)
    const age = room.tallies ? performance.now() - room.tallies.askedAt : Number.POSITIVE_INFINITY
    if (room.tallies && (this.hears ? age < lingering : age < blind)) return room.tallies.of
    const of = talliesOf(this.db, asking.questions)
    room.tallies = { of, askedAt: performance.now() }
    of.catch(() => {
      if (room.tallies?.of === of) room.tallies = undefined
    })
    return of
  }

  /** Takes a seat and is told at once how things stand; `null` where there is no room or no line. */
  async sit(seat: Seat): Promise<(() => void) | null> {
    const asking = await this.asking(seat.code)
    const room = asking && this.roomOf(asking)
    if (!room || this.closed || !this.hears || this.seated >= mostSeats) return null
    room.seats.add(seat)
    this.seated += 1
    this.say(room, seat, asking, await this.tallies(asking))
    if (!room.alarm) this.setAlarm(room, asking)
    return () => this.leave(room, seat)
  }

  /** This process has changed a poll: it must not show it as it was. */
  forget(pollId: string, what: News): void {
    this.forgotten += 1
    if (what === 'asking') this.reading.clear()
    for (const room of this.rooms.values()) {
      if (room.pollId !== pollId) continue
      if (what === 'asking') room.asking = null
      room.tallies = undefined
      if (room.seats.size > 0) this.tellSoon(room)
    }
  }

  close(): void {
    this.closed = true
    for (const room of this.rooms.values()) this.clear(room)
    this.rooms.clear()
    clearInterval(this.pulse)
    this.pulse = undefined
    this.hangUp()
  }

  private async read(code: string): Promise<Asking | null> {
    const before = this.forgotten
    const asking = await askingByCode(this.db, code)
    if (!asking || this.closed) return asking
    const room = this.rooms.get(code) ?? this.newRoom(code, asking)
    // What was read while it changed is good for this once only.
    room.asking = before === this.forgotten ? asking : null
    return asking
  }

  private newRoom(code: string, { poll }: Asking): Room {
    const room: Room = {
      pollId: poll.id,
      asking: null,
      tallies: undefined,
      seats: new Set(),
      timer: undefined,
      alarm: undefined,
      toldAt: Number.NEGATIVE_INFINITY,
      usedAt: performance.now(),
    }
    this.rooms.set(code, room)
    return room
  }

  private roomOf = ({ poll }: Asking): Room | undefined => this.rooms.get(poll.code)

  private async listen(): Promise<void> {
    if (this.closed || !this.options) return
    this.ear ??= Ear.open(this.options, channel, { hear: this.hear, lost: this.lost }).then(
      (ear) => {
        this.hears = true
        this.pulse ??= setInterval(this.keepAlive, beat).unref()
        return ear
      },
      () => {
        this.ear = undefined
        return undefined
      },
    )
    await this.ear
  }

  private hear = (payload: string) => {
    const [pollId = '', what] = payload.split(' ')
    this.forget(pollId, what === 'asking' ? 'asking' : 'answers')
  }

  /** Whoever comes back looks at everything again. */
  private lost = () => {
    this.ear = undefined
    this.hears = false
    this.forgotten += 1
    for (const room of this.rooms.values()) this.clear(room)
    this.rooms.clear()
  }

  private clear(room: Room): void {
    clearTimeout(room.timer)
    clearTimeout(room.alarm)
    for (const seat of [...room.seats]) this.letGo(room, seat)
  }

  private leave(room: Room, seat: Seat): void {
    if (room.seats.delete(seat)) this.seated -= 1
  }

  private letGo(room: Room, seat: Seat): void {
    this.leave(room, seat)
    seat.end()
  }

  /** Many answers that come together are told together. */
  private tellSoon(room: Room): void {
    if (room.timer) return
    const pause = Math.max(shortest, room.seats.size / seatsPerMillisecond)
    const wait = Math.max(moment, room.toldAt + pause - performance.now())
    room.timer = setTimeout(() => {
      // What is news from now on is told next time.
      room.timer = undefined
      room.toldAt = performance.now()
      this.tell(room).catch(() => {})
    }, wait)
  }

  private async tell(room: Room): Promise<void> {
    const code = [...room.seats][0]?.code
    const asking = code === undefined ? null : await this.asking(code)
    if (!asking) return
    const tallies = await this.tallies(asking)
    this.setAlarm(room, asking)
    for (const seat of [...room.seats]) this.say(room, seat, asking, tallies)
  }

  private setAlarm(room: Room, { poll }: Asking): void {
    clearTimeout(room.alarm)
    const now = Date.now()
    const [next] = [poll.opensAt, poll.closesAt]
      .flatMap((at) => (at && at.getTime() > now ? [at.getTime()] : []))
      .sort((a, b) => a - b)
    if (next === undefined || next - now > longestAlarm) return
    room.alarm = setTimeout(() => this.tellSoon(room), next - now + moment).unref()
  }

  private say(room: Room, seat: Seat, asking: Asking, tallies: Tallies): void {
    const bytes = seat.say(asking, tallies)
    if (bytes && !seat.send(bytes)) this.letGo(room, seat)
  }

  private keepAlive = () => {
    const now = performance.now()
    for (const [code, room] of this.rooms) {
      for (const seat of [...room.seats]) if (seat.until < now || !seat.send(heartbeat)) this.letGo(room, seat)
      if (room.seats.size === 0 && now - room.usedAt > lingering) this.rooms.delete(code)
    }
    if (this.rooms.size === 0) this.hangUp()
    else this.ear?.then((ear) => ear?.ask())
  }

  private hangUp(): void {
    this.ear?.then((ear) => ear?.close())
    this.ear = undefined
    this.hears = false
  }
}

const known = new WeakMap<Db, Rooms>()

/** The rooms of this process for a database. */
export function roomsOf(db: Db): Rooms {
  const rooms = known.get(db) ?? new Rooms(db)
  known.set(db, rooms)
  return rooms
}
