import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../settings/index.ts'

/** How far the process that sets a document is; the document comes last. */
export type FromSetter = { is: 'set' } | { is: 'done'; pdf: Buffer } | { is: 'broken'; message: string }

/** The built program carries the other one beside itself; where sources run, they are run. */
const program = import.meta.url.endsWith('.ts')
  ? join(import.meta.dirname, 'typeset.process.ts')
  : join(projectRoot, 'dist/server/typeset.js')

/** A plan of two hundred pages takes half a minute on a slow computer; what takes much longer never ends. */
const longest = 300_000

let inTurn: Promise<unknown> = Promise.resolve()

/**
 * Sets a long document in a process of its own, one after the other. It takes hundreds of megabytes and holds up whoever
 * calls it, and all of that goes back to the machine with the process. `onSet` is told when only writing the file is left.
 */
export function typesetApart(template: string, data: object, onSet: () => void = () => {}): Promise<Buffer> {
  const made = inTurn.then(() => setApart(template, data, onSet))
  inTurn = made.catch(() => {})
  return made
}

function setApart(template: string, data: object, onSet: () => void): Promise<Buffer> {
  const child = fork(program, { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const tooLong = setTimeout(() => child.kill('SIGKILL'), longest)
  return new Promise<Buffer>((resolve, reject) => {
    child.on('message', (said: FromSetter) => {
      if (said.is === 'set') onSet()
      else if (said.is === 'done') resolve(Buffer.from(said.pdf))
      else reject(new Error(said.message))
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error('The process that sets documents ended without one.')))
    // Pages and letters come first.
    child.once('spawn', () => child.pid && setPriority(child.pid, 10))
    child.send({ template, data }, (error) => error && reject(error))
  }).finally(() => {
    clearTimeout(tooLong)
    child.kill('SIGKILL')
  })
}
