import type { Profile } from '#networks'
import { type ColumnAsked, columnsMissing, missingIn } from '../missing/missing.ts'
import type { VersionKind } from '../schema.ts'
import type { PlanSnapshot, SnapshotAction } from './snapshot.ts'

/** What is still to be done before a version of this kind can be frozen. It never keeps anybody from writing. */
export type Block =
  | { what: 'order'; after: VersionKind }
  | { what: 'section'; title: string; at: `/${string}` }
  | { what: 'noAction' }
  | { what: 'action'; slug: string; title: string; needs: ColumnAsked[] }
  | { what: 'presentation' }

/** What the city says in its own words before the version is frozen. */
export type Question = 'noTest' | 'sameAsBefore' | 'unchanged'

export interface Readiness {
  snapshot: PlanSnapshot
  profile: Profile
  /** The kinds that were frozen already. */
  known: VersionKind[]
  /** Whether a meeting presents the plan, planned or held. */
  presented: boolean
}

const order: VersionKind[] = ['v1', 'v2', 'final']

/** The kinds that can come next, leaving aside what they still need: each once, the final one again where it was corrected. */
export function kindsNext(known: VersionKind[]): VersionKind[] {
  const next = order.find((kind) => !known.includes(kind)) ?? 'final'
  return next === 'final' && known.includes('final') ? ['final'] : ['draft', next]
}

/** What blocks freezing: the order of the kinds, rule 10 for full drafts, rule 14 for the final plan. */
export function blocksOf(kind: VersionKind, { snapshot, profile, known, presented }: Readiness): Block[] {
  if (kind === 'draft') return []
  const before = order[order.indexOf(kind) - 1]
  return [
    ...(before && !known.includes(before) ? [{ what: 'order' as const, after: before }] : []),
    ...unwritten(snapshot, profile),
    ...unready(snapshot.actions),
    ...(kind === 'final' && !presented ? [{ what: 'presentation' as const }] : []),
  ]
}

/** Sections that the network asks of every plan and that say nothing yet. */
const unwritten = (snapshot: PlanSnapshot, profile: Profile): Block[] =>
  missingIn(snapshot, { modules: profile.plan_section, horizontalThemes: [] }).flatMap((missing) =>
    missing.what === 'section' ? [{ what: missing.what, title: missing.title, at: missing.at }] : [],
  )

/** One action that is whole makes a full draft; where there is none, what each of them lacks is said. */
function unready(actions: SnapshotAction[]): Block[] {
  if (actions.length === 0) return [{ what: 'noAction' }]
  const lacking = actions.map((action) => ({ action, needs: columnsMissing(action) }))
  if (lacking.some(({ needs }) => needs.length === 0)) return []
  return lacking
    .toSorted((a, b) => a.needs.length - b.needs.length)
    .slice(0, 1)
    .map(({ action: { slug, title }, needs }) => ({ what: 'action', slug, title, needs }))
}

export interface Asked {
  /** Tests of the city that were concluded. */
  concluded: number
  /** Whether it says the same as the version before the tests. */
  same: boolean
  /** Whether it says the same as the last version, whatever its kind. */
  unchanged: boolean
}

/** After the tests a city says why nothing was tested, or why what was tested changed nothing; and why the same draft is frozen twice. */
export function questionsOf(kind: VersionKind, { concluded, same, unchanged }: Asked): Question[] {
  if (kind === 'draft') return unchanged ? ['unchanged'] : []
  if (kind !== 'v2') return []
  return [...(concluded === 0 ? ['noTest' as const] : []), ...(same ? ['sameAsBefore' as const] : [])]
}
