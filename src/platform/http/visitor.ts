import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/** Who is asking, as far as it can be told: the network address, by `trustedProxies` hops behind the nearest. */
export function visitorAddress(incoming: IncomingMessage, trustedProxies: number): string {
  const nearest = incoming.socket.remoteAddress ?? ''
  if (trustedProxies === 0) return wholeHouse(nearest)
  const forwarded = [incoming.headers['x-forwarded-for'] ?? []].flat().join(',')
  const hops = forwarded.split(',').map((hop) => hop.trim())
  return wholeHouse(hops.at(-trustedProxies) || nearest)
}

/** One household has 2^64 addresses of IPv6, so these are counted together. */
function wholeHouse(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.slice(0, 64)
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const groups = head.split(':').filter(Boolean)
  const known = [...groups, ...Array(8).fill('0'), ...tail.split(':').filter(Boolean)]
  return `${known.slice(0, 4).join(':')}::/64`
}
