import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { NetworkEnv } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { notFound } from '#platform/http'
import { answersFor, decidesFor } from '../access.ts'
import { answerQuestion, decide, type Outcome, takeBack } from './decision.commands.ts'
import { DecisionEdit, type What } from './decision.edit.tsx'
import { answerForm, decisionForm } from './decision.form.ts'
import { type AskedQuestion, decisionsOf } from './decision.queries.ts'
import type { CityMatch } from './match.demands.ts'
import { demandPath } from './match.paths.ts'
import { sharedWords } from './match.queries.ts'
import type { FoundDemand } from './match.routes.tsx'

type Here = Context<NetworkEnv>

/** The page with the one field that goes with a decision. */
export async function editHere(c: Here, found: FoundDemand) {
  const what = (['set_aside', 'ask', 'answer'] as const).find((known) => known === c.req.query('what'))
  const match = matchNamed(found, { city: c.req.query('city') ?? null, practice: c.req.query('practice') ?? null })
  if (!what || !match) throw notFound()
  return edit(c, found, match, what)
}

interface Again {
  typed: Typed
  errors: FormErrors
}

async function edit(c: Here, { demand }: FoundDemand, match: CityMatch, what: What, again?: Again) {
  const { db, network, standing, t } = c.var
  const { city } = match.supply
  const may = what === 'answer' ? city && answersFor(standing, city.id) : decidesFor(standing, demand.city.id)
  if (!may) throw new HTTPException(403)
  if (what !== 'set_aside' && !city) throw notFound()
  const decision = (await decisionsOf(db, c.var))(demand, match)
  return c.render(
    <DecisionEdit {...{ network, what, demand, match, decision, ...again }} />,
    {
      title: t(`exchange.match.edit.${what}`, { city: demand.city.name, supplier: city?.name ?? '' }),
      width: 'text',
    },
    again ? 422 : 200,
  )
}

/** Takes a decision in; whatever cannot be done comes back with the page. */
export async function decideHere(
  c: Here,
  found: FoundDemand,
  showAgain: (trouble: 'changed' | 'nobody') => Promise<Response>,
): Promise<Response> {
  const { db, network, standing, speak, t, url, lang } = c.var
  const { demand } = found
  const person = c.var.viewer.person
  if (!person || !decidesFor(standing, demand.city.id)) throw new HTTPException(403)
  const form = await readForm(c, decisionForm)
  const match = matchNamed(found, { city: readText(form.typed.city), practice: readText(form.typed.practice) })
  if (!match) throw notFound()
  const what = form.typed.decision === 'asked' ? 'ask' : 'set_aside'
  if (!form.ok) return edit(c, found, match, what, form)
  const { decision, reason, message, version } = form.values
  if (decision === 'set_aside' && !reason)
    return edit(c, found, match, what, { ...form, errors: { reason: 'exchange.match.reasonMissing' } })
  if (decision === 'asked' && !match.supply.city) throw notFound()
  const { audience, question } = await sharedWords(db, network, demand, lang)
  const reasonsIn = async (language: string) => (await sharedWords(db, network, demand, language)).reasonsFor(match)
  const wish = { network, person, demand, match, version, audience, question, reasonsIn }
  const post = { speak, origin: url.origin }
  const outcome: Outcome =
    decision === 'taken_back'
      ? await takeBack(db, wish)
      : await decide(
          db,
          wish,
          decision === 'set_aside' ? { state: decision, reason: reason ?? '' } : stateOf(decision, message),
          post,
        )
  if (outcome !== 'done') return showAgain(outcome)
  say(c, t('exchange.match.saved', { decision, supplier: match.supply.city?.name ?? '' }))
  return c.redirect(demandPath(network, demand.subTheme, demand.city), 303)
}

const stateOf = (decision: 'accepted' | 'asked', message: string | null) =>
  decision === 'asked' ? { state: decision, message } : { state: decision }

const readText = (typed: string | string[] | undefined) => (typeof typed === 'string' ? typed : null)

function matchNamed({ matches }: FoundDemand, asked: { city: string | null; practice: string | null }) {
  const same = (slug: string | undefined, given: string | null) =>
    slug !== undefined && slug.toLowerCase() === given?.toLowerCase()
  return matches.find(({ supply }) =>
    supply.city ? same(supply.city.slug, asked.city) : same(supply.practices[0]?.slug, asked.practice),
  )
}

/** The answer of somebody who signed in and speaks for the city that was asked. */
export async function answerHere(c: Here, found: FoundDemand): Promise<Response> {
  const { db, network, standing, speak, t, url, lang } = c.var
  const { demand } = found
  const form = await readForm(c, answerForm)
  const match = matchNamed(found, { city: readText(form.typed.city), practice: null })
  const supplier = match?.supply.city
  if (!match || !supplier) throw notFound()
  if (!answersFor(standing, supplier.id)) throw new HTTPException(403)
  if (!form.ok) return edit(c, found, match, 'answer', form)
  const decision = (await decisionsOf(db, c.var))(demand, match)
  if (!decision) throw notFound()
  const asked: AskedQuestion = { decision, network, city: demand.city, supplier, subTheme: demand.subTheme }
  const { audience } = await sharedWords(db, network, demand, lang)
  const by = c.var.viewer.person ?? null
  const answer = { state: form.values.answer, word: form.values.word, by, audience }
  const outcome = await answerQuestion(db, asked, answer, { speak, origin: url.origin })
  say(c, t(outcome === 'done' ? 'exchange.match.answeredThanks' : 'exchange.match.noLongerAsked'))
  return c.redirect(demandPath(network, demand.subTheme, demand.city), 303)
}
