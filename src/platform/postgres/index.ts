export { type OpenDatabase, openDatabase } from './open-database.ts'
export { StartError } from './start-error.ts'
