import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '#platform/settings'

export interface Task {
  /** In the LP format. */
  program: string
  /** The variables that are chosen or not. */
  names: string[]
  /** In seconds. */
  timeLimit: number
  /** What is chosen in an answer that is known already, to begin from. */
  start?: string[]
}

export interface Solved {
  /** `cut` where time ran out before anything was proved. */
  is: 'optimal' | 'impossible' | 'cut'
  /** No answer can be better than this, as far as it is proved. */
  bound: number | null
  /** The names of what was chosen. */
  chosen: string[]
}

/** The built program carries the thread beside itself; where sources run, they are run. */
const thread = import.meta.url.endsWith('.ts')
  ? new URL('./solve.worker.ts', import.meta.url)
  : join(projectRoot, 'dist/server/solve-exchange-plan.js')

/** Has a program solved in a thread of its own, which is ended should it not keep to the time. */
export function solve(task: Task): Promise<Solved> {
  const worker = new Worker(thread, { workerData: task })
  const tooLong = setTimeout(() => worker.terminate(), (task.timeLimit + 60) * 1000)
  return new Promise<Solved>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The solver ended without an answer.')))
  }).finally(() => {
    clearTimeout(tooLong)
    return worker.terminate()
  })
}
