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

const most = 9

/** `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` and `OIDC_NAME`; further ones are called `OIDC_2_ISSUER` and so on. */
export function readProviders(env: Record<string, string | undefined>): SignInProvider[] {
  return Array.from({ length: most }, (_, at) => read(env, at === 0 ? 'OIDC' : `OIDC_${at + 1}`, String(at + 1))).flat()
}

function read(env: Record<string, string | undefined>, prefix: string, key: string): SignInProvider[] {
  const issuer = env[`${prefix}_ISSUER`]
  const clientId = env[`${prefix}_CLIENT_ID`]
  if (!issuer && !clientId) return []
  if (!issuer || !clientId) throw new SettingsError(`${prefix}_ISSUER and ${prefix}_CLIENT_ID need each other.`)
  if (!isSafe(issuer))
    throw new SettingsError(`${prefix}_ISSUER is not an address; it must begin with https:// (or http://localhost).`)
  const name = env[`${prefix}_NAME`] || new URL(issuer).host
  return [{ key, issuer, clientId, clientSecret: env[`${prefix}_CLIENT_SECRET`] || undefined, name }]
}

/** Who says who people are must not be overheard or replaced on the way. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}
