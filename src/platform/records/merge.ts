import { type Changes, type Kept, plain, same, type Values } from './values.ts'

/** What others did to a field since somebody began to write: what it held then, who changed it last and when. */
export interface Elsewhere {
  began: unknown
  actor: string | null
  at: Date | null
}

/** A field that two people changed, each to something else. */
export interface Conflict {
  field: string
  /** What it held when both began; not there where that is not known. */
  began?: unknown
  theirs: unknown
  mine: unknown
  actor: string | null
  at: Date | null
  /** The version that whoever is asked began from. */
  since?: number
}

export interface Merged {
  /** What I changed and nobody else did. */
  changes: Changes
  conflicts: Conflict[]
}

/**
 * Holds what somebody typed against what is on record now, field by field. `elsewhere` holds the fields others changed
 * since; in `unknown` times anything may have changed, so every field that differs is asked about.
 */
export function merge(
  kept: Kept,
  { mine, now, elsewhere, unknown }: { mine: Values; now: Values; elsewhere: Map<string, Elsewhere>; unknown: boolean },
): Merged {
  const merged: Merged = { changes: {}, conflicts: [] }
  for (const [field, typed] of Object.entries(mine)) {
    if (typed === undefined || same(kept, field, typed, now[field])) continue
    const other = unknown ? undefined : elsewhere.get(field)
    if (other && same(kept, field, typed, other.began)) continue
    const mineOnly = other ? same(kept, field, other.began, now[field]) : !unknown
    if (mineOnly) merged.changes[field] = { before: plain(now[field]), after: plain(typed) }
    else
      merged.conflicts.push({
        field,
        ...(other ? { began: other.began } : {}),
        theirs: plain(now[field]),
        mine: plain(typed),
        actor: other?.actor ?? null,
        at: other?.at ?? null,
      })
  }
  return merged
}
