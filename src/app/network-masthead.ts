import type { MiddlewareHandler } from 'hono'
import { belongs, maySee, maySeeNetwork, type NetworkEnv, networkPath } from '#networks'
import { accentHref } from '#platform/ui'
import { slices } from './slices.ts'

const menu = slices.flatMap((slice) => slice.menu ?? []).sort((a, b) => a.place - b.place)

/** Inside a network the head of the page is the network's own. Whoever may not see it must not meet its name in an error page. */
export const networkMasthead: MiddlewareHandler<NetworkEnv> = async (c, next) => {
  const { format, network, standing, t } = c.var
  if (maySeeNetwork(c.var) === 'yes')
    c.set('masthead', {
      name: network.name,
      nameLang: network.language,
      href: networkPath(network),
      feedHref: networkPath(network, '/feed.atom'),
      searchHref: networkPath(network, '/search'),
      menu: menu
        .filter(({ audience = 'public' }) => maySee(standing, { audience, cityId: null }))
        .filter(({ part }) => !part || network.has?.includes(part) || belongs(standing))
        .map(({ label, at }) => ({ label: t(label), href: networkPath(network, at) })),
      themeHref: accentHref(network.accent),
      asOf: network.asOf ? format.date(network.asOf) : undefined,
      source: network.source ?? undefined,
      sourceHref: networkPath(network, '/source'),
      example: network.example,
      ...(network.demo && { footLinks: [{ label: t('app.letters.title'), href: '/letters' }] }),
    })
  await next()
}
