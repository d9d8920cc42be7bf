import type { Configuration } from 'openid-client'
import type { Settings, SignInProvider } from '#platform/settings'
import type { OfferedProvider } from '../sign-in/sign-in.show.tsx'

export const providerPath = ({ key }: SignInProvider): string => `/sign-in/with/${key}`

/** The buttons on the page to sign in. They are links: a form may not lead to another site here. */
export const offeredProviders = ({ signInProviders }: Settings, to: string | null): OfferedProvider[] =>
  signInProviders.map((provider) => ({
    name: provider.name,
    href: providerPath(provider) + (to ? `?to=${encodeURIComponent(to)}` : ''),
  }))

const hour = 3_600_000
const patience = 8

const known = new Map<string, { found: Promise<Configuration>; until: number }>()

/**
 * What a provider says about itself: asked for when somebody first wants to use it, remembered for an hour, and asked for
 * anew after a failure, so that one that is down keeps nobody from anything but itself.
 */
export function configurationOf(provider: SignInProvider): Promise<Configuration> {
  const name = `${provider.issuer} ${provider.clientId} ${provider.clientSecret}`
  const before = known.get(name)
  if (before && before.until > Date.now()) return before.found
  const found = discover(provider)
  known.set(name, { found, until: Date.now() + hour })
  found.catch(() => known.delete(name))
  return found
}

/** The library is loaded here and not before: most sites have no provider. */
async function discover({ issuer, clientId, clientSecret }: SignInProvider): Promise<Configuration> {
  const client = await import('openid-client')
  const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : []
  const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), {
    execute,
    timeout: patience,
  })
  if (clientSecret === undefined) return found
  const server = found.serverMetadata()
  const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const authenticate = ways.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost
  const configuration = new client.Configuration(server, clientId, undefined, authenticate(clientSecret))
  configuration.timeout = patience
  for (const apply of execute) apply(configuration)
  return configuration
}
