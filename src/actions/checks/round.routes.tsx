import { type Context, Hono } from 'hono'
import { profileOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { checksAs, editsTest } from '../access.ts'
import { doingOf } from '../doing.ts'
import { answerRemark } from './answer.commands.ts'
import { answerForm, criteriaFor, readAnswer } from './check.form.ts'
import { roundPath } from './check.paths.ts'
import { roundsOf } from './check.queries.ts'
import { CheckersNamed, checkerNames } from './checker-names.tsx'
import { type CheckEnv, checkedIn, inRound, mayReadCheck, maySendDraft, roundIn } from './in-check.ts'
import { RoundShow } from './round.show.tsx'

type Asked = Context<CheckEnv>

/** One round as it was sent, and what the city does with each remark. */
export const roundRoutes = new Hono<CheckEnv>()
  .get('/rounds/:round', inRound, allow(mayReadCheck), (c) => showRound(c))
  .post('/rounds/:round/remarks/:remark', inRound, allow(maySendDraft), async (c) => {
    const round = roundIn(c)
    const remarkId = c.req.param('remark')
    const form = await readForm(c, answerForm(remarkId))
    if (!form.ok) return showRound(c, { remarkId, typed: form.typed, errors: form.errors })
    const said = readAnswer(remarkId, form.values)
    if (said.outcome === 'declined' && !said.answer)
      return showRound(c, {
        remarkId,
        typed: form.typed,
        errors: { [`answer-${remarkId}`]: 'actions.check.answer.sayWhy' },
      })
    return answered(c, remarkId, await answerRemark(c.var.db, doingOf(c.var), { roundId: round.id, remarkId, ...said }))
  })
  .post('/rounds/:round/remarks/:remark/take', inRound, allow(maySendDraft), async (c) => {
    const remarkId = c.req.param('remark')
    const said = { outcome: 'taken' as const, answer: null, takeOver: true }
    return answered(
      c,
      remarkId,
      await answerRemark(c.var.db, doingOf(c.var), { roundId: roundIn(c).id, remarkId, ...said }),
    )
  })

function answered(c: Asked, remarkId: string, outcome: Awaited<ReturnType<typeof answerRemark>>) {
  if (outcome === 'gone') throw notFound()
  say(c, c.var.t(`actions.check.answered.${outcome}`))
  return c.redirect(`${roundPath(c.var.network, roundIn(c))}#remark-${encodeURIComponent(remarkId)}`, 303)
}

async function showRound(c: Asked, failed?: { remarkId: string; typed: Typed; errors: FormErrors }) {
  const { db, network, standing, t } = c.var
  const { checkable, subject } = checkedIn(c)
  const [rounds, profile] = await Promise.all([roundsOf(db, subject), profileOf(db, network)])
  const round = rounds.find(({ id }) => id === roundIn(c).id)
  if (!round) throw notFound()
  const before = rounds.find(({ number }) => number === round.number - 1)
  const isLast = rounds.at(-1)?.id === round.id
  return c.render(
    <CheckersNamed names={checkerNames(profile, c.var.lang)}>
      <RoundShow
        {...{ network, checkable, subject, rounds, round, failed }}
        fields={checkable.fieldsOf(round.snapshot, c.var)}
        before={before ? checkable.fieldsOf(before.snapshot, c.var) : undefined}
        criteria={criteriaFor(profile.quality_criterion, checkable.kind)}
        may={{
          answer: isLast && round.verdict !== null && editsTest(standing, subject.city.id),
          check: checksAs(standing).some((role) => checkable.checkers.includes(role)),
        }}
      />
    </CheckersNamed>,
    {
      title: t('actions.check.roundOf', { number: round.number, title: subject.title }),
      unlisted: true,
      width: 'wide',
    },
    failed ? 422 : 200,
  )
}
