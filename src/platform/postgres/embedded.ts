import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { initialise } from './initialise.ts'
import type { OpenDatabase } from './open-database.ts'
import { choosePlace, type Place } from './place.ts'
import { type Postmaster, postmasterOf, startPostmaster, stopPostmaster, troubleIn } from './postmaster.ts'
import { StartError } from './start-error.ts'

/** Held shared by every process that uses the database; whoever gets it alone at its end is the last and turns off the light. */
const presenceLock = 7_238_115_903

/** A start may have to replay much of the log after a crash. */
const patience = 5 * 60_000

/** Starts or adopts the PostgreSQL of `dataDir`, and starts it again whenever it dies while we use it. */
export async function openEmbedded(dataDir: string, say: (line: string) => void): Promise<OpenDatabase> {
  const place = await choosePlace(dataDir, say)
  let presence = await enter(place)
  let leaving = false

  const returnWhenLost = () =>
    presence.once('end', async () => {
      if (leaving) return
      say('The database has stopped; it is being started again.')
      const back = await persist(
        () => enter(place),
        () => leaving,
        say,
      )
      if (!back) return
      presence = back
      returnWhenLost()
      say('The database is back.')
    })
  returnWhenLost()

  return {
    connectionString: addressOf(place, 'charrette'),
    version: (await presence.query('show server_version')).rows[0].server_version,
    owned: true,
    stop: async () => {
      if (leaving) return
      leaving = true
      if (await isLast(presence)) await stopPostmaster(place)
      await presence.end().catch(() => {})
    },
  }
}

/** Comes in: connects if PostgreSQL runs, else starts it, together with however many others try the same. */
async function enter(place: Place): Promise<pg.Client> {
  await initialise(place)
  let started: Postmaster | undefined
  for (const until = Date.now() + patience; Date.now() < until; await pause(30)) {
    const presence = await knock(place)
    if (presence) return presence
    if (started && started.process.exitCode === null && started.process.signalCode === null && started.process.pid)
      continue
    if (started) {
      await started.ended
      const trouble = await troubleIn(place, await started.said())
      if (trouble) throw trouble
      started = undefined
    }
    if (!(await postmasterOf(place))) started = await startPostmaster(place)
  }
  throw new StartError(`PostgreSQL has not become ready within ${patience / 60_000} minutes (see ${place.log}).`)
}

/** A connection that says we are here, or nothing if nobody opens the door yet. */
async function knock(place: Place): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: addressOf(place, 'charrette'),
    application_name: 'charrette presence',
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [presenceLock])
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EACCES') {
      throw new StartError(
        `The database in ${place.dataFolder} belongs to another user: start Charrette as that user or as root.`,
      )
    }
    if (code === '3D000') await createDatabase(place)
    return undefined
  }
}

/** Two may try at once; the slower one's failure means it is there. */
async function createDatabase(place: Place): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(place, 'postgres') })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('create database charrette')
  } catch {
    // Whatever it was, the next knock shows it.
  } finally {
    await client.end().catch(() => {})
  }
}

function addressOf(place: Place, database: string): string {
  return `postgresql://charrette@localhost/${database}?host=${encodeURIComponent(place.socketFolder)}`
}

async function persist<T>(
  attempt: () => Promise<T>,
  over: () => boolean,
  say: (line: string) => void,
): Promise<T | undefined> {
  for (let wait = 100; !over(); wait = Math.min(wait * 2, 5000)) {
    try {
      return await attempt()
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
      await pause(wait)
    }
  }
  return undefined
}

/** Newcomers wait at the lock until we have stopped PostgreSQL, and then start it again. */
async function isLast(presence: pg.Client): Promise<boolean> {
  try {
    await presence.query('select pg_advisory_unlock_shared($1)', [presenceLock])
    const answer = await presence.query('select pg_try_advisory_lock($1) as alone', [presenceLock])
    return answer.rows[0].alone
  } catch {
    return false
  }
}
