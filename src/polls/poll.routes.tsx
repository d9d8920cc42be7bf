import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { inMeeting, mayRunMeeting, runsMeeting } from '#meetings'
import { profileOf } from '#networks'
import { Confirm, type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import { broughtRoutes } from './brought/brought.routes.tsx'
import { inPollOf, maySeeAnswers, maySeePoll, maySeePolls, maySeeResults, type PollEnv } from './in-poll.ts'
import { mayMakeNeeds } from './needs/poll-need.access.ts'
import { changePoll, duplicatePoll, makePoll, removePoll } from './poll.commands.ts'
import { doingOf } from './poll.doing.ts'
import { PollEdit } from './poll.edit.tsx'
import { pollForm, pollValues, typedPoll, zoneOf } from './poll.form.ts'
import type { Move } from './poll.moves.ts'
import { movePoll } from './poll.moves.ts'
import { pollPath, pollsPath } from './poll.paths.ts'
import { pollsOf } from './poll.queries.ts'
import { PollShow } from './poll.show.tsx'
import { stateOf } from './poll.state.ts'
import { templatesFor } from './poll.templates.ts'
import { PollsIndex } from './polls.index.tsx'
import { questionRoutes } from './questions/question.routes.tsx'
import { resultRoutes } from './results/result.routes.tsx'
import { talliesOf } from './results/tally.queries.ts'
import { screenRoutes } from './screen/screen.routes.tsx'
import { textRoutes } from './texts/text.routes.tsx'

/** The polls of a meeting, for those who belong to it and those who run it. */
export const pollRoutes = new Hono<PollEnv>()
  .use(inMeeting)
  .get('/', allow(maySeePolls), async (c) => {
    const { db, meeting, standing, t } = c.var
    const mayRun = runsMeeting(standing, meeting)
    const polls = (await pollsOf(db, meeting)).filter((poll) => mayRun || stateOf(poll) !== 'draft')
    return c.render(<PollsIndex locals={c.var} polls={polls} mayRun={mayRun} />, {
      title: t('polls.polls.title'),
      unlisted: true,
    })
  })
  .get('/new', allow(mayRunMeeting), (c) =>
    showNew(c, {
      typed: { steps: 'all', results: 'released', names: 'anonymous', template: c.req.query('template') ?? '' },
      id: v7(),
    }),
  )
  .post('/', allow(mayRunMeeting), async (c) => {
    const { db, network, meeting, lang, t } = c.var
    const form = await readForm(c, pollForm)
    if (!form.ok) return showNew(c, { typed: form.typed, errors: form.errors, id: String(form.typed.id || v7()) }, 422)
    const read = pollValues(form.values, zoneOf(meeting))
    if (!read.ok) return showNew(c, { typed: form.typed, errors: read.errors, id: form.values.id ?? v7() }, 422)
    const templates = templatesFor(
      await profileOf(db, network),
      c.var.speak(network.language).t,
      network.language || lang,
    )
    const questions = templates.find(({ key }) => key === form.values.template)?.questions ?? []
    const poll = await makePoll(db, doingOf(c), { id: form.values.id ?? v7(), ...read.values, questions })
    if (poll) say(c, t('polls.poll.made'))
    return c.redirect(poll ? pollPath(c.var, poll) : pollsPath(c.var), 303)
  })
  .route('/bring', broughtRoutes)
  .use('/:poll', inPollOf)
  .use('/:poll/*', inPollOf)
  .get('/:poll', allow(maySeePoll), async (c) => {
    const { db, meeting, poll, questions, standing, t } = c.var
    const run = runsMeeting(standing, meeting)
    const may = {
      run,
      results: maySeeResults(c.var) === 'yes',
      answers: maySeeAnswers(c.var) === 'yes',
      needs: mayMakeNeeds(c.var) === 'yes',
    }
    const tallies = run && stateOf(poll) !== 'draft' ? await talliesOf(db, questions) : null
    return c.render(<PollShow locals={c.var} tallies={tallies} may={may} />, {
      title: poll.title || t('polls.poll.one'),
      unlisted: true,
    })
  })
  .get('/:poll/edit', allow(mayRunMeeting), (c) =>
    showEdit(c, typedPoll(c.var.poll, zoneOf(c.var.meeting)), c.var.poll.version),
  )
  .post('/:poll/edit', allow(mayRunMeeting), async (c) => {
    const { db, meeting, poll, t } = c.var
    const form = await readForm(c, pollForm)
    if (!form.ok) return showEdit(c, form.typed, poll.version, form.errors, 422)
    const read = pollValues(form.values, zoneOf(meeting))
    if (!read.ok) return showEdit(c, form.typed, form.values.version ?? poll.version, read.errors, 422)
    const changed = await changePoll(db, poll, form.values.version ?? poll.version, read.values)
    if (changed.outcome === 'stale')
      return showEdit(c, form.typed, changed.poll.version, { title: 'polls.poll.stale' }, 422)
    say(c, t('polls.poll.saved'))
    return c.redirect(pollPath(c.var, poll), 303)
  })
  .post('/:poll/open', allow(mayRunMeeting), (c) => move(c, 'open'))
  .post('/:poll/close', allow(mayRunMeeting), (c) => move(c, 'close'))
  .post('/:poll/reopen', allow(mayRunMeeting), (c) => move(c, 'reopen'))
  .post('/:poll/analyse', allow(mayRunMeeting), (c) => move(c, 'analyse'))
  .get('/:poll/duplicate', allow(mayRunMeeting), (c) => {
    const { poll, t } = c.var
    return c.render(
      <Confirm
        title={t('polls.poll.duplicateTitle', { title: poll.title })}
        lead={t('polls.poll.duplicateLead')}
        action={pollPath(c.var, poll, '/duplicate')}
        send={t('polls.poll.duplicate')}
        cancelHref={pollPath(c.var, poll)}
        hidden={{ id: v7() }}
      />,
      { title: t('polls.poll.duplicate'), unlisted: true, width: 'text' },
    )
  })
  .post('/:poll/duplicate', allow(mayRunMeeting), async (c) => {
    const { db, poll, t } = c.var
    const form = await readForm(c, z.object({ id: field.id() }))
    const id = (form.ok && form.values.id) || v7()
    const made = await duplicatePoll(db, doingOf(c), poll, id, t('polls.poll.copyOf', { title: poll.title }))
    return c.redirect(made ? pollPath(c.var, made) : pollsPath(c.var), 303)
  })
  .get('/:poll/remove', allow(mayRunMeeting), (c) => {
    const { poll, t } = c.var
    return c.render(
      <Confirm
        title={t('polls.poll.removeTitle', { title: poll.title })}
        action={pollPath(c.var, poll, '/remove')}
        send={t('polls.poll.remove')}
        cancelHref={pollPath(c.var, poll)}
      />,
      { title: t('polls.poll.remove'), unlisted: true, width: 'text' },
    )
  })
  .post('/:poll/remove', allow(mayRunMeeting), async (c) => {
    const { db, poll, t } = c.var
    const removed = await removePoll(db, poll)
    say(c, t(removed ? 'polls.poll.removed' : 'polls.poll.moved'))
    return c.redirect(removed ? pollsPath(c.var) : pollPath(c.var, poll), 303)
  })
  .route('/:poll/questions', questionRoutes)
  .route('/:poll/screen', screenRoutes)
  .route('/:poll/texts', textRoutes)
  .route('/:poll', resultRoutes)

async function move(c: Context<PollEnv>, what: Move) {
  const { db, poll, t } = c.var
  const moved = await movePoll(db, doingOf(c), poll, what)
  say(c, t(moved.outcome === 'changed' ? `polls.poll.done.${what}` : 'polls.poll.moved'))
  const back = await readBack(c)
  return c.redirect(pollPath(c.var, poll, back), 303)
}

/** Whether the button was pressed on the screen in front of the room. */
async function readBack(c: Context<PollEnv>): Promise<'' | '/screen'> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return ''
  const form = await readForm(c, z.object({ back: field.line() }))
  return form.ok && form.values.back === 'screen' ? '/screen' : ''
}

interface New {
  typed: Typed
  errors?: FormErrors
  id: string
}

async function showNew(c: Context<PollEnv>, shown: New, status: 200 | 422 = 200) {
  const { db, network, lang, t } = c.var
  const templates = templatesFor(await profileOf(db, network), t, lang)
  return c.render(
    <PollEdit locals={c.var} templates={templates} {...shown} />,
    { title: t('polls.poll.make'), unlisted: true, width: 'text' },
    status,
  )
}

function showEdit(c: Context<PollEnv>, typed: Typed, version: number, errors?: FormErrors, status: 200 | 422 = 200) {
  const { poll, t } = c.var
  return c.render(
    <PollEdit locals={c.var} {...{ poll, typed, version, errors }} />,
    { title: t('polls.poll.change'), unlisted: true, width: 'text' },
    status,
  )
}
