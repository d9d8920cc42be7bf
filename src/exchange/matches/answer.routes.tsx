import { type Context, Hono } from 'hono'
import { networkBySlug } from '#networks'
import { everyone, hashOf, type PeopleEnv } from '#people'
import { type FormErrors, readForm, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { AnswerShow, NoQuestion } from './answer.show.tsx'
import { answerQuestion } from './decision.commands.ts'
import { answerForm } from './decision.form.ts'
import { type AskedQuestion, practicesAskedFor, questionBy } from './decision.queries.ts'
import { answerPath } from './match.paths.ts'
import { sharedWords } from './match.queries.ts'

/** Behind the link in a letter. Its secret is the door: whoever holds the letter may read the question and answer it. */
export const answerRoutes = new Hono<PeopleEnv>()
  .get('/:secret', allow(everyone), async (c) => {
    const asked = await questionHere(c)
    return asked ? show(c, asked) : nothing(c)
  })
  .post('/:secret', allow(everyone), async (c) => {
    const { db, speak, url, lang } = c.var
    const asked = await questionHere(c)
    if (!asked) return nothing(c)
    const form = await readForm(c, answerForm)
    if (!form.ok) return show(c, asked, form)
    const network = { ...asked.network, programme: null }
    const { audience } = await sharedWords(db, network, asked, lang)
    const { answer, word } = form.values
    await answerQuestion(db, asked, { state: answer, word, by: null, audience }, { speak, origin: url.origin })
    // Whoever came second finds the first answer there.
    return c.redirect(answerPath(secretOf(c)), 303)
  })

const secretOf = (c: Context<PeopleEnv>) => c.req.param('secret') ?? ''

const questionHere = (c: Context<PeopleEnv>): Promise<AskedQuestion | null> => questionBy(c.var.db, hashOf(secretOf(c)))

async function show(c: Context<PeopleEnv>, asked: AskedQuestion, again?: { typed: Typed; errors: FormErrors }) {
  const { db, lang, t } = c.var
  const network = await networkBySlug(db, asked.network.slug)
  if (!network) return nothing(c)
  const { question } = await sharedWords(db, network, asked, lang)
  const practices = await practicesAskedFor(db, asked)
  c.header('Cache-Control', 'private, no-store')
  return c.render(
    <AnswerShow {...{ asked, practices, question, ...again }} secret={secretOf(c)} />,
    {
      title: t('exchange.match.edit.answer', { city: asked.city.name, supplier: asked.supplier.name }),
      width: 'text',
      unlisted: true,
    },
    again ? 422 : 200,
  )
}

function nothing(c: Context<PeopleEnv>) {
  return c.render(<NoQuestion />, { title: c.var.t('exchange.match.noQuestion'), width: 'text', unlisted: true }, 404)
}
