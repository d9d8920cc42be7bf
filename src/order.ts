/** The floors, bottom to top. A floor may import itself and the floors before it, nothing else. */
export const floors = [
  'platform',
  'people',
  'networks',
  'local-groups',
  'exchange',
  'meetings',
  'polls',
  'learning',
  'actions',
  'plans',
  'reviews',
  'app',
] as const

export type Floor = (typeof floors)[number]
