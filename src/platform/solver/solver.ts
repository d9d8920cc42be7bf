import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { projectRoot } from '../settings/index.ts'

/** What is to be chosen at the least cost: columns from 0 on, the first `chosen` of them taken or left. */
export interface Program {
  cost: Float64Array
  lower: Float64Array
  upper: Float64Array
  chosen: number
  /** The rules, row by row: each lies between `from` and `to`. */
  from: Float64Array
  to: Float64Array
  starts: Int32Array
  columns: Int32Array
  weights: Float64Array
}

export interface Task {
  /** Minus how many are met. */
  first: Program
  /** The first row of `second` says how many are to be met. */
  second: Program
  /** In seconds, for each of both. */
  timeLimits: { wishes: number; rest: number }
}

export type Solved =
  | { is: 'impossible' | 'too_late' }
  | {
      is: 'found'
      /** The columns that were chosen. */
      chosen: number[]
      met: number
      /** More cannot be met, as far as it is proved. */
      most: number
      /** Whether nothing else that meets as many is better. */
      best: boolean
    }

/** The built program carries the thread beside itself; where sources run, they are run. */
const thread = import.meta.url.endsWith('.ts')
  ? new URL('./solve.worker.ts', import.meta.url)
  : join(projectRoot, 'dist/server/solve.js')

/** Has both questions answered in a thread of its own, which is ended should it not keep to the time. */
export function solve(task: Task): Promise<Solved> {
  const worker = new Worker(thread, { workerData: task })
  const tooLong = setTimeout(() => worker.terminate(), (task.timeLimits.wishes + task.timeLimits.rest + 60) * 1000)
  return new Promise<Solved>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The solver ended without an answer.')))
  }).finally(() => {
    clearTimeout(tooLong)
    return worker.terminate()
  })
}
