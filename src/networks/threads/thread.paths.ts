import { networkPath } from '../network.paths.ts'

/** The whole thread of a record. */
export const threadOfPath = (network: { slug: string }, { kind, id }: { kind: string; id: string }): string =>
  networkPath(network, `/thread/${kind}/${id}`)
