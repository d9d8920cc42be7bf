import { type Command, CommandError } from './command.ts'

type Transfer = Record<'importCommand' | 'exportCommand' | 'templateCommand' | 'demoCommand', Command>

const [transferFile] = Object.values(import.meta.glob<Transfer>('../transfer/transfer.commands.ts'))

async function transfer(): Promise<Transfer> {
  if (transferFile) return await transferFile()
  throw new CommandError('This command is not there yet.')
}

/** Every word of `bin/charrette`, in the order in which `help` shows them. Each is loaded when it is called. */
export const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('../serve/serve.command.ts')).serveCommand,
  demo: async () => (await transfer()).demoCommand,
  import: async () => (await transfer()).importCommand,
  export: async () => (await transfer()).exportCommand,
  template: async () => (await transfer()).templateCommand,
  migrate: async () => (await import('./migrate.command.ts')).migrateCommand,
}
