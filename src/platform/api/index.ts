import './said.ts'

export { type Format, prefersCsv } from './formats.ts'
export type { Window } from './paging.ts'
export { type ApiResource, listResource, oneResource } from './resource.ts'
