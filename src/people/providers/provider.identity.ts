import type { Configuration, IDToken, UserInfoResponse } from 'openid-client'
import type { SignInProvider } from '#platform/settings'
import { configurationOf } from './provider.ts'
import type { RoundTrip } from './round-trip.ts'

/** Who a provider says somebody is. */
export interface Vouched {
  issuer: string
  subject: string
  email: string | undefined
  /** Whether the provider has made sure that the address is theirs. */
  verified: boolean
  name: string | undefined
}

export type Answer = { outcome: 'vouched'; who: Vouched } | { outcome: 'away' | 'failed' }

/** Where to send the person, or nothing where the provider does not answer. */
export async function addressAt(
  provider: SignInProvider,
  redirectUri: string,
  { state, nonce, verifier }: RoundTrip,
): Promise<URL | undefined> {
  const configuration = await configurationOf(provider).catch(() => undefined)
  if (!configuration) return undefined
  const client = await import('openid-client')
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
}

/** What the provider answers when the person comes back to `url`. */
export async function answerOf(
  provider: SignInProvider,
  url: URL,
  { state, nonce, verifier }: RoundTrip,
): Promise<Answer> {
  const configuration = await configurationOf(provider).catch(() => undefined)
  if (!configuration) return { outcome: 'away' }
  const client = await import('openid-client')
  try {
    const tokens = await client.authorizationCodeGrant(configuration, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return { outcome: 'failed' }
    const told = claims.email ? claims : await asked(configuration, tokens.access_token, claims.sub)
    return { outcome: 'vouched', who: vouched(claims, told) }
  } catch (error) {
    return { outcome: isAway(error) ? 'away' : 'failed' }
  }
}

/** Many providers tell the address only to who asks for it. */
async function asked(
  configuration: Configuration,
  token: string,
  subject: string,
): Promise<IDToken | UserInfoResponse> {
  const client = await import('openid-client')
  return client.fetchUserInfo(configuration, token, subject)
}

const vouched = ({ iss, sub }: IDToken, { email, email_verified, name }: IDToken | UserInfoResponse): Vouched => ({
  issuer: iss,
  subject: sub,
  email: typeof email === 'string' ? email.trim().toLowerCase() : undefined,
  // Some providers write it as a word.
  verified: email_verified === true || String(email_verified) === 'true',
  name: typeof name === 'string' && name.trim() ? name.trim().slice(0, 200) : undefined,
})

/** No answer, or one that no provider in good health gives; everything else is a refusal. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'TimeoutError' || /fetch failed/.test(error.message)) return true
  if ('code' in error && error.code === 'OAUTH_TIMEOUT') return true
  if ('status' in error && typeof error.status === 'number' && error.status >= 500) return true
  return isAway(error.cause)
}
