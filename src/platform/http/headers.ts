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

const permissionsPolicy = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ')

const twoYears = 63_072_000

/** What browsers are told with every answer, so that a hole elsewhere stays small. */
export function securityHeaders({ baseUrl }: Pick<Settings, 'baseUrl'>): MiddlewareHandler<Env> {
  const behindTls = baseUrl?.startsWith('https:') ?? false
  const headers: [string, string][] = [
    [
      'Content-Security-Policy',
      [...contentSecurityPolicy, ...(behindTls ? ['upgrade-insecure-requests'] : [])].join('; '),
    ],
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
    if (!c.res.headers.has('Cross-Origin-Resource-Policy'))
      c.res.headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  }
}
