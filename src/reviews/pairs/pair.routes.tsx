import { type Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { validate } from 'uuid'
import { z } from 'zod'
import { doingOf } from '#actions'
import { citiesOf } from '#networks'
import { field, postedFields, readForm, say } from '#platform/forms'
import { allow } from '#platform/http'
import { Notice } from '#platform/ui'
import { subjectsOf } from '../frozen/frozen.queries.ts'
import { mayPrepareRound, type RoundEnv } from '../rounds/in-round.ts'
import { roundPath } from '../rounds/round.paths.ts'
import { addPair, chooseSubject, proposePairs, removePair } from './pair.commands.ts'
import { KeptApart } from './pairs.board.tsx'
import type { PairWishes } from './wishes.ts'

type Here = Context<RoundEnv>
type ShowRound = (c: Here, trouble: JSX.Element) => Response | Promise<Response>

const proposeForm = z.object({
  cities: field.choices(),
  apart: field.choices(),
  one: field.id(),
  other: field.id(),
})

/** Who reads whom: worked out, and changed by hand. */
export const pairRoutes = (showRound: ShowRound) =>
  new Hono<RoundEnv>()
    .post('/propose', allow(mayPrepareRound), async (c) => {
      const { db, round, t } = c.var
      const form = await readForm(c, proposeForm)
      if (form.ok) {
        const proposed = await proposePairs(db, doingOf(c.var), round, await wishesIn(c, form.values))
        if (proposed !== 'proposed' && proposed !== 'opened')
          return showRound(c, <Notice tone="doubt">{t(`reviews.pair.trouble.${proposed}`)}</Notice>)
        if (proposed === 'proposed') say(c, t('reviews.pair.proposed'))
      }
      return back(c, '#pairs')
    })
    .post('/pairs', allow(mayPrepareRound), async (c) => {
      const { db, network, round, t } = c.var
      const form = await readForm(c, z.object({ reviewer: field.id(), reviewed: field.id(), anyway: field.ticked() }))
      const cities = await citiesOf(db, network)
      const { reviewer, reviewed, anyway = false } = form.ok ? form.values : {}
      const [reads, isRead] = [cities.find(({ id }) => id === reviewer), cities.find(({ id }) => id === reviewed)]
      if (!reads || !isRead) return back(c, '#pairs')
      const added = await addPair(db, doingOf(c.var), round, { reviewer: reads.id, reviewed: isRead.id, anyway })
      if (added === 'apart') return showRound(c, <KeptApart {...{ network, round, reads, isRead }} />)
      if (added !== 'opened') say(c, t(added === 'added' ? 'reviews.pair.added' : 'reviews.pair.itself'))
      return back(c, '#pairs')
    })
    .post('/pairs/remove', allow(mayPrepareRound), async (c) => {
      const { db, round, t } = c.var
      const form = await readForm(c, z.object({ pair: field.id() }))
      if (form.ok && form.values.pair && (await removePair(db, doingOf(c.var), round, form.values.pair)))
        say(c, t('reviews.pair.removed'))
      return back(c, '#pairs')
    })
    .post('/subjects', allow(mayPrepareRound), async (c) => {
      const { db, network, round, t } = c.var
      const posted = await postedFields(c)
      const cityId = String(posted.get('city')?.at(-1) ?? '')
      const [, chosen] = [...posted].find(([name]) => name.startsWith('subject-')) ?? []
      const subjectId = String(chosen?.at(-1) ?? '')
      const known = (await subjectsOf(db, network, round.kind)).some(
        (subject) => subject.id === subjectId && subject.cityId === cityId,
      )
      if (known && validate(cityId) && (await chooseSubject(db, doingOf(c.var), round, { cityId, subjectId })))
        say(c, t('reviews.round.saved'))
      return back(c, '#what-is-read')
    })

const back = (c: Here, anchor: string) => c.redirect(roundPath(c.var.network, c.var.round) + anchor, 303)

/** Holds what was ticked against the cities there are. */
async function wishesIn(c: Here, { cities, apart, one, other }: z.output<typeof proposeForm>): Promise<PairWishes> {
  const ids = (await citiesOf(c.var.db, c.var.network)).map(({ id }) => id)
  const conflicts = apart.map((two) => two.split(' ')).concat(one && other ? [[one, other]] : [])
  const known = conflicts.flatMap(([a = '', b = '']): [string, string][] =>
    a !== b && ids.includes(a) && ids.includes(b) ? [[a, b]] : [],
  )
  const unique = new Map(known.map((two) => [[...two].sort().join(' '), two]))
  return { cities: ids.filter((id) => cities.includes(id)), conflicts: [...unique.values()] }
}
