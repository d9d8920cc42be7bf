import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../src/platform/settings/index.ts'

/** A process of ours, and the lines it has printed so far on both outputs. */
export interface Running {
  child: ChildProcess
  lines: string[]
  /** Waits for a line with these words; fails when the process ends without it. */
  says(words: string | RegExp): Promise<string>
  /** Sends the signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<number | null>
  ended: Promise<number | null>
}

/** Starts a TypeScript file of `tests/crash`, or `charrette` as it is built (in `dist/server`, or where BUILT says). It sees no setting but those in `env`. */
export function run(
  program: 'charrette' | `${string}.ts`,
  args: string[],
  env: Record<string, string>,
  options: SpawnOptions = {},
): Running {
  const file =
    program === 'charrette'
      ? join(projectRoot, process.env.BUILT ?? 'dist/server', 'charrette.js')
      : join(import.meta.dirname, program)
  const child = spawn(process.execPath, [file, ...args], {
    ...options,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const output of [child.stdout, child.stderr]) {
    if (output) createInterface(output).on('line', (line) => lines.push(line) && child.emit('line'))
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const matching = (words: string | RegExp) =>
    lines.find((line) => (typeof words === 'string' ? line.includes(words) : words.test(line)))
  return {
    child,
    lines,
    ended,
    says: async (words) => {
      for (;;) {
        const found = matching(words)
        if (found !== undefined) return found
        const over = await Promise.race([once(child, 'line').then(() => false), ended.then(() => true)])
        if (over && matching(words) === undefined)
          throw new Error(`It ended without saying «${words}»:\n${lines.join('\n')}`)
      }
    },
    end: async (signal = 'SIGTERM') => {
      child.kill(signal)
      return await ended
    },
  }
}
