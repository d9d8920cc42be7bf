import type { VersionKind } from './schema.ts'

/** How far a plan has come, as the record says; nobody sets it. */
export const stages = ['started', 'context', 'actions', 'v1', 'v2', 'final', 'adopted', 'carried_out'] as const
export type Stage = (typeof stages)[number]

interface Known {
  /** Of those the reader may see. */
  kinds: readonly VersionKind[]
  adopted: boolean
  /** How many times somebody told how an action of the adopted plan goes. */
  updates: number
  /** Whether any section says something, and how many actions there are; unknown to whoever does not read the draft. */
  written?: boolean
  actions?: number
}

/** The furthest that a plan has come, of what the reader may know; nothing where they may know nothing. */
export function stageOf({ kinds, adopted, updates, written, actions }: Known): Stage | null {
  if (adopted) return updates > 0 ? 'carried_out' : 'adopted'
  for (const kind of ['final', 'v2', 'v1'] as const) if (kinds.includes(kind)) return kind
  if (written === undefined || actions === undefined) return null
  if (actions > 0) return 'actions'
  return written ? 'context' : 'started'
}
