import { type Past, type PastNode, pastOf, type Standing } from '#networks'
import type { Audience } from '#platform/activity'
import type { Queryable } from '#platform/db'
import type { PlanSnapshot, SnapshotOrigin } from '../versions/snapshot.ts'

/** A step of the story of an action: one thing, and whose it is where that is not this city. */
export interface StoryStep {
  kind: string
  title: string
  city: string | null
  day: string | null
  at: string | null
}

/** By the id of an action: what was first stands first, what the action itself names last. */
export type Stories = Map<string, StoryStep[]>

interface Told {
  network: Parameters<typeof pastOf>[1]['network']
  city: { id: string }
  snapshot: PlanSnapshot
  /** For whom the version is: nothing is told or passed through that all of them may not see. */
  readers: Audience
}

/** The whole story of each action of a frozen plan, in one statement: from what somebody asked to what it became. */
export async function storiesOf(db: Queryable, { network, city, snapshot, readers }: Told): Promise<Stories> {
  const starts = snapshot.actions.flatMap(({ origins }) => origins.flatMap((origin) => startOf(origin) ?? []))
  const past = await pastOf(db, { network, standing: standingOf(readers, city) }, city, starts)
  return new Map(snapshot.actions.map(({ id, origins }) => [id, storyOf(origins, past, city)]))
}

/** What a row of a grid is called in threads. */
const kindInThreads = (kind: string) => (kind === 'learning_grid_row' ? 'grid_row' : kind)

const startOf = ({ kind, id }: SnapshotOrigin) => (id === null ? null : { kind: kindInThreads(kind), id })

function storyOf(origins: SnapshotOrigin[], past: Past, city: { id: string }): StoryStep[] {
  const before = past.before(origins.flatMap((origin) => startOf(origin) ?? []))
  const whose = (node?: PastNode) => (!node || node.cityId === city.id ? null : node.city)
  const named = origins.map((origin) => {
    const node = before.find(({ id }) => id === origin.id)
    // What the action itself names keeps the words it had when the plan was frozen.
    const { kind, title, at } = origin
    const step: StoryStep = { kind: kindInThreads(kind), title, at, day: node?.day ?? null, city: whose(node) }
    return { place: node?.place ?? Number.POSITIVE_INFINITY, step }
  })
  const behind = before
    .filter(({ id }) => !origins.some((origin) => origin.id === id))
    .map((node) => {
      const { kind, title, at, day, place } = node
      return { place, step: { kind, title, at, day, city: whose(node) } }
    })
  return [...behind, ...named].sort((a, b) => (a.place === b.place ? 0 : a.place - b.place)).map(({ step }) => step)
}

/** The eyes that all readers of a version have in common. */
function standingOf(readers: Audience, city: { id: string }): Standing {
  if (readers === 'public') return { personId: undefined, roles: [] }
  if (readers === 'network') return { personId: undefined, roles: [{ role: 'observer', cityId: null }] }
  return { personId: undefined, roles: [{ role: 'local_group_member', cityId: city.id }] }
}
