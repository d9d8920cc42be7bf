import type { Command } from './command.ts'

const transfer = () => import('../transfer/transfer.commands.ts')

/** Every word of `bin/charrette`, in the order in which `help` shows them. Each is loaded when it is called. */
export const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('../serve/serve.command.ts')).serveCommand,
  work: async () => (await import('../worker/work.command.ts')).workCommand,
  demo: async () => (await transfer()).demoCommand,
  import: async () => (await transfer()).importCommand,
  export: async () => (await transfer()).exportCommand,
  template: async () => (await transfer()).templateCommand,
  invite: async () => (await import('../people-commands/invite.command.ts')).inviteCommand,
  publish: async () => (await import('./visibility.command.ts')).publishCommand,
  hide: async () => (await import('./visibility.command.ts')).hideCommand,
  remove: async () => (await import('./remove.command.ts')).removeCommand,
  concepts: async () => (await import('../thesaurus-commands/concepts.command.ts')).conceptsCommand,
  reindex: async () => (await import('../search/reindex.command.ts')).reindexCommand,
  backup: async () => (await import('./backup.command.ts')).backupCommand,
  restore: async () => (await import('./restore.command.ts')).restoreCommand,
  migrate: async () => (await import('./migrate.command.ts')).migrateCommand,
}
