import './said.ts'

export { prefersCsv } from './formats.ts'
export { type ApiResource, listResource, oneResource, writeResource } from './resource.ts'
