import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { updateYFragment } from 'y-prosemirror'
import * as Y from 'yjs'
import type { createApp } from '../src/app/app.tsx'
import { cities } from '../src/networks/schema.ts'
import { planSections, plans } from '../src/plans/schema.ts'
import { readText, writeText } from '../src/plans/texts/text.schema.ts'
import { textIn } from '../src/plans/writing/shared-text.ts'
import type { Db } from '../src/platform/db/index.ts'
import type { SignedIn } from './people.ts'
import { plantNetwork } from './planted-network.ts'

/** A network in which the city Alpha has begun a plan with one section. */
export async function plantPlan(db: Db, { slug = 'planted', text = '' } = {}) {
  const { id: networkId } = await plantNetwork(db, { slug, word: 'Zebra' })
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [plan] = await db
    .insert(plans)
    .values({ networkId, cityId: alpha!.id, title: 'A plan for Alpha', language: 'en' })
    .returning()
  const [section] = await db
    .insert(planSections)
    .values({ networkId, planId: plan!.id, key: 'context', position: 1, title: 'Where we stand', text })
    .returning()
  return {
    networkId,
    alpha: alpha!,
    beta: beta!,
    plan: plan!,
    section: section!,
    at: `/n/${slug}/cities/alpha/plan/draft/sections/context`,
  }
}

type Ask = (address: string, init?: RequestInit) => Promise<Response> | Response

/** A window in which somebody writes: what the editor of the house is to a server, without the editor. */
export class Writer {
  readonly document = new Y.Doc()
  seq = 0
  private readonly ask: Ask
  private readonly at: string
  private readonly headers: Record<string, string>
  private waiting: Uint8Array[] = []

  constructor(ask: Ask | ReturnType<typeof createApp>, at: string, who: SignedIn) {
    this.ask = typeof ask === 'function' ? ask : (address, init) => ask.request(address, init)
    this.at = at
    this.headers = { ...who.headers, 'content-type': 'application/json', accept: 'application/json' }
    this.document.getXmlFragment('text')
    this.document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.waiting.push(update)
    })
  }

  get text(): string {
    return writeText(textIn(this.document))
  }

  /** Makes the text this one, as typing would: what stays as it is stays. */
  write(markdown: string): this {
    const meta = { mapping: new Map(), isOMark: new Map() }
    updateYFragment(this.document, this.document.getXmlFragment('text'), readText(markdown), meta)
    return this
  }

  async fetch(): Promise<this> {
    const answer = await this.ask(`${this.at}/updates?since=${this.seq}`, { headers: this.headers })
    if (answer.status !== 200) throw new Error(`Asking for news was answered ${answer.status}.`)
    this.take(await answer.json())
    return this
  }

  /** Everything that was not sent yet, as one sending. */
  sending(id: string = randomUUID()): { id: string; update: string; since: number } {
    const update = Y.mergeUpdates(this.waiting)
    return { id, update: Buffer.from(update).toString('base64'), since: this.seq }
  }

  post(sending: object): Promise<Response> | Response {
    return this.ask(`${this.at}/updates`, {
      method: 'POST',
      headers: this.headers,
      body: JSON.stringify(sending),
    })
  }

  async send(sending = this.sending()): Promise<this> {
    const answer = await this.post(sending)
    if (answer.status !== 200) throw new Error(`Sending was answered ${answer.status}: ${await answer.text()}`)
    this.waiting = []
    this.take(await answer.json())
    return this
  }

  private take({ seq, update }: { seq: number; update: string | null }): void {
    if (update) Y.applyUpdate(this.document, Buffer.from(update, 'base64'), this)
    this.seq = seq
  }
}
