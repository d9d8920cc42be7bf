import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface Account {
  email?: string
  email_verified?: boolean
  name?: string
}

export const client = { id: 'charrette', secret: 'a secret between two sites' }

/** A real server of OpenID Connect, whose accounts have any password. It asks for PKCE, and can be away for a while. */
export class OidcServer {
  readonly issuer: string
  /** What people are called there, and what is known of them. */
  readonly accounts = new Map<string, Account>()
  private readonly port: number
  private readonly redirectUri: string
  private server: Server | undefined

  private constructor(port: number, redirectUri: string) {
    this.port = port
    this.issuer = `http://127.0.0.1:${port}`
    this.redirectUri = redirectUri
  }

  /** Takes a place, but does not answer yet. */
  static async at(redirectUri: string): Promise<OidcServer> {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as AddressInfo
    await new Promise((resolve) => taken.close(resolve))
    return new OidcServer(port, redirectUri)
  }

  async up(): Promise<void> {
    const provider = new Provider(this.issuer, {
      clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [this.redirectUri] }],
      pkce: { required: () => true },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      cookies: { keys: ['some key'] },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...this.accounts.get(sub) }) }),
    })
    this.server = createServer(provider.callback()).listen(this.port, '127.0.0.1')
    await new Promise((resolve) => this.server?.once('listening', resolve))
  }

  async down(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((resolve) => (this.server ? this.server.close(resolve) : resolve(undefined)))
    this.server = undefined
  }

  /** Goes to where the button leads, signs in there as a person would, agrees, and answers with where one is sent back to. */
  async visit(address: string, login: string): Promise<string> {
    const cookies = new Map<string, string>()
    const go = async (to: string, init: RequestInit = {}): Promise<Response> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(to, { ...init, headers: { cookie }, redirect: 'manual' })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        cookies.set(name, value)
      }
      return answer
    }
    let next = address
    for (let steps = 0; steps < 12; steps++) {
      if (next.startsWith(this.redirectUri)) return next
      const answer = await go(next)
      const location = answer.headers.get('location')
      if (location) {
        next = new URL(location, next).href
        continue
      }
      const page = await answer.text()
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
      if (!action) throw new Error(`The provider says: ${page.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')}`)
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
      const sent = await go(new URL(action, next).href, {
        method: 'POST',
        body: new URLSearchParams({ prompt, login, password: 'any' }),
      })
      next = new URL(sent.headers.get('location') ?? '', next).href
    }
    throw new Error('The provider leads nowhere.')
  }
}
