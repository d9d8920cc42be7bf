import type { Context } from 'hono'
import { conversationPanel, mayTakePart, networkPath, profileOf, themesOf } from '#networks'
import type { FormErrors, Typed } from '#platform/forms'
import { editsTest, readsForm, stateFor } from '../access.ts'
import { roundPath } from '../checks/check.paths.ts'
import { openRemarks, roundsOf } from '../checks/check.queries.ts'
import { missingInForm } from '../checks/form-missing.ts'
import { formSnapshot } from '../checks/form-snapshot.ts'
import { fieldsOfForm } from '../checks/form-words.ts'
import { besideTestingAction, testingActionSteps } from '../slots.ts'
import type { TestingActionEnv, TestingActionLocals } from './in-testing-action.ts'
import { originsOf } from './origin.queries.ts'
import { similarTo } from './similar.queries.ts'
import { testingActionAt } from './testing-action.paths.ts'
import { statesOfTest, stepsOf } from './testing-action.queries.ts'
import { TestShow } from './testing-action.show.tsx'

/** As long as it is written and not sent. */
const beingWritten = ['idea', 'drafted', 'returned']

/** The page of a testing action, with what the reader may see of it. */
export async function showTest(c: Context<TestingActionEnv>, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, standing, action, city, t, lang } = c.var
  const subject = { action, city }
  const reads = readsForm(standing, action)
  const edits = editsTest(standing, city.id)
  const [themes, origins, form, states, similar, panels, conversation] = await Promise.all([
    themesOf(db, network),
    originsOf(db, c.var, action),
    reads ? formOf(c.var) : null,
    reads ? statesOfTest(db, action) : [],
    edits && action.title ? similarTo(db, c.var, { ...action, title: action.title }, lang) : null,
    besideTestingAction.look(c.var, subject),
    conversationPanel(c.var, { kind: 'testing_action', id: action.id }),
  ])
  const missing =
    edits && form && beingWritten.includes(action.state)
      ? missingInForm(form.asked, form.snapshot, `${testingActionAt(action)}/edit`)
      : null
  const steps = await Promise.all(
    testingActionSteps.all().map(async ({ label, at }) => {
      const where = await at(c.var, subject)
      return where ? [{ label: t(label), href: networkPath(network, where) }] : []
    }),
  )
  return c.render(
    <TestShow
      {...{ network, city, action, themes, origins, states, missing, similar, panels, failed, conversation }}
      steps={steps.flat()}
      answer={edits && action.state === 'returned' ? await remarksToAnswer(c.var) : null}
      state={stateFor(standing, action)}
      form={form && fieldsOfForm(form.snapshot, c.var)}
      may={{ edit: edits, seeHistory: mayTakePart(c.var) === 'yes' }}
    />,
    {
      title: action.title ?? t('actions.test.one'),
      unlisted: action.audience !== 'public',
      description: action.description ?? t('actions.testing.all.lead'),
      width: 'wide',
    },
    failed ? 422 : 200,
  )
}

/** Where the remarks of the last round are answered, as long as some wait. */
async function remarksToAnswer({ db, network, action, t }: TestingActionLocals) {
  const rounds = await roundsOf(db, action)
  const [last, count] = [rounds.at(-1), openRemarks(rounds).length]
  if (!last || count === 0) return null
  return { label: t('actions.check.answerThem', { count }), href: `${roundPath(network, last)}#remarks` }
}

/** What the network asks and what stands there. */
async function formOf({ db, network, action }: TestingActionLocals) {
  const [profile, steps, themes] = await Promise.all([
    profileOf(db, network),
    stepsOf(db, action),
    themesOf(db, network),
  ])
  const asked = profile.testing_field
  return { asked, snapshot: formSnapshot(asked, { action, steps, themes }) }
}
