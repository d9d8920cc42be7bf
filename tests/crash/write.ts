import { setTimeout as pause } from 'node:timers/promises'
import { recordActivity } from '../../src/platform/activity/index.ts'
import { connect, isDatabaseAway } from '../../src/platform/db/index.ts'
import { openDatabase } from '../../src/platform/postgres/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'

// Writes without end, each entry in a transaction of its own, and prints the number of each one that was acknowledged.
const database = await openDatabase(readSettings())
const { db } = connect(database.connectionString)
const writer = process.argv[2] ?? 'writer'
for (let number = 1; ; number++) {
  try {
    await db.transaction((tx) =>
      recordActivity(tx, { actor: writer, verb: 'wrote', subjectKind: 'number', detail: { number } }),
    )
    console.log(`acknowledged ${number}`)
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    await pause(20)
  }
}
