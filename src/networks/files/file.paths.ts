import { networkPath } from '../network.paths.ts'

/** Where a file can be read, under its own name; pictures also in a small size. */
export const filePath = (network: { slug: string }, file: { id: string; name: string }, small = false): string =>
  networkPath(network, `/files/${file.id}/${encodeURIComponent(file.name)}${small ? '?small' : ''}`)
