import { mergeUpdates } from 'yjs'

/** Something on its way. Its id is made here, so that sending it twice writes it once. */
export interface Sending {
  id: string
  update: Uint8Array
}

/** What a window has not yet got rid of, as it lies in the browser. */
interface Kept {
  sendings: { id: string; update: string }[]
}

interface Shelf {
  /** A window that is gone, or another one of the same person. */
  key: string
  value: string
}

/** Beyond this a new sending is begun, so that each stays far below what the server takes. */
const largest = 150_000

/**
 * What somebody wrote and the server has not acknowledged. It lies in the browser, for this person and section, from the
 * moment it is written until it is acknowledged; whatever an earlier window left there is sent as well.
 */
export class Outbox {
  /** Whether the browser keeps anything at all. */
  keeps = true
  private readonly prefix: string
  private readonly key: string
  private sendings: Sending[] = []
  private readonly shelves: Shelf[] = []

  constructor(person: string, section: string, tab: string) {
    this.prefix = `charrette text ${person} ${section} `
    this.key = this.prefix + tab
  }

  /** What earlier windows have left, to be shown and sent. Call it once. */
  takeOver(): Uint8Array[] {
    const found: Sending[] = []
    try {
      for (const key of Object.keys(localStorage).filter((key) => key.startsWith(this.prefix) && key !== this.key)) {
        const value = localStorage.getItem(key) ?? ''
        found.push(...read(value))
        this.shelves.push({ key, value })
      }
    } catch {
      this.keeps = false
    }
    this.sendings = [...found, ...this.sendings]
    return found.map(({ update }) => update)
  }

  get isEmpty(): boolean {
    return this.sendings.length === 0
  }

  /** Keeps what was just written. `busy` names what is on its way and may not change any more. */
  add(update: Uint8Array, busy: string | undefined): void {
    const last = this.sendings.at(-1)
    if (last && last.id !== busy && this.shelves.length === 0 && last.update.byteLength < largest)
      last.update = mergeUpdates([last.update, update])
    else this.sendings.push({ id: crypto.randomUUID(), update })
    this.write()
  }

  next(): Sending | undefined {
    return this.sendings[0]
  }

  /** The server has it. */
  done(id: string): void {
    this.sendings = this.sendings.filter((sending) => sending.id !== id)
    this.write()
    if (!this.isEmpty) return
    // Another window may have gone on writing meanwhile; then it sends that itself.
    for (const { key, value } of this.shelves.splice(0)) {
      try {
        if (localStorage.getItem(key) === value) localStorage.removeItem(key)
      } catch {}
    }
  }

  /** Throws away what cannot be sent. */
  clear(): void {
    this.sendings = []
    this.done('')
  }

  private write(): void {
    try {
      if (this.isEmpty) localStorage.removeItem(this.key)
      else localStorage.setItem(this.key, written(this.sendings))
    } catch {
      this.keeps = false
    }
  }
}

const written = (sendings: Sending[]): string =>
  JSON.stringify({ sendings: sendings.map(({ id, update }) => ({ id, update: toText(update) })) } satisfies Kept)

function read(value: string): Sending[] {
  try {
    return (JSON.parse(value) as Kept).sendings.map(({ id, update }) => ({ id, update: fromText(update) }))
  } catch {
    return []
  }
}

export function toText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

export const fromText = (text: string): Uint8Array => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
