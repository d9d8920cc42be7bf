import { z } from 'zod'
import { field } from '#platform/forms'
import { pageAsked } from '#platform/ui'
import { type ActionState, actionStates } from '../schema.ts'
import { originKinds } from './action.origins.ts'

export const actionForm = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'learning.action.title.missing', max: 200 }),
  intendedResult: field.prose({ max: 2_000 }),
  output: field.prose({ max: 2_000 }),
  leadBy: field.line(),
  partners: field.prose({ max: 1_000 }),
  resources: field.prose({ max: 1_000 }),
  timescale: field.line(),
  audience: field.choice(['group', 'network', 'public']),
  row: field.id(),
  session: field.id(),
  meeting: field.id(),
  practice: field.id(),
  need: field.id(),
})
export type ActionAnswers = z.output<typeof actionForm>

/** Where the new action came from; of several the nearest. */
export const originOf = (answers: ActionAnswers) => {
  const kind = originKinds.find((one) => answers[one] !== undefined)
  return kind ? { kind, id: answers[kind] ?? '' } : null
}

export const moveForm = z.object({
  state: field.choice(actionStates, { missing: 'learning.action.move.missing' }),
  reason: field.prose({ max: 1_000 }),
  into: field.id(),
})

export const actionSorts = ['newest', 'state', 'title'] as const
export type ActionSort = (typeof actionSorts)[number]

/** What the address of a log asks for. */
export interface ActionFilters {
  state: ActionState | ''
  /** From what it grew. */
  from: (typeof originKinds)[number] | 'none' | ''
  sort: ActionSort
  page: number
}

export function readActionFilters(query: URLSearchParams): ActionFilters {
  return {
    state: actionStates.find((state) => state === query.get('state')) ?? '',
    from: [...originKinds, 'none' as const].find((kind) => kind === query.get('from')) ?? '',
    sort: actionSorts.find((sort) => sort === query.get('sort')) ?? 'newest',
    page: pageAsked(query),
  }
}
