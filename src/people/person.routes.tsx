import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { everyone, ownAccount, signedIn } from './access.ts'
import { keptByNobody } from './own-pages.ts'
import { describePerson, leaveForGood } from './person.commands.ts'
import { dataAbout } from './person.data.queries.ts'
import { personForm } from './person.form.ts'
import { LeavePage, LeftPage, PersonPage } from './person.show.tsx'
import { carryLanguage, dropSession } from './sessions/session.cookie.ts'
import { besidePerson } from './slots.ts'
import type { PeopleEnv, Person } from './viewer.ts'

const leaveForm = z.object({ email: field.line({ missing: 'people.leave.differs' }) })

export const personRoutes = new Hono<PeopleEnv>()
  .use(keptByNobody)
  .get('/', allow(signedIn), (c) => personPage(c, about(me(c))))
  .post('/', allow(ownAccount), async (c) => {
    const form = await readForm(c, personForm)
    if (!form.ok) return personPage(c, form.typed, form.errors)
    await describePerson(c.var.db, me(c).id, form.values)
    carryLanguage(c, form.values.language)
    say(c, c.var.speak(form.values.language ?? c.var.lang).t('people.me.saved'))
    return c.redirect('/me', 303)
  })
  .get('/data.json', allow(ownAccount), async (c) => {
    c.header('Content-Disposition', 'attachment; filename="charrette-me.json"')
    c.header('Content-Type', 'application/json; charset=utf-8')
    return c.body(`${JSON.stringify(await dataAbout(c.var.db, me(c)), null, 2)}\n`)
  })
  .get('/leave', allow(ownAccount), (c) => c.render(<LeavePage />, head(c.var.t('people.leave.title'))))
  .post('/leave', allow(ownAccount), async (c) => {
    const form = await readForm(c, leaveForm)
    const agreed = form.ok && form.values.email.toLowerCase() === me(c).email.toLowerCase()
    const wrong = agreed ? await leaveForGood(c.var.db, me(c)) : 'people.leave.differs'
    if (wrong) {
      const page = <LeavePage typed={form.typed} errors={{ email: wrong }} />
      return c.render(page, head(c.var.t('people.leave.title')), 422)
    }
    dropSession(c)
    return c.redirect('/goodbye', 303)
  })

/** Where somebody arrives who is not known any more. */
export const goodbyeRoutes = new Hono<PeopleEnv>()
  .use(keptByNobody)
  .get('/', allow(everyone), (c) => c.render(<LeftPage />, head(c.var.t('people.leave.done.title'))))

const head = (title: string) => ({ title, unlisted: true, width: 'text' }) as const

/** Behind a door for people who are signed in there is always one. */
function me({ var: { viewer } }: Context<PeopleEnv>): Person {
  if (!viewer.person) throw new Error('Nobody is signed in.')
  return viewer.person
}

const about = ({ name, language, timeZone, digest, digestDay }: Person): Typed => ({
  name,
  language,
  timeZone,
  digest,
  digestDay,
})

async function personPage(c: Context<PeopleEnv>, typed: Typed, errors?: FormErrors) {
  const person = me(c)
  const beside = await besidePerson.look(c.var, person)
  const page = <PersonPage person={person} beside={beside} typed={typed} errors={errors} />
  return c.render(page, { title: c.var.t('people.me.title'), unlisted: true }, errors ? 422 : 200)
}
