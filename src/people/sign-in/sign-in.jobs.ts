import type { Job } from '#platform/jobs'
import { writeLetter } from '#platform/mail'
import { personByEmail } from '../person.queries.ts'
import { forgetOldSessions } from '../sessions/session.commands.ts'
import { forgetOldWishes } from './sign-in.commands.ts'
import { signInLetter, signInSubject } from './sign-in.mail.ts'
import { wishById } from './sign-in.queries.ts'
import { codeOf, linkSecretOf } from './sign-in.secrets.ts'
import { unknownPeople } from './unknown.ts'

/** Only here is it looked up whether an address belongs to somebody; who asked at the door does not wait for it. */
export const signInLetterJob: Job<{ id: string }> = {
  name: 'sign-in-letter',
  async run(context, { id }) {
    const { db, secret, speak, origin } = context
    const wish = await wishById(db, id)
    if (!wish || wish.usedAt) return
    const person = await personByEmail(db, wish.email)
    if (!person) return unknownPeople.remind(context, { email: wish.email, language: wish.language })
    const { t } = speak(wish.language)
    const way = {
      link: `${origin}/sign-in/${linkSecretOf(secret, id)}`,
      code: codeOf(secret, id),
      site: new URL(origin).host,
    }
    await db.transaction((tx) =>
      writeLetter(tx, {
        to: person.email,
        personId: person.id,
        language: wish.language,
        kind: 'sign-in',
        subject: signInSubject(t, way),
        letter: signInLetter(t, way),
      }),
    )
  },
}

export const forgetSignInsJob: Job = {
  name: 'forget-sign-ins',
  crontab: '17 * * * *',
  async run({ db }) {
    await forgetOldWishes(db)
    await forgetOldSessions(db)
  },
}
