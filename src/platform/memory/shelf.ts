interface Weighed {
  bytes: number
}

/** Keeps what was used last, within a number of bytes. */
export class Shelf<T extends Weighed> {
  private readonly kept = new Map<string, T>()
  private readonly room: number
  private filled = 0

  constructor(room: number) {
    this.room = room
  }

  take(key: string): T | undefined {
    const found = this.kept.get(key)
    if (!found) return undefined
    // A map remembers the order of insertion, so what is asked for goes to the end again.
    this.kept.delete(key)
    this.kept.set(key, found)
    return found
  }

  put(key: string, thing: T): void {
    this.drop(key)
    if (thing.bytes > this.room / 4) return
    this.kept.set(key, thing)
    this.filled += thing.bytes
    for (const oldest of this.kept.keys()) {
      if (this.filled <= this.room) return
      this.drop(oldest)
    }
  }

  drop(key: string): void {
    const found = this.kept.get(key)
    if (found && this.kept.delete(key)) this.filled -= found.bytes
  }

  get bytes(): number {
    return this.filled
  }
}
