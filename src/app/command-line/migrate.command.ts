import { type Command, CommandError } from './command.ts'

export const migrateCommand: Command = {
  usage: 'migrate                        bring the tables of the database up to date (serve does it by itself)',
  help: `charrette migrate

Brings the tables of the database up to date and ends. Every other command does it by itself before it begins;
this one is for those who want to do it at a moment of their own.`,
  async run(words, context) {
    if (words.length > 0) throw new CommandError('charrette migrate takes no words.')
    await context.connectionString()
    context.out('The tables are up to date.')
    return 0
  },
}
