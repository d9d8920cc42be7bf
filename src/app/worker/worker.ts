import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Log } from '#platform/log'

export interface Worker {
  /** Lets it finish what it does; after a while it is ended, and what it did is done again by the next one. */
  stop: () => Promise<void>
}

/** Longer than letters take, shorter than whoever stops a service is willing to wait. */
const patience = 12_000
const longestPause = 60_000

/** Starts `charrette work` beside this process and starts it again when it dies, after pauses that grow. */
export function keepWorker(connectionString: string, log: Log): Worker {
  let stopping = false
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  let pause = 1000

  const start = () => {
    const began = Date.now()
    child = fork(process.argv[1] ?? '', ['work'], {
      // Watching for changes is what the parent does.
      execArgv: process.execArgv.filter((flag) => !flag.startsWith('--watch')),
      // The embedded database belongs to the parent, which starts it again if need be.
      env: { ...process.env, DATABASE_URL: connectionString },
    })
    child.once('error', () => {})
    child.once('exit', (code, signal) => {
      child = undefined
      if (stopping) return
      if (Date.now() - began > longestPause) pause = 1000
      log.warn({ event: 'work', code, signal, pause }, 'The worker ended and is started again.')
      timer = setTimeout(start, pause)
      pause = Math.min(pause * 2, longestPause)
    })
  }
  start()

  return {
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      if (!child) return
      const over = once(child, 'exit')
      const last = child
      const end = setTimeout(() => last.kill('SIGKILL'), patience)
      child.kill('SIGTERM')
      await over
      clearTimeout(end)
    },
  }
}
