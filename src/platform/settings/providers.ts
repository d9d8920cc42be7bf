import { SettingsError } from './settings-error.ts'

/** Another site where people have an account already and which says who they are (OpenID Connect). */
export interface SignInProvider {
  /** Its number, which stands in the address it sends people back to: `/sign-in/with/1/callback`. */
  key: string
  issuer: string
  clientId: string
  clientSecret: string | undefined
  /** What stands on the button. */
  name: string
}

/**
 * `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` and `OIDC_NAME`; a second one is called `OIDC_2_ISSUER` and so on,
 * as far as they go.
 */
export function readProviders(env: Record<string, string | undefined>): SignInProvider[] {
  const providers: SignInProvider[] = []
  for (let number = 1; ; number++) {
    const provider = read(env, number === 1 ? 'OIDC' : `OIDC_${number}`, String(number))
    if (!provider) return providers
    providers.push(provider)
  }
}

function read(env: Record<string, string | undefined>, prefix: string, key: string): SignInProvider | undefined {
  const issuer = env[`${prefix}_ISSUER`]
  const clientId = env[`${prefix}_CLIENT_ID`]
  if (!issuer && !clientId) return undefined
  if (!issuer || !clientId) throw new SettingsError(`${prefix}_ISSUER and ${prefix}_CLIENT_ID need each other.`)
  if (!isSafe(issuer))
    throw new SettingsError(`${prefix}_ISSUER is not an address; it must begin with https:// (or http://localhost).`)
  const name = env[`${prefix}_NAME`] || new URL(issuer).host
  return { key, issuer, clientId, clientSecret: env[`${prefix}_CLIENT_SECRET`] || undefined, name }
}

/** Who says who people are must not be overheard or replaced on the way. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}
