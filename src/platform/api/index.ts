import './said.ts'

export { prefersCsv } from './formats.ts'
export { type ApiResource, listResource, oneResource } from './resource.ts'
