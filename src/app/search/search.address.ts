import { pageAsked } from '#platform/ui'

/** The kinds of records that can be found, in the order in which they are offered. */
export const kinds = [
  'practice',
  'need',
  'city',
  'theme',
  'meeting',
  'testing_action',
  'testing_action_form',
  'plan_focus',
  'published_plan',
  'published_section',
  'published_action',
  'plan',
  'plan_action',
  'grid_row',
  'draft_action',
] as const
export type Kind = (typeof kinds)[number]

export const isKind = (word: string | null): word is Kind => kinds.some((kind) => kind === word)

/** What the address of a search asks for; anything else in it is left alone. */
export function readAddress(query: URLSearchParams) {
  const kind = query.get('kind')
  return {
    typed: (query.get('q') ?? '').replaceAll('\0', ' ').trim(),
    asTyped: query.get('spelling') === 'mine',
    kind: isKind(kind) ? kind : undefined,
    page: pageAsked(query),
  }
}
