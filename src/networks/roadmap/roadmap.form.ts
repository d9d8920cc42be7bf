import { z } from 'zod'
import { type FormErrors, field } from '#platform/forms'
import { isPartialDate } from '#platform/time'
import { roadmapStates } from '../schema.ts'
import type { ItemValues } from './roadmap.commands.ts'
import type { RoadmapItem } from './roadmap.queries.ts'

/** `2024`, `2024-06` or `2024-06-13`. */
const partial = () =>
  field.line({ max: 10 }).refine((typed) => typed === null || isPartialDate(typed), 'networks.roadmap.item.dateWrong')

const when = {
  halfYear: field.line({ max: 60, missing: 'networks.roadmap.item.halfYear.missing' }),
  from: partial(),
  to: partial(),
}

export const itemForm = z.object({
  id: field.id(),
  version: field.version(),
  item: field.prose({ missing: 'networks.roadmap.item.what.missing', max: 600 }),
  ...when,
  place: field.line({ max: 700 }),
  newGroup: field.line(),
  newLane: field.line(),
  responsible: field.line(),
  contributes: field.line(),
  due: partial(),
  dueAsWritten: field.line(),
  meetings: field.choices(),
  obligations: field.choices(),
  note: field.prose({ max: 2_000 }),
})

/** What became of it. */
export const stateForm = z.object({
  version: field.version(),
  state: field.choice(roadmapStates, { missing: 'networks.roadmap.item.state.missing' }),
  reason: field.prose({ max: 1_000 }),
  ...when,
})

/** A lane is chosen as one: its group and its name. */
export const placeOf = ({ laneGroup, lane }: Pick<RoadmapItem, 'laneGroup' | 'lane'>): string =>
  JSON.stringify([laneGroup, lane])

function readPlace(place: string | null): [string | null, string | null] {
  try {
    const [group, lane] = JSON.parse(place ?? '[]') as unknown[]
    return [typeof group === 'string' ? group : null, typeof lane === 'string' ? lane : null]
  } catch {
    return [null, null]
  }
}

/** Words of a lane of its own go before the one chosen. */
export function itemOf(answers: z.output<typeof itemForm>): { values: ItemValues; errors: FormErrors } {
  const { id: _, version: __, place, newGroup, newLane, meetings, obligations, ...rest } = answers
  const [group, lane] = readPlace(place)
  const values = {
    ...rest,
    laneGroup: newGroup ?? group,
    lane: newLane ?? (newGroup ? null : lane),
    linksTo: [...new Set([...meetings, ...obligations])],
  }
  return { values, errors: whenErrors(answers) }
}

export const whenErrors = ({ from, to }: { from: string | null; to: string | null }): FormErrors =>
  from && to && to.slice(0, from.length) < from.slice(0, to.length) ? { to: 'networks.roadmap.item.to.before' } : {}
