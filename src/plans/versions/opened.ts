import type { Audience } from '#platform/activity'
import type { PlanSnapshot, SnapshotTest } from './snapshot.ts'
import type { PlanVersion } from './version.queries.ts'

/** A version with what it holds, read as what it is. */
export interface OpenVersion extends Omit<PlanVersion, 'snapshot'> {
  snapshot: PlanSnapshot
}

/** From everybody to the author: whoever may read what is for fewer may read what is for more. */
const fromAll: readonly Audience[] = ['public', 'network', 'group', 'city', 'author']
const isFor = (thing: { audience: Audience }, readers: Audience) =>
  fromAll.indexOf(thing.audience) <= fromAll.indexOf(readers)

/**
 * A frozen plan as it is read by those it is for. It keeps everything it grew from, and names of that only what is for
 * those readers too: to share a plan does not share the log of a local group.
 */
export const openedFor = (kept: PlanSnapshot | Record<string, unknown>, readers: Audience): PlanSnapshot => {
  const plan = kept as PlanSnapshot
  return {
    ...plan,
    actions: plan.actions.map((action) => ({
      ...action,
      origins: action.origins.filter((origin) => isFor(origin, readers)),
    })),
    tests: plan.tests.filter((test) => isFor(test, readers)).map((test) => toldTo(readers, test)),
    ...(plan.photos && { photos: plan.photos.filter((photo) => isFor(photo, readers)) }),
  }
}

/** That a test is being checked or came back is for its city and those who lead (`stateFor`). */
const toldTo = (readers: Audience, test: SnapshotTest): SnapshotTest =>
  isFor({ audience: 'group' }, readers) || !['in_check', 'returned'].includes(test.state)
    ? test
    : { ...test, state: 'drafted' }

export const opened = (version: PlanVersion): OpenVersion => ({
  ...version,
  snapshot: openedFor(version.snapshot, version.audience),
})

interface Side {
  snapshot: PlanSnapshot
  audience: Audience
}

/** Two plans as the same people read them, so that what only one of them may name is no difference. */
export function besideEachOther(before: Side, after: Side): [PlanSnapshot, PlanSnapshot] {
  const readers = isFor(before, after.audience) ? before.audience : after.audience
  return [openedFor(before.snapshot, readers), openedFor(after.snapshot, readers)]
}
