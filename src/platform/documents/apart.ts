import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../settings/index.ts'

/** What the other process says: how far it is, and the document at last. */
type Said = { is: 'step' } | { is: 'done'; content: Uint8Array } | { is: 'broken'; message: string }

/** In seconds. A document of two hundred pages takes half a minute on a slow computer; what takes much longer never ends. */
const longest = 300

/** A program that makes documents: where sources run its source, else what was built of it. */
export interface Maker {
  source: string
  built: string
}

let inTurn: Promise<unknown> = Promise.resolve()

/**
 * Has a document made in a process of its own, one after the other. Long ones take hundreds of megabytes and hold up whoever
 * makes them, and all of that goes back to the machine with the process. `onStep` is told when only writing the file is left.
 */
export function madeApart(
  maker: Maker,
  task: object,
  onStep: () => void = () => {},
  seconds = longest,
): Promise<Buffer> {
  const made = inTurn.then(() => makeApart(maker, task, onStep, seconds))
  inTurn = made.catch(() => {})
  return made
}

function makeApart({ source, built }: Maker, task: object, onStep: () => void, seconds: number): Promise<Buffer> {
  const program = import.meta.url.endsWith('.ts') ? source : join('dist/server', built)
  const child = fork(join(projectRoot, program), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const tooLong = setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
  return new Promise<Buffer>((resolve, reject) => {
    child.on('message', (said: Said) => {
      if (said.is === 'step') onStep()
      else if (said.is === 'done') resolve(Buffer.from(said.content))
      else reject(new Error(said.message))
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error('The process that makes documents ended without one.')))
    // Pages and letters come first.
    child.once('spawn', () => child.pid && setPriority(child.pid, 10))
    child.send(task, (error) => error && reject(error))
  }).finally(() => {
    clearTimeout(tooLong)
    child.kill('SIGKILL')
  })
}

/** What such a program does: makes one document and ends. Whoever started it may end first; then nobody waits for it. */
export function makeForParent<Task>(make: (task: Task, onStep: () => void) => Promise<Buffer>): void {
  const tell = (said: Said) => new Promise<void>((resolve) => process.send?.(said, () => resolve()))
  process.once('disconnect', () => process.exit(0))
  process.once('message', async (task: Task) => {
    const said = await make(task, () => void tell({ is: 'step' })).then(
      (content): Said => ({ is: 'done', content }),
      (error: unknown): Said => ({ is: 'broken', message: String(error) }),
    )
    await tell(said)
    process.exit(0)
  })
}
