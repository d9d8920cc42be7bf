import { type Logger, pino } from 'pino'
import type { Settings } from '../settings/index.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** One line of JSON per event on standard output. Whoever logs leaves people out: no addresses, no names, no queries. */
export const createLog = ({ logLevel }: Pick<Settings, 'logLevel'>): Log =>
  pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 1, sync: false }),
  )
