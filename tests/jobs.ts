import { setTimeout as pause } from 'node:timers/promises'
import { Logger, runOnce } from 'graphile-worker'
import { hangFillings, slices } from '../src/app/slices.ts'
import { speak } from '../src/app/speech.ts'
import type { Connection } from '../src/platform/db/index.ts'
import type { Job, JobContext } from '../src/platform/jobs/index.ts'
import { createLog } from '../src/platform/log/index.ts'
import { readSettings, type Settings } from '../src/platform/settings/index.ts'

interface Circumstances {
  settings?: Settings
  /** Also what is to be tried or done later, as if its time had come. */
  later?: boolean
}

const announced = (): Job[] => {
  hangFillings()
  return slices.flatMap(({ jobs = [] }) => jobs)
}

/** What a job finds around it in a test. */
export const jobContext = (
  { db, pool }: Pick<Connection, 'db' | 'pool'>,
  settings: Settings = readSettings({ BASE_URL: 'https://charrette.example' }),
): JobContext => ({
  db,
  pool,
  settings,
  secret: 'x'.repeat(32),
  speak,
  log: createLog({ logLevel: 'silent' }),
  origin: settings.baseUrl ?? 'http://localhost:3000',
})

/** Does what is due now, as the worker would, and nothing that the clock starts. A job that fails stays for a next time. */
export async function runJobs(
  database: Pick<Connection, 'db' | 'pool'>,
  jobs: Job[] = announced(),
  { settings, later = false }: Circumstances = {},
): Promise<void> {
  const context = jobContext(database, settings)
  if (later) await database.pool.query('update graphile_worker._private_jobs set run_at = now() where run_at > now()')
  await runOnce({
    pgPool: database.pool,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, (payload: unknown) => job.run(context, payload)])),
  })
  // The library answers a moment before it has noted how the last job went.
  const underWay = 'select from graphile_worker.jobs where locked_by is not null'
  while ((await database.pool.query(underWay)).rowCount) await pause(5)
}

/** Runs a job that the clock starts, as if its hour had come. */
export async function runJob(
  database: Pick<Connection, 'db' | 'pool'>,
  name: string,
  settings?: Settings,
): Promise<void> {
  const job = announced().find((known) => known.name === name)
  if (!job) throw new Error(`No slice announces a job called ${name}.`)
  await job.run(jobContext(database, settings), {})
}
