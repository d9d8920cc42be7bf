export { isDatabaseAway } from './away.ts'
export { type Connection, connect, type Db, type Queryable } from './connect.ts'
export { buildTables, lastMigrationKnown, lastMigrationOf, MigrationError, migrate } from './migrate.ts'
export { livesForOnePage, oncePerPage } from './once-per-page.ts'
