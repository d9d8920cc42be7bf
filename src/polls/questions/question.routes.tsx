import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { mayRunMeeting } from '#meetings'
import { Confirm, type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import type { PollEnv } from '../in-poll.ts'
import { pollPath } from '../poll.paths.ts'
import { answeredQuestions, type Question } from '../poll.queries.ts'
import { addQuestion, changeQuestion, moveQuestion, removeQuestion } from './question.commands.ts'
import { QuestionEdit } from './question.edit.tsx'
import { questionForm, questionOf, typedQuestion } from './question.form.ts'

export const questionRoutes = new Hono<PollEnv>()
  .get('/new', allow(mayRunMeeting), (c) => showForm(c, { typed: {}, id: v7() }))
  .post('/', allow(mayRunMeeting), async (c) => {
    const { db, poll, t } = c.var
    const form = await readForm(c, questionForm)
    const id = (form.ok ? form.values.id : undefined) ?? v7()
    if (!form.ok) return showForm(c, { typed: form.typed, errors: form.errors, id: String(form.typed.id || id) }, 422)
    const read = questionOf(form.values)
    if (!read.ok) return showForm(c, { typed: form.typed, errors: read.errors, id }, 422)
    await addQuestion(db, poll, id, read.question)
    say(c, t('polls.question.added'))
    return c.redirect(pollPath(c.var, poll), 303)
  })
  .get('/:question', allow(mayRunMeeting), async (c) => {
    const question = questionAt(c)
    return showForm(c, { typed: typedQuestion(question), question })
  })
  .post('/:question', allow(mayRunMeeting), async (c) => {
    const { db, poll, t } = c.var
    const question = questionAt(c)
    const form = await readForm(c, questionForm)
    if (!form.ok) return showForm(c, { typed: form.typed, errors: form.errors, question }, 422)
    const read = questionOf(form.values)
    if (!read.ok) return showForm(c, { typed: form.typed, errors: read.errors, question }, 422)
    const changed = await changeQuestion(db, poll, question, read.question)
    if (changed.outcome === 'answered')
      return showForm(c, { typed: form.typed, errors: { options: 'polls.question.options.answered' }, question }, 422)
    say(c, t('polls.poll.saved'))
    return c.redirect(pollPath(c.var, poll), 303)
  })
  .post('/:question/move', allow(mayRunMeeting), async (c) => {
    const form = await readForm(c, z.object({ to: field.choice(['up', 'down']) }))
    const to = form.ok ? form.values.to : null
    if (to) await moveQuestion(c.var.db, c.var.poll, questionAt(c), to)
    return c.redirect(pollPath(c.var, c.var.poll), 303)
  })
  .get('/:question/remove', allow(mayRunMeeting), (c) => {
    const { poll, t } = c.var
    const question = questionAt(c)
    return c.render(
      <Confirm
        title={t('polls.question.removeTitle')}
        lead={question.question}
        action={pollPath(c.var, poll, `/questions/${question.id}/remove`)}
        send={t('polls.question.remove')}
        cancelHref={pollPath(c.var, poll, `/questions/${question.id}`)}
      />,
      { title: t('polls.question.remove'), unlisted: true, width: 'text' },
    )
  })
  .post('/:question/remove', allow(mayRunMeeting), async (c) => {
    const { db, poll, t } = c.var
    const removed = await removeQuestion(db, poll, questionAt(c))
    say(c, t(removed.outcome === 'done' ? 'polls.question.removed' : 'polls.question.answered'))
    return c.redirect(pollPath(c.var, poll), 303)
  })

function questionAt(c: Context<PollEnv>): Question {
  const question = c.var.questions.find(({ id }) => id === c.req.param('question'))
  if (!question) throw notFound()
  return question
}

interface Shown {
  typed: Typed
  errors?: FormErrors
  question?: Question
  id?: string
}

async function showForm(c: Context<PollEnv>, { question, ...shown }: Shown, status: 200 | 422 = 200) {
  const { db, t } = c.var
  const answered = question ? (await answeredQuestions(db, [question.id])).has(question.id) : false
  return c.render(
    <QuestionEdit locals={c.var} question={question} answered={answered} {...shown} />,
    { title: t(question ? 'polls.question.change' : 'polls.question.add'), unlisted: true, width: 'text' },
    status,
  )
}
