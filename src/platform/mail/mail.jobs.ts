import { and, eq, isNull, sql } from 'drizzle-orm'
import { addJob, type Job } from '../jobs/index.ts'
import { letters } from '../schema.ts'
import { post } from './post.ts'

/**
 * Without a mail server letters stay unsent; the worker says so once when it begins. So that whoever sets a site up can come
 * in before there is one, the link of a letter is said where the server prints.
 */
const sendLetter: Job<{ id: string; link?: string }> = {
  name: 'send-letter',
  async run({ db, settings, log }, { id, link }) {
    const waiting = and(eq(letters.id, id), eq(letters.demo, false), isNull(letters.sentAt), isNull(letters.trouble))
    const [letter] = await db.select().from(letters).where(waiting)
    if (!letter) return
    if (!settings.smtpUrl) {
      if (link)
        log.info(
          { event: 'letter', kind: letter.kind },
          `SMTP_URL is not set; the letter to ${letter.to} would say: ${link}`,
        )
      return
    }
    const outcome = await post(letter, settings)
    const noted = outcome.sent ? { sentAt: sql`now()` } : { trouble: outcome.refused }
    await db.update(letters).set(noted).where(waiting)
    log.info({ event: 'letter', kind: letter.kind, outcome: outcome.sent ? 'sent' : 'refused' })
  },
}

/**
 * Letters whose job was lost, as after a backup was brought back, get another one. What has waited for two days is of no use
 * any more: links in letters have ended by then. Letters are forgotten after thirty days.
 */
const lookAfterLetters: Job = {
  name: 'look-after-letters',
  crontab: '*/5 * * * *',
  async run({ db, settings }) {
    await db.execute(sql`delete from letters where created_at < now() - interval '30 days'`)
    if (!settings.smtpUrl) return
    const unsent = sql`sent_at is null and trouble is null and not demo`
    await db.execute(
      sql`update letters set trouble = ${tooLate} where ${unsent} and created_at < now() - interval '2 days'`,
    )
    const lost = await db.execute<{ id: string }>(sql`select id from letters where ${unsent}
      and created_at < now() - interval '2 minutes'
      and not exists (select from graphile_worker.jobs where jobs.key = 'letter ' || letters.id)`)
    for (const { id } of lost.rows) await addJob(db, 'send-letter', { id }, { key: `letter ${id}` })
  },
}

const tooLate = 'The mail server did not take it for two days.'

export const mailJobs: Job[] = [sendLetter, lookAfterLetters]
