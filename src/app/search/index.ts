export { reindexNetwork } from './reindex.ts'
