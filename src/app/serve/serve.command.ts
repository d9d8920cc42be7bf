import { connect } from '#platform/db'
import { createLog } from '#platform/log'
import { type Command, CommandError } from '../command-line/command.ts'
import { openFront } from '../front/front.ts'
import { finish, nextSignal } from './finish.ts'
import { addressOf, listen } from './listen.ts'

/** No page needs longer; what does is given up rather than holding up everybody else. */
const longestQuery = 20_000

export const serveCommand: Command = {
  usage: 'serve                          answer requests on HOST and PORT until stopped',
  help: `charrette serve

Starts the database if it is the embedded one, brings its tables up to date and answers requests on HOST and PORT
(0.0.0.0 and 3000 unless set). SIGTERM or Ctrl-C stops it once the requests that are running have been answered;
a second one stops it at once.`,
  async run(words, { settings, connectionString, out }) {
    if (words.length > 0)
      throw new CommandError('charrette serve takes no words: settings come from the environment, such as PORT=8080.')
    const connection = connect(await connectionString(), { statement_timeout: longestQuery })
    const server = await listen(openFront({ db: connection.db, settings, log: createLog(settings) }), settings).catch(
      async (error) => {
        await connection.close()
        throw error
      },
    )
    out(`Charrette is ready at ${addressOf(server, settings)}`)
    const signal = await nextSignal()
    out(`${signal}: the last requests are being answered.`)
    await finish(server)
    await connection.close()
    return 0
  },
}
