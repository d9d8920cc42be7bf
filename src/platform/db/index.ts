export { columns, slugIndex } from './columns.ts'
export { type Connection, connect, type Db, type Queryable } from './connect.ts'
export { migrate } from './migrate.ts'
