import type { Log } from '../log/index.ts'

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const

/** What the library says, in our log. Errors of jobs are told with their job, so that nobody's address gets in. */
export const logTo =
  (log: Log) =>
  (level: keyof typeof levels, message: string): void =>
    log[levels[level]]({ event: 'jobs' }, message)
