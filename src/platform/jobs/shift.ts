import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import type { Job, JobContext } from './job.ts'
import { logTo } from './log-to.ts'
import { freeJobsOfTheDead, signOn } from './presence.ts'

export interface Shift {
  /** Begins nothing new, lets running jobs finish for some seconds and puts the others back. */
  stop: () => Promise<void>
  /** Settles when the work ends by itself, which it does only when the database is away. */
  ended: Promise<void>
}

/** Does jobs until it is stopped, two at once. Loaded here and nowhere else: only this process needs the library. */
export async function startShift(jobs: Job[], context: JobContext): Promise<Shift> {
  const { Logger, parseCronItems, run } = await import('graphile-worker')
  const presence = await signOn(context.pool)
  await freeJobsOfTheDead(context.pool)
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => presence.as(workerPool.id))
  const runner = await run({
    pgPool: context.pool,
    concurrency: 2,
    noHandleSignals: true,
    events,
    logger: new Logger(() => logTo(context.log)),
    taskList: Object.fromEntries(jobs.map((job) => [job.name, (payload: unknown) => job.run(context, payload)])),
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, crontab }) => (crontab ? [{ task: name, match: crontab, identifier: name }] : [])),
    ),
  })
  const sweep = setInterval(() => freeJobsOfTheDead(context.pool).catch(() => {}), 60_000)
  const ended = Promise.race([runner.promise, presence.lost])
  ended.catch(() => {}).finally(() => clearInterval(sweep))
  return {
    ended,
    stop: async () => {
      clearInterval(sweep)
      await runner.stop().catch(() => {})
      presence.leave()
    },
  }
}
