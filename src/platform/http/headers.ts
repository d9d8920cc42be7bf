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
  const behindTls = isBehindTls(settings)
  const policy = policyWith(settings)
  const headers: [string, string][] = [
    ['X-Content-Type-Options', 'nosniff'],
    // The page about this site promises that no other learns of a visit.
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', permissionsPolicy],
  ]
  // Other sites may live below this host; what they promise is not ours to say.
  if (behindTls) headers.push(['Strict-Transport-Security', `max-age=${twoYears}`])

  return async (c, next) => {
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
    if (!c.res.headers.has('Content-Security-Policy')) c.res.headers.set('Content-Security-Policy', policy)
    if (!c.res.headers.has('Cross-Origin-Resource-Policy'))
      c.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  }
}
