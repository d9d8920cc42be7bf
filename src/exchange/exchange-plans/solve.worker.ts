import { parentPort, workerData } from 'node:worker_threads'
import highs from 'highs'
import type { Solved, Task } from './solver.ts'

/** The solver holds up whoever calls it until it is done, so it runs in a thread of its own and nowhere else. */
const { program, names, timeLimit, start } = workerData as Task
const solver = await highs()
const model = solver.createModel({ format: 'lp', data: program })
model.options.set({ output_flag: false, random_seed: 1, mip_rel_gap: 0, time_limit: timeLimit })
const columns = names.map((name) => model.getColByName(name))
if (start) {
  const chosen = new Set(start)
  model.setSolution({ indices: columns, values: names.map((name) => (chosen.has(name) ? 1 : 0)) })
}
model.run()

const status = model.getModelStatus()
const { modelStatus } = solver.constants
const found = Number.isFinite(model.getObjectiveValue()) ? model.getSolution().colValue : []
const bound = Number(model.info.get('mip_dual_bound'))
const solved: Solved = {
  bound: Number.isFinite(bound) ? bound : null,
  is: status === modelStatus.optimal ? 'optimal' : status === modelStatus.infeasible ? 'impossible' : 'cut',
  chosen: names.filter((_, at) => Number(found[columns[at] ?? -1] ?? 0) > 0.5),
}
parentPort?.postMessage(solved)
