import { type Context, Hono } from 'hono'
import { mayTakePart, profileOf, RecordHistory, themesOf, visibleTo } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound, type Sentence } from '#platform/http'
import {
  activityEntries,
  type Conflict,
  conflictsSettled,
  historyOf,
  type Undone,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { contentLang } from '#platform/text'
import { pageAsked } from '#platform/ui'
import { editsTest, testAudiences } from '../access.ts'
import { doingOf } from '../doing.ts'
import { moveForm } from './begin.form.ts'
import { inTestingAction, mayEditTest, maySeeTestingAction, type TestingActionEnv } from './in-testing-action.ts'
import { originTitles } from './origin.queries.ts'
import { setTestingState } from './state.commands.ts'
import { editTest, undoTest } from './testing-action.commands.ts'
import { TestEdit } from './testing-action.edit.tsx'
import { readTest, rowsShown, typedAfter, typedTest } from './testing-action.form.ts'
import { keptTest, testFields } from './testing-action.kept.ts'
import { movesFrom } from './testing-action.moves.ts'
import { showTest } from './testing-action.page.tsx'
import { testingActionPath, testsPath } from './testing-action.paths.ts'
import { stepsOf } from './testing-action.queries.ts'

type Asked = Context<TestingActionEnv>

const mayReadHistory: Sentence<TestingActionEnv> = (locals) =>
  maySeeTestingAction(locals) === 'yes' ? mayTakePart(locals) : 'unknown'

/** Writing the form of a testing action, and what became of it. */
export const testEditRoutes = new Hono<TestingActionEnv>()
  .get('/:action/edit', inTestingAction, allow(mayEditTest), async (c) => {
    const { db, action } = c.var
    const steps = await stepsOf(db, action)
    return showForm(c, { typed: typedTest(action, steps), version: action.version })
  })
  .post('/:action/edit', inTestingAction, allow(mayEditTest), async (c) => {
    const { db, network, action, t } = c.var
    const [fields, themes] = await askedBy(c)
    const form = await readTest(c, { fields, themes, action })
    const version = await versionBegunFrom(c, action.version)
    if (form.more) return showForm(c, { typed: form.typed, version, more: true })
    if (!form.ok) return showForm(c, { typed: form.typed, errors: form.errors, version })
    const { audience } = form.values
    const shared = testAudiences(action).find((one) => one === audience)
    const saved = await editTest(db, doingOf(c.var), {
      kept: keptTest(fields),
      id: action.id,
      version: await versionSettled(c, form.version ?? action.version),
      values: await conflictsSettled(c, { ...form.values, audience: shared }),
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return showForm(c, {
        typed: typedAfter(saved.values, action),
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    say(c, t('actions.test.saved'))
    return c.redirect(testingActionPath(network, action), 303)
  })
  .post('/:action/states', inTestingAction, allow(mayEditTest), async (c) => {
    const { db, network, action, t } = c.var
    const form = await readForm(c, moveForm)
    const errors: FormErrors = form.ok ? {} : { ...form.errors }
    if (form.ok && !movesFrom(action.state).includes(form.values.state)) errors.state = 'actions.test.move.missing'
    else if (form.ok && form.values.state === 'dropped' && !form.values.reason)
      errors.reason = 'actions.test.move.sayWhy'
    if (!form.ok || Object.keys(errors).length > 0) return showTest(c, { typed: form.typed, errors })
    await db.transaction((tx) => setTestingState(tx, doingOf(c.var), action.id, form.values))
    say(c, t('actions.test.moved'))
    return c.redirect(testingActionPath(network, action), 303)
  })
  .get('/:action/history', inTestingAction, allow(mayReadHistory), (c) => showHistory(c))
  .post('/:action/history/:entry/undo', inTestingAction, allow(mayEditTest), async (c) => {
    const { db, network, action, t } = c.var
    const [fields] = await askedBy(c)
    const undone = await undoTest(db, doingOf(c.var), {
      kept: keptTest(fields),
      id: action.id,
      entryId: c.req.param('entry'),
    })
    if (undone.outcome === 'gone') throw notFound()
    if (undone.outcome === 'undone' && undone.blocked.length === 0) {
      say(c, t('actions.test.undone'))
      return c.redirect(testingActionPath(network, action, '/history'), 303)
    }
    return showHistory(c, undone)
  })

/** What the network asks, and the themes it has. */
async function askedBy(c: Asked) {
  const { db, network } = c.var
  const [profile, themes] = await Promise.all([profileOf(db, network), themesOf(db, network)])
  return [profile.testing_field, themes] as const
}

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
  more?: boolean
}

async function showForm(c: Asked, { more = false, ...shown }: Shown) {
  const { network, city, action, t } = c.var
  const [fields, themes] = await askedBy(c)
  return c.render(
    <TestEdit {...{ network, city, action, fields, themes }} {...shown} rows={rowsShown(shown.typed, more)} />,
    { title: t('actions.test.edit'), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

async function showHistory(c: Asked, undone?: Undone<'audience'>) {
  const { db, network, city, action, standing, t, lang, url } = c.var
  const [fields, themes] = await askedBy(c)
  const about = { networkId: network.id, subjectId: action.id, page: pageAsked(url.searchParams) }
  const history = await historyOf(db, about, visibleTo(standing, activityEntries))
  const spokenOf = history.entries.flatMap(({ changes: { origins } }) => [origins?.before, origins?.after].flat())
  const origins = await originTitles(
    db,
    c.var,
    spokenOf.filter((one): one is string => typeof one === 'string'),
  )
  const title = action.title ?? t('actions.test.one')
  return c.render(
    <RecordHistory
      network={network}
      name={title}
      crumbs={[
        { label: t('actions.test.all'), href: testsPath(network) },
        { label: title, href: testingActionPath(network, action), lang: contentLang(lang, network.language) },
      ]}
      fields={testFields(fields, themes, origins)}
      history={history}
      undone={undone}
      undoAt={editsTest(standing, city.id) ? testingActionPath(network, action, '/history') : undefined}
    />,
    { title: t('actions.test.history'), unlisted: true },
    undone ? 422 : 200,
  )
}
