import { openDatabase } from '../../src/platform/postgres/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'

// A process that uses the database of DATA_DIR until SIGTERM, and says on standard output what it hears and sees.
try {
  const database = await openDatabase(readSettings(), console.log)
  process.once('SIGTERM', async () => {
    await database.stop()
    process.exit(0)
  })
  console.log(`open ${database.connectionString}`)
} catch (error) {
  console.log(error instanceof Error ? `${error.constructor.name}: ${error.message}` : error)
  process.exit(1)
}
