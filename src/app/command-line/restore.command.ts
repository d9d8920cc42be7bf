import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { restoreBackup } from '#platform/backup'
import { keepSecret } from '#platform/settings'
import { tablesBroughtAlong } from '../bring-along.ts'
import { type Command, type CommandContext, CommandError } from './command.ts'

export const restoreCommand: Command = {
  usage: 'restore FILE [--replace]       bring a backup back',
  help: `charrette restore FILE [--replace]

Brings a backup back, all of it or nothing. A database that holds something is replaced only when you say so: on a terminal you
are asked, elsewhere --replace says it. The database must be Charrette's own: everything in it is replaced. Stop servers that use
it, or start them again afterwards, so that they take over the secret of the backup.
Exit code 2: the database holds something and nobody said that it may be replaced.`,
  async run(args, context) {
    const [file, ...more] = args.filter((word) => word !== '--replace')
    if (!file || file.startsWith('-') || more.length > 0)
      throw new CommandError('Say which backup: charrette restore FILE.')
    const restored = await restoreBackup({
      connectionString: await context.connectionString(),
      file: resolve(file),
      files: context.settings.files,
      fromTheBeginning: tablesBroughtAlong(),
      mayReplace: async () => args.includes('--replace') || (await ask(context)),
    })
    if (!restored) {
      context.err('The database holds something, so nothing was changed: --replace puts the backup in its place.')
      return 2
    }
    await keepSecret(context.settings, restored.secret)
    const rows = restored.manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    context.out(`The backup of ${restored.manifest.madeAt} is back: ${rows.toLocaleString('en-GB')} rows.`)
    return 0
  },
}

async function ask({ stdin, stdout }: CommandContext): Promise<boolean> {
  if (!stdin.isTTY || !stdout.isTTY) return false
  const terminal = createInterface({ input: stdin, output: stdout })
  const answer = await terminal.question('The database holds something. Replace all of it by the backup? Type yes: ')
  terminal.close()
  return answer.trim().toLowerCase() === 'yes'
}
