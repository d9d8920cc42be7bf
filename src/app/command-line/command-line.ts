import { BackupError } from '#platform/backup'
import { isDatabaseAway, MigrationError, migrate } from '#platform/db'
import { StoreError } from '#platform/files'
import { type OpenDatabase, openDatabase, StartError } from '#platform/postgres'
import { readSettings, SettingsError } from '#platform/settings'
import { type CommandContext, CommandError } from './command.ts'
import { commandNamed, helpFor } from './help.ts'

const expected = [StartError, SettingsError, MigrationError, BackupError, StoreError, CommandError]

/** Runs `charrette WORDS` and answers with the exit code. Expected failures end in one sentence. */
export async function runCommandLine(words: string[]): Promise<number> {
  // Whoever reads along may stop reading, as head(1) does; the work goes on all the same.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const [name = 'help', ...args] = words
  let database: OpenDatabase | undefined
  try {
    if (['help', '--help', '-h'].includes(name)) return await explain(args[0])
    if (args.includes('--help') || args.includes('-h')) return await explain(name)
    const settings = readSettings()
    const command = await commandNamed(name)
    const context: CommandContext = {
      settings,
      connectionString: async () => {
        if (database) return database.connectionString
        database = await openDatabase(settings, err)
        await migrate(database.connectionString)
        const { bringAlong } = await import('../bring-along.ts')
        await bringAlong(database.connectionString)
        return database.connectionString
      },
      out,
      err,
      stdin: process.stdin,
      stdout: process.stdout,
    }
    if (name !== 'serve' && name !== 'work') stopOnSignal(() => database)
    return await command.run(args, context)
  } catch (error) {
    err(sentenceFor(error))
    return 1
  } finally {
    await database?.stop()
  }
}

async function explain(name: string | undefined): Promise<number> {
  out(await helpFor(name))
  return 0
}

/** A command that is interrupted takes its database with it; what it had begun is rolled back. */
function stopOnSignal(database: () => OpenDatabase | undefined): void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
  const stop = async (signal: keyof typeof codes) => {
    await database()?.stop()
    process.exit(codes[signal])
  }
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop)
}

/** Whoever reports an unexpected failure finds where it happened with LOG_LEVEL=debug. */
function sentenceFor(error: unknown): string {
  if (expected.some((kind) => error instanceof kind)) return (error as Error).message
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) return error.stack ?? error.message
  if (isDatabaseAway(error)) return 'The database went away in between: try again.'
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `This should not have happened: ${reason} (LOG_LEVEL=debug shows where; please report it).`
}

function out(line: string): void {
  process.stdout.write(`${line}\n`)
}

function err(line: string): void {
  process.stderr.write(`${line}\n`)
}
