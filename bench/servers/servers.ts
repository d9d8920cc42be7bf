import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer } from '../measure/visit.ts'

export interface RunningServer {
  address: string
  pid: number
  process: ChildProcess
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '../..')
export const built = join(root, 'dist/server/charrette.js')

interface Wish {
  databaseUrl: string
  countQueries?: boolean
}

/** Starts the product as it was built, in a process of its own. */
export async function startCharrette({ databaseUrl, countQueries }: Wish): Promise<RunningServer> {
  const child = fork(built, ['serve'], {
    cwd: root,
    execArgv: [
      // As bin/charrette serve starts it.
      '--max-old-space-size=96',
      '--max-semi-space-size=4',
      ...(countQueries ? ['--import', join(import.meta.dirname, 'count-queries.ts')] : []),
    ],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      ...process.env,
      MALLOC_ARENA_MAX: '2',
      MALLOC_TRIM_THRESHOLD_: '131072',
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(root, 'tmp/bench/data'),
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      REQUESTS_PER_MINUTE: '1000000',
    },
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (said: Buffer) => {
      const found = /ready at (http:\S+)/.exec(said.toString())
      if (found?.[1]) resolve(found[1])
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)))
  })
  return running(child, address)
}

/** Starts a bare Node server that gives the very same answers. */
export async function startBare(answers: { path: string; answer: Answer }[]): Promise<RunningServer> {
  const child = fork(join(import.meta.dirname, 'bare.ts'))
  child.send(
    answers.map(({ path, answer }) => ({
      path,
      // Node says these by itself.
      headers: Object.fromEntries(
        Object.entries(answer.headers).filter(([name]) => !/^(date|connection|keep-alive)$/.test(name)),
      ),
      body: answer.body.toString('base64'),
    })),
  )
  const [{ port }] = await once(child, 'message')
  return running(child, `http://127.0.0.1:${port}`)
}

/** Starts a bare Node server that writes answers to a poll in batches, as the product does. */
export async function startBareBox(databaseUrl: string): Promise<RunningServer> {
  const child = fork(join(import.meta.dirname, 'bare-box.ts'), { env: { ...process.env, DATABASE_URL: databaseUrl } })
  const [{ port }] = await once(child, 'message')
  return running(child, `http://127.0.0.1:${port}`)
}

/** How many statements a server started with `countQueries` has sent so far. */
export async function queriesOf(server: RunningServer): Promise<number> {
  const answer = once(server.process, 'message')
  server.process.send('how many?')
  const [{ queries }] = await answer
  return Number(queries)
}

function running(child: ChildProcess, address: string): RunningServer {
  return {
    address,
    pid: child.pid ?? 0,
    process: child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
