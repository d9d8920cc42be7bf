import { connect } from '#platform/db'
import { checkFiles } from '#platform/files'
import { startShift } from '#platform/jobs'
import { createLog } from '#platform/log'
import { readSecret } from '#platform/settings'
import { type Command, CommandError } from '../command-line/command.ts'
import { nextSignal } from '../serve/finish.ts'
import { hangFillings, slices } from '../slices.ts'
import { speak } from '../speech.ts'

export const workCommand: Command = {
  usage: 'work                           send letters and do what nobody waits for (serve does it by itself)',
  help: `charrette work

Sends letters and does everything else that nobody waits for at a page, until it is stopped. charrette serve starts it by
itself; with WORKER=off you run it yourself, as often and on as many computers as you like, all on the same DATABASE_URL.`,
  async run(words, { settings, connectionString }) {
    if (words.length > 0) throw new CommandError('charrette work takes no words.')
    const log = createLog(settings)
    const { db, pool, close } = connect(await connectionString(), { application_name: 'charrette work' })
    hangFillings()
    const jobs = slices.flatMap((slice) => slice.jobs ?? [])
    const origin = settings.baseUrl ?? `http://localhost:${settings.port}`
    const secret = await readSecret(settings)
    await checkFiles({ db, settings }, log).catch(async (error) => {
      await close()
      throw error
    })
    if (!settings.smtpUrl) log.info({ event: 'letters' }, 'SMTP_URL is not set: letters are kept and not sent.')
    const shift = await startShift(jobs, { db, pool, settings, secret, speak, log, origin })
    log.info({ event: 'work' }, 'At work.')
    try {
      await Promise.race([nextSignal(), leftAlone(), shift.ended])
    } finally {
      await shift.stop()
      await close().catch(() => {})
    }
    return 0
  },
}

/** Whoever started us has ended, in whatever way: nobody would notice our own end. Never, for who was started by hand. */
const leftAlone = (): Promise<void> =>
  new Promise((resolve) => {
    // It may have ended before we listen, and that is told only once.
    if (process.connected === false) resolve()
    else process.once('disconnect', resolve)
  })
