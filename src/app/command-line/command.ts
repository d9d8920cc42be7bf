import type { Readable, Writable } from 'node:stream'
import type { Settings } from '#platform/settings'

/** What a command may use of the world around it. */
export interface CommandContext {
  settings: Settings
  /** The database of this instance, started and migrated on first use, stopped again afterwards if nobody else uses it. */
  connectionString(): Promise<string>
  /** Prints one line on standard output. */
  out(line: string): void
  /** Prints one line on standard error. */
  err(line: string): void
  stdin: Readable & { isTTY?: boolean }
  stdout: Writable & { isTTY?: boolean }
}

/** One word of `bin/charrette`, such as `import` or `backup`. */
export interface Command {
  /** One line for the list of commands: `import FOLDER   brings a network in`. */
  usage: string
  /** The whole explanation, shown by `charrette help import`. */
  help: string
  /** Does the work and answers with the exit code: 0 done, 1 failed, 2 a decision or a correction is needed. */
  run(args: string[], context: CommandContext): Promise<number>
}

/** An expected failure: its message is one clear sentence, shown without a stack trace. */
export class CommandError extends Error {}
