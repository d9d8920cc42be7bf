export const networkPath = (network: { slug: string }, rest = '') => `/n/${network.slug}${rest}`

export const cityPath = (network: { slug: string }, city: { slug: string }) =>
  networkPath(network, `/cities/${city.slug}`)

export const themePath = (network: { slug: string }, theme: { code: string }) =>
  networkPath(network, `/themes/${theme.code}`)
