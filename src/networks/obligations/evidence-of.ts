import { shippedObligations } from '../profiles/shipped.ts'
import type { Obligation } from './obligation.queries.ts'

/** Which kind of record fulfils an obligation: as the network says, else as its profile says of that type, else something handed in. */
export function evidenceKeyOf({ evidence, type }: Pick<Obligation, 'evidence' | 'type'>, network: { profile: string }) {
  if (evidence) return evidence
  const wanted = type.trim().toLowerCase()
  const shipped = shippedObligations(network.profile).find(({ label }) =>
    Object.values(label).some((word) => word.toLowerCase() === wanted),
  )
  return shipped?.detail.evidence ?? 'delivery'
}
