import * as Y from 'yjs'
import { fromText, type Outbox, toText } from './outbox.browser.ts'

export type State = 'loading' | 'saved' | 'sending' | 'away' | 'shut' | 'refused' | 'long'

interface Answer {
  seq: number
  update: string | null
  /** A paragraph that was taken out while somebody wrote in it stands again. */
  kept?: boolean
}

/** Nobody writes so fast that it should be sent more often; the more are there, the more is sent together. */
const pause = 600
const soonest = 150
const retries = [1_000, 2_000, 4_000, 8_000, 15_000]

/** What comes from elsewhere is not sent back. */
export const fromElsewhere = Symbol('from elsewhere')

/** The line between one window and the server: sends what was written until it is acknowledged, and fetches what others wrote. */
export class Line {
  state: State = 'loading'
  /** Whether the text was there once, with what earlier windows had kept. */
  begun = false
  private readonly at: string
  private readonly document: Y.Doc
  private readonly outbox: Outbox
  private readonly tell: (state: State) => void
  private seq = 0
  private busy = false
  private behind = true
  private sending: string | undefined
  private timer: number | undefined
  private due = Number.POSITIVE_INFINITY
  private failures = 0
  /** How many write here. */
  crowd = 1
  /** Told where a paragraph stands again that was taken out while somebody wrote in it. */
  keptWords = () => {}

  constructor(at: string, document: Y.Doc, outbox: Outbox, tell: (state: State) => void) {
    this.at = at
    this.document = document
    this.outbox = outbox
    this.tell = tell
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === fromElsewhere) return
      outbox.add(update, this.sending)
      if (this.state === 'saved') this.say('sending')
      this.soon(pause * Math.max(1, this.crowd / 4))
    })
    window.addEventListener('online', () => this.now())
  }

  /** Somebody wrote, as the live stream says; or nobody knows what was said meanwhile. */
  heard(seq: number | null): void {
    if (seq !== null && seq <= this.seq) return
    this.behind = true
    this.soon(soonest * Math.max(1, this.crowd / 4))
  }

  now = (): void => this.soon(0)

  private soon(wait: number): void {
    const due = performance.now() + wait
    if (due >= this.due) return
    clearTimeout(this.timer)
    this.due = due
    this.timer = window.setTimeout(() => this.work(), wait)
  }

  private async work(): Promise<void> {
    this.due = Number.POSITIVE_INFINITY
    if (this.busy || ['shut', 'refused', 'long'].includes(this.state)) return
    this.busy = true
    try {
      await this.exchange()
      this.failures = 0
      if (!['shut', 'refused', 'long'].includes(this.state)) this.say('saved')
    } catch {
      this.say('away')
      this.soon(retries[Math.min(this.failures++, retries.length - 1)] ?? 15_000)
    } finally {
      this.busy = false
      this.sending = undefined
    }
    // Whoever asked while this was under way was not heard.
    if (['loading', 'saved', 'sending'].includes(this.state) && (this.behind || !this.outbox.isEmpty))
      this.soon(soonest)
  }

  private async exchange(): Promise<void> {
    if (!this.begun) {
      await this.fetchNews()
      if (this.behind) return
      for (const update of this.outbox.takeOver()) Y.applyUpdate(this.document, update, fromElsewhere)
      this.begun = true
    }
    for (let next = this.outbox.next(); next; next = this.outbox.next()) {
      this.sending = next.id
      const answer = await this.ask('/updates', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: next.id, update: toText(next.update), since: this.seq }),
      })
      if (!answer) return
      this.outbox.done(next.id)
      this.sending = undefined
      this.take(answer)
    }
    if (this.behind) await this.fetchNews()
  }

  private async fetchNews(): Promise<void> {
    this.behind = false
    try {
      const answer = await this.ask(`/updates?since=${this.seq}`)
      if (answer) this.take(answer)
      else this.behind = true
    } catch (error) {
      this.behind = true
      throw error
    }
  }

  private take({ seq, update, kept }: Answer): void {
    if (update) Y.applyUpdate(this.document, fromText(update), fromElsewhere)
    this.seq = Math.max(this.seq, seq)
    if (kept) this.keptWords()
  }

  /** The answer; nothing where there will be none, however often one asks. Throws where asking again may help. */
  private async ask(what: string, init?: RequestInit): Promise<Answer | undefined> {
    const answer = await fetch(this.at + what, { ...init, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
    if (answer.ok) return (await answer.json()) as Answer
    if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) this.say('shut')
    else if (answer.status === 422 || answer.status === 413) {
      const { refused } = (await answer.json().catch(() => ({}))) as { refused?: string }
      this.say(refused === 'long' || answer.status === 413 ? 'long' : 'refused')
    } else throw new Error(String(answer.status))
    return undefined
  }

  private say(state: State): void {
    const settled = state === 'saved' && (!this.outbox.isEmpty || this.behind) ? 'sending' : state
    if (this.state === settled) return
    this.state = settled
    this.tell(settled)
  }
}
