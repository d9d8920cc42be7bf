import { readdir, readFile } from 'node:fs/promises'

/** Jiffies are hundredths of a second on every Linux we know of. */
const millisecondsPerTick = 10

interface Process {
  pid: number
  parent: number
  /** Milliseconds of processor time, in user and system mode. */
  own: number
  /** The same of children that have ended. */
  ofEndedChildren: number
}

/** The processor time one process has taken so far, all its threads together. */
export async function processorTime(pid: number): Promise<number> {
  return (await read(pid))?.own ?? 0
}

/** The processor time a PostgreSQL has taken so far: postmaster, connections and workers, also those that have ended. */
export async function processorTimeOfTree(root: number): Promise<number> {
  const all = await family(root)
  return all.reduce((sum, { pid, own, ofEndedChildren }) => sum + own + (pid === root ? ofEndedChildren : 0), 0)
}

/** Memory in MB: resident (RSS), and proportional (PSS), which counts what several share only once. */
export async function memoryOf(pid: number): Promise<{ rss: number; pss: number }> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1024
  return { rss: megabytes('Rss'), pss: megabytes('Pss') }
}

/** The proportional memory of a process and its children, in MB. */
export async function memoryOfTree(root: number): Promise<number> {
  const shares = await Promise.all((await family(root)).map(({ pid }) => memoryOf(pid).catch(() => ({ pss: 0 }))))
  return shares.reduce((sum, { pss }) => sum + pss, 0)
}

export async function parentOf(pid: number): Promise<number> {
  return (await read(pid))?.parent ?? 0
}

async function family(root: number): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const all = await Promise.all(pids.map(read))
  return all.filter((found) => found !== undefined).filter(({ pid, parent }) => pid === root || parent === root)
}

/** The name in brackets may hold spaces, so what follows it is counted from the last bracket. */
async function read(pid: number): Promise<Process | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const at = (index: number) => Number(fields[index] ?? 0)
  if (fields.length < 20) return undefined
  return {
    pid,
    parent: at(1),
    own: (at(11) + at(12)) * millisecondsPerTick,
    ofEndedChildren: (at(13) + at(14)) * millisecondsPerTick,
  }
}
