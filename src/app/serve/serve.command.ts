import { connect } from '#platform/db'
import { checkFiles } from '#platform/files'
import { createLog } from '#platform/log'
import { readSecret } from '#platform/settings'
import { roomsOf } from '#polls'
import { type Command, CommandError } from '../command-line/command.ts'
import { openFront } from '../front/front.ts'
import { hubOf } from '../live/hub.ts'
import { keepWorker } from '../worker/worker.ts'
import { finish, nextSignal } from './finish.ts'
import { addressOf, listen } from './listen.ts'

/** No page needs longer; what does is given up rather than holding up everybody else. */
const longestQuery = 20_000

export const serveCommand: Command = {
  usage: 'serve                          answer requests on HOST and PORT until stopped',
  help: `charrette serve

Starts the database if it is the embedded one, brings its tables up to date and answers requests on HOST and PORT
(0.0.0.0 and 3000 unless set). Beside it runs charrette work, which sends letters, unless WORKER=off. SIGTERM or Ctrl-C
stops both once the requests that are running have been answered; a second one stops them at once.`,
  async run(words, { settings, connectionString, out }) {
    if (words.length > 0)
      throw new CommandError('charrette serve takes no words: settings come from the environment, such as PORT=8080.')
    const database = await connectionString()
    const secret = await readSecret(settings)
    const log = createLog(settings)
    const { db, close } = connect(database, { statement_timeout: longestQuery })
    const begin = async () => {
      await checkFiles({ db, settings }, log)
      return listen(openFront({ db, settings, secret, log }), settings)
    }
    const server = await begin().catch(async (error) => {
      await close()
      throw error
    })
    const worker = settings.worker ? keepWorker(database, log) : undefined
    out(`Charrette is ready at ${addressOf(server, settings)}`)
    const signal = await nextSignal()
    out(`${signal}: the last requests are being answered.`)
    hubOf(db)?.close()
    roomsOf(db).close()
    await Promise.all([finish(server), worker?.stop()])
    await close()
    return 0
  },
}
