import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { profileOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { editsTest } from '../access.ts'
import { doingOf } from '../doing.ts'
import { inTestingAction, mayReadChecks, type TestingActionEnv } from '../testing-actions/in-testing-action.ts'
import { sendForm } from './check.form.ts'
import { draftPath } from './check.paths.ts'
import { roundsOf } from './check.queries.ts'
import { CheckersNamed, checkerNames } from './checker-names.tsx'
import { DraftShow } from './draft.show.tsx'
import { type CheckEnv, checkedIn, inDraft, mayReadCheck, maySendDraft } from './in-check.ts'
import { sendToCheck, unanswered } from './round.commands.ts'

/** Beside the testing action itself: the way to its check. */
export const testCheckRoutes = new Hono<TestingActionEnv>().get(
  '/:action/check',
  inTestingAction,
  allow(mayReadChecks),
  (c) => c.redirect(draftPath(c.var.network, 'testing_action', c.var.action), 303),
)

/** Sending a draft, and all its rounds. */
export const draftRoutes = new Hono<CheckEnv>()
  .get('/drafts/:kind/:subject', inDraft, allow(mayReadCheck), (c) => showDraft(c))
  .post('/drafts/:kind/:subject', inDraft, allow(maySendDraft), async (c) => {
    const { db, network, speak, url, t } = c.var
    const { checkable, subject } = checkedIn(c)
    const form = await readForm(c, sendForm)
    if (!form.ok) return showDraft(c, { typed: form.typed, errors: form.errors })
    const { id = v7(), message } = form.values
    const sent = await sendToCheck(
      db,
      doingOf(c.var),
      { speak, origin: url.origin },
      {
        ...{ id, message },
        kind: checkable.kind,
        subjectId: subject.id,
      },
    )
    if (sent.outcome === 'gone') throw notFound()
    if (sent.outcome === 'missing') return showDraft(c, { typed: form.typed, errors: {} })
    const isSent = sent.outcome === 'sent' || sent.outcome === 'again'
    say(
      c,
      t(isSent ? 'actions.check.wasSent' : sent.outcome === 'open' ? 'actions.check.isOpen' : 'actions.check.notNow'),
    )
    return c.redirect(draftPath(network, checkable.kind, subject), 303)
  })

async function showDraft(c: Context<CheckEnv>, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, standing, t } = c.var
  const { checkable, subject } = checkedIn(c)
  const ground = { db, network }
  const rounds = await roundsOf(db, subject)
  const last = rounds.at(-1)
  const maySend = editsTest(standing, subject.city.id)
  const looks = maySend && subject.sendable
  const [missing, now] = looks
    ? await Promise.all([checkable.missing(ground, subject.id), last ? checkable.snapshotOf(ground, subject.id) : null])
    : [[], null]
  const since =
    last && now ? { before: checkable.fieldsOf(last.snapshot, c.var), now: checkable.fieldsOf(now, c.var) } : null
  return c.render(
    <CheckersNamed names={checkerNames(await profileOf(db, network), c.var.lang)}>
      <DraftShow
        {...{ network, checkable, subject, rounds, since, maySend }}
        missing={[...missing, ...(looks ? unanswered(rounds) : [])]}
        id={v7()}
        typed={failed?.typed ?? {}}
        errors={failed?.errors}
      />
    </CheckersNamed>,
    { title: t('actions.check.titleOf', { title: subject.title }), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
