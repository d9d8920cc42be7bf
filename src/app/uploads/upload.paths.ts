import { networkPath } from '#networks'

/** Where tables are brought: into a network, or as a new one. */
export const uploadsPath = (network: { slug: string } | null, rest = ''): string =>
  network ? networkPath(network, `/upload${rest}`) : `/upload${rest}`

export const uploadPath = (
  network: { slug: string } | null,
  upload: { id: string },
  what: '' | '/take-in' | '/forget' = '',
) => uploadsPath(network, `/${upload.id}${what}`)
