import { resolve } from 'node:path'
import { writeBackup } from '#platform/backup'
import { readSecret } from '#platform/settings'
import { type Command, CommandError } from './command.ts'

export const backupCommand: Command = {
  usage: 'backup FILE                    write everything into one archive, also while others work',
  help: `charrette backup FILE

Writes everything this instance knows into FILE, a zip archive: every table as it stands at one moment, the files they
name, and the secret that signs links and cookies. It may run beside the server. Keep FILE as safe as the database itself.
charrette restore FILE brings it back, also on another computer, with another PostgreSQL (15 or newer) or a newer Charrette.
Exit code 2: FILE is written, but the contents of some files were missing where they are kept, or damaged.`,
  async run(args, { settings, connectionString, out, err }) {
    const [file, ...more] = args
    if (!file || file.startsWith('-') || more.length > 0)
      throw new CommandError('Say where the backup goes: charrette backup FILE.')
    const connection = await connectionString()
    const { tables, files } = await writeBackup({
      connectionString: connection,
      file: resolve(file),
      secret: await readSecret(settings),
      files: settings.files,
    })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    out(
      `${file} holds ${rows.toLocaleString('en-GB')} rows from ${tables.length} tables and ${files.kept.toLocaleString('en-GB')} contents of files.`,
    )
    if (files.missing.length === 0) return 0
    err(`${files.missing.length} contents of files were missing or damaged, so an older backup may be needed for them.`)
    return 2
  },
}
