import type { Audience } from '#platform/activity'
import { openedFor } from './opened.ts'
import type { PlanSnapshot } from './snapshot.ts'

/** Something a plan keeps and those who are to read it will not find: it is for fewer people than they are. */
export interface Unseen {
  kind: 'origin' | 'test' | 'photo'
  title: string
  /** Where it can be read, below the network's address. */
  at: string | null
  /** The action it belongs to, where it belongs to one. */
  action: string | null
  audience: Audience
}

/** What a plan leaves out for these readers, so that whoever gives it out may open it to them first. */
export function unseenBy(plan: PlanSnapshot, readers: Audience): Unseen[] {
  const read = openedFor(plan, readers)
  const left = <T>(all: readonly T[] = [], shown: readonly T[] = []) => all.filter((one) => !shown.includes(one))
  return [
    ...plan.actions.flatMap((action, at) =>
      left(action.origins, read.actions[at]?.origins).map(({ title, at, audience }) => ({
        ...{ kind: 'origin' as const, title, at, audience },
        action: action.title,
      })),
    ),
    ...left(plan.tests, read.tests).map(({ title, slug, audience }) => ({
      ...{ kind: 'test' as const, title, audience },
      at: `/testing-actions/${slug}`,
      action: null,
    })),
    ...left(plan.photos, read.photos).map(({ alt, audience }) => ({
      ...{ kind: 'photo' as const, title: alt, audience },
      at: null,
      action: null,
    })),
  ]
}
