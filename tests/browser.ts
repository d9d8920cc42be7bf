import type { createApp } from '../src/app/app.tsx'
import { visible } from './reading.ts'

export interface Seen {
  status: number
  location: string | null
  headers: Headers
  html: string
  text: string
}

/** Keeps cookies and follows nothing by itself: what a browser is to a server that is asked without a port. */
export class Browser {
  private readonly cookies = new Map<string, string>()
  private readonly app: ReturnType<typeof createApp>
  private readonly headers: Record<string, string>

  constructor(app: ReturnType<typeof createApp>, headers: Record<string, string> = {}) {
    this.app = app
    this.headers = headers
  }

  /** As if it had been given this cookie before, such as `signedInAs` makes it. */
  take(cookie: string): void {
    this.keep(cookie)
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)
  }

  get(address: string): Promise<Seen> {
    return this.request(address)
  }

  post(address: string, fields: Record<string, string | string[]>): Promise<Seen> {
    const body = new URLSearchParams()
    for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
    return this.request(address, { method: 'POST', body })
  }

  async request(address: string, init: RequestInit = {}): Promise<Seen> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...this.headers, ...(cookie ? { cookie } : {}) }
    const answer = await this.app.request(address, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) this.keep(line)
    const html = await answer.text()
    const text = visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
    return { status: answer.status, location: answer.headers.get('location'), headers: answer.headers, html, text }
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/Max-Age=0(;|$)/.test(line)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
