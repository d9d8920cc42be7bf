import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '#platform/settings'

export interface Solved {
  status: string
  objective: number
  /** The names of what was chosen: variables that are one. */
  chosen: string[]
}

/** The built program carries the thread beside itself; where sources run, they are run. */
const thread = import.meta.url.endsWith('.ts')
  ? new URL('./solve.worker.ts', import.meta.url)
  : join(projectRoot, 'dist/server/solve-exchange-plan.js')

/** Has a program in the LP format solved in a thread of its own, which is ended should it not keep to the time. */
export function solve(program: string, timeLimit: number): Promise<Solved> {
  const worker = new Worker(thread, { workerData: { program, timeLimit } })
  const tooLong = setTimeout(() => worker.terminate(), (timeLimit + 30) * 1000)
  return new Promise<Solved>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The solver ended without an answer.')))
  }).finally(() => {
    clearTimeout(tooLong)
    return worker.terminate()
  })
}
