export { reindexNetwork, reindexRecords } from './reindex.ts'
