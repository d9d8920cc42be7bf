import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { chooseDigest, everyone, type PeopleEnv, type Person } from '#people'
import { field, postedFields, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { readerIn } from './digest.secret.ts'
import { DigestPage } from './digest.show.tsx'
import { personsById } from './people.queries.ts'

const form = z.object({
  digest: field.choice(['daily', 'weekly', 'never'], { missing: 'networks.digest.choose' }),
})

/** How often letters come, for whoever holds the address in one of them. A mail program may end them with one post. */
export const digestRoutes = new Hono<PeopleEnv>()
  .use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  .get('/:token', allow(everyone), async (c) => digestPage(c, await reader(c)))
  .post('/:token', allow(everyone), async (c) => {
    const person = await reader(c)
    if ((await postedFields(c)).get('List-Unsubscribe')) {
      await chooseDigest(c.var.db, person.id, 'never')
      return c.text('')
    }
    const sent = await readForm(c, form)
    if (!sent.ok) return digestPage(c, person, sent)
    await chooseDigest(c.var.db, person.id, sent.values.digest)
    say(c, c.var.t('networks.digest.chosen'))
    return c.redirect(c.req.path, 303)
  })

type Failed = Extract<Awaited<ReturnType<typeof readForm<typeof form>>>, { ok: false }>

async function reader(c: Context<PeopleEnv>): Promise<Person> {
  const id = readerIn(c.req.param('token') ?? '', c.var.secret)
  const [person] = id ? await personsById(c.var.db, [id]) : []
  if (!person) throw notFound()
  return person
}

function digestPage(c: Context<PeopleEnv>, person: Person, failed?: Failed) {
  const typed = failed?.typed ?? { digest: person.digest }
  return c.render(
    <DigestPage action={c.req.path} typed={typed} errors={failed?.errors} />,
    { title: c.var.t('networks.digest.settings'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
