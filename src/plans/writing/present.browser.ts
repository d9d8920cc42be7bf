import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'

interface Present {
  tab: string
  person: string
  name: string
  caret: string | null
  here: boolean
  hello: boolean
}

const shortest = 1_200
const beat = 20_000
/** The library forgets whoever it has not heard of for 30 seconds; here somebody may say nothing for a little longer. */
const grace = 20_000

/** Who else is in the section and where their carets are. Nobody keeps this: it passes by, from window to window. */
export class Presence {
  readonly awareness: Awareness
  private readonly tab: string
  private readonly at: string
  private readonly show: (names: string[]) => void
  private readonly numbers = new Map<string, number>()
  private timer: number | undefined
  private toldAt = Number.NEGATIVE_INFINITY

  constructor(at: string, document: Y.Doc, tab: string, show: (names: string[]) => void) {
    this.at = at
    this.tab = tab
    this.show = show
    this.awareness = new Awareness(document)
    this.awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin === 'local') this.soon()
    })
    this.awareness.on('change', () => this.showNames())
    setInterval(() => {
      if (!globalThis.document.hidden) this.say()
    }, beat)
    window.addEventListener('pagehide', () => this.say({ here: false }))
  }

  /** Somebody who comes asks who else is there. */
  greet(): void {
    this.say({ hello: true })
  }

  hear(said: Present): void {
    if (said.tab === this.tab) return
    const number = this.numbers.get(said.tab) ?? this.numbers.size + 1
    this.numbers.set(said.tab, number)
    const known = this.awareness.states.has(number)
    if (said.here) {
      const cursor = cursorIn(said.caret)
      this.awareness.states.set(number, { user: { name: said.name, color: '#000000', number }, cursor })
      this.awareness.meta.set(number, { clock: 0, lastUpdated: Date.now() + grace })
    } else this.awareness.states.delete(number)
    const changed = { added: known ? [] : [number], updated: known ? [number] : [], removed: said.here ? [] : [number] }
    this.awareness.emit('change', [changed, 'stream'])
    if (said.hello && said.here) this.soon(Math.random() * 400)
  }

  private soon(wait = Math.max(0, this.toldAt + shortest - performance.now())): void {
    this.timer ??= window.setTimeout(() => this.say(), wait)
  }

  private say(more: { here?: boolean; hello?: boolean } = {}): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.toldAt = performance.now()
    const { cursor = null } = (this.awareness.getLocalState() ?? {}) as { cursor?: unknown }
    const body = JSON.stringify({ tab: this.tab, caret: cursor ? JSON.stringify(cursor) : null, ...more })
    const headers = { 'content-type': 'application/json' }
    fetch(`${this.at}/presence`, { method: 'POST', headers, body, keepalive: true, redirect: 'manual' }).catch(() => {})
  }

  private showNames(): void {
    const own = this.awareness.clientID
    const others = [...this.awareness.getStates()].filter(([number]) => number !== own)
    this.show([...new Set(others.map(([, state]) => String(state.user?.name ?? '')))].filter(Boolean))
  }
}

function cursorIn(caret: string | null): unknown {
  try {
    const cursor = JSON.parse(caret ?? 'null')
    return cursor?.anchor && cursor?.head ? cursor : null
  } catch {
    return null
  }
}
