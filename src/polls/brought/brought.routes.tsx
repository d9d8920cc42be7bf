import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { mayRunMeeting } from '#meetings'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import type { PollEnv } from '../in-poll.ts'
import { doingOf } from '../poll.doing.ts'
import { pollPath, pollsPath } from '../poll.paths.ts'
import { bringPoll } from './brought.commands.ts'
import { type Brought, readBrought } from './brought.read.ts'
import { BringPoll, CheckBrought } from './brought.show.tsx'

const bringForm = z.object({
  id: field.id(),
  title: field.line({ missing: 'polls.poll.title.missing', max: 200 }),
  from: field.line({ missing: 'polls.brought.from.missing', max: 100 }),
  table: field.prose({ max: 500_000 }),
  file: field.file(),
  as: field.choice(['check', 'take']),
})

/** A poll that was held with another tool: its results come in as a table, after somebody has looked at what would come in. */
export const broughtRoutes = new Hono<PollEnv>()
  .get('/', allow(mayRunMeeting), (c) => showForm(c, { typed: {}, id: v7() }))
  .post('/', allow(mayRunMeeting), async (c) => {
    const { db, t } = c.var
    const form = await readForm(c, bringForm)
    const id = (form.ok && form.values.id) || v7()
    if (!form.ok) return showForm(c, { typed: form.typed, errors: form.errors, id }, 422)
    const { title, from, file, as } = form.values
    const table = file ? new TextDecoder().decode(await file.arrayBuffer()) : (form.values.table ?? '')
    if (!table.trim())
      return showForm(c, { typed: form.typed, errors: { table: 'polls.brought.table.missing' }, id }, 422)
    const brought = readBrought(table)
    if (as !== 'take' || brought.problems.length > 0) return showCheck(c, { id, title, from, table, brought })
    const poll = await bringPoll(db, doingOf(c), { id, title, from, questions: brought.questions })
    if (poll) say(c, t('polls.brought.done'))
    return c.redirect(poll ? pollPath(c.var, poll, '/results') : pollsPath(c.var), 303)
  })

interface Shown {
  typed: Typed
  errors?: FormErrors
  id: string
}

const showForm = (c: Context<PollEnv>, shown: Shown, status: 200 | 422 = 200) =>
  c.render(
    <BringPoll locals={c.var} {...shown} />,
    { title: c.var.t('polls.brought.title'), unlisted: true, width: 'text' },
    status,
  )

interface Checked {
  id: string
  title: string
  from: string
  table: string
  brought: Brought
}

const showCheck = (c: Context<PollEnv>, checked: Checked) =>
  c.render(
    <CheckBrought locals={c.var} {...checked} />,
    { title: c.var.t('polls.brought.check'), unlisted: true },
    checked.brought.problems.length > 0 ? 422 : 200,
  )
