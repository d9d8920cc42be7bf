import type { MiddlewareHandler } from 'hono'
import type { Settings } from '../settings/index.ts'
import type { Env } from './env.ts'

/** No inline script or style and no nonce, so that one page is the same for every visitor and may be kept. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
]

/** The policy of a page that needs one thing more, such as a frame: set by its handler, for that page alone. */
export const policyWith = (settings: Pick<Settings, 'baseUrl'>, ...more: string[]): string =>
  [...contentSecurityPolicy, ...more, ...(isBehindTls(settings) ? ['upgrade-insecure-requests'] : [])].join('; ')

/** Whether visitors come over encrypted lines, as the address says that is configured. */
export const isBehindTls = ({ baseUrl }: Pick<Settings, 'baseUrl'>): boolean => baseUrl?.startsWith('https:') ?? false

const permissionsPolicy = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ')

const twoYears = 63_072_000

/** What browsers are told with every answer, so that a hole elsewhere stays small. */
export function securityHeaders(settings: Pick<Settings, 'baseUrl'>): MiddlewareHandler<Env> {
  const headers = always(settings)
  const usual = unlessSaid(settings)
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
    for (const [name, value] of usual) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}

/** The same, for what is answered without going through the house. */
export const allSecurityHeaders = (settings: Pick<Settings, 'baseUrl'>): [string, string][] => [
  ...always(settings),
  ...unlessSaid(settings),
]

function always(settings: Pick<Settings, 'baseUrl'>): [string, string][] {
  const headers: [string, string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    // The page about this site promises that no other learns of a visit.
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', permissionsPolicy],
  ]
  // Other sites may live below this host; what they promise is not ours to say.
  if (isBehindTls(settings)) headers.push(['Strict-Transport-Security', `max-age=${twoYears}`])
  return headers
}

const unlessSaid = (settings: Pick<Settings, 'baseUrl'>): [string, string][] => [
  ['Content-Security-Policy', policyWith(settings)],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
]
