import type pg from 'pg'
import type { Db } from '../db/index.ts'
import type { Log } from '../log/index.ts'
import type { Settings } from '../settings/index.ts'
import type { Speak } from '../text/index.ts'

/** What a job may use of the world around it. */
export interface JobContext {
  db: Db
  pool: pg.Pool
  settings: Settings
  /** Signs links, as in a request. */
  secret: string
  speak: Speak
  log: Log
  /** The address people type, without a slash at the end: what links in letters begin with. */
  origin: string
}

/**
 * Work that nobody waits for at a page. It may run twice, when a process dies between the work and the note that it is done,
 * so it must be harmless to repeat. A job that throws is tried again after pauses that grow, for about four days.
 */
export interface Job<P = unknown> {
  name: string
  /** Written as a method, so that a list may hold jobs with different payloads. */
  run(context: JobContext, payload: P): Promise<void>
  /** When it runs by itself, in the five fields of cron(5), UTC: `0 * * * *`. Its payload is then `{}`. */
  crontab?: string
}
