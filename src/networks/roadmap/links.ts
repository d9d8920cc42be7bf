import type { NetworkLocals } from '../in-network.ts'
import { obligationLinks } from '../obligations/obligation.paths.ts'
import type { Obligation } from '../obligations/obligation.queries.ts'
import { recordLinks } from '../slots.ts'
import type { Links } from './roadmap-entry.tsx'

/** Where the meetings and obligations that lines name can be read. */
export async function linksOf(locals: NetworkLocals, ids: string[], obligations: Obligation[]): Promise<Links> {
  const named = [...new Set(ids)]
  const found = named.length > 0 ? await recordLinks.find(locals, named) : []
  return new Map([...obligationLinks(locals.network, obligations), ...found])
}
