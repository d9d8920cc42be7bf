import { parentPort, workerData } from 'node:worker_threads'
import highs from 'highs'

/** The solver holds up whoever calls it until it is done, so it runs in a thread of its own and nowhere else. */
interface Task {
  /** A program in the LP format. */
  program: string
  /** In seconds. */
  timeLimit: number
}

const { program, timeLimit } = workerData as Task
const solver = await highs()
const { Status, ObjectiveValue, Columns } = solver.solve(program, {
  time_limit: timeLimit,
  random_seed: 1,
  mip_rel_gap: 0,
  output_flag: false,
} as Parameters<typeof solver.solve>[1])

parentPort?.postMessage({
  status: Status,
  objective: ObjectiveValue,
  chosen: Object.values(Columns)
    .filter((column) => 'Primal' in column && Number(column.Primal) > 0.5)
    .map(({ Name }) => Name),
})
