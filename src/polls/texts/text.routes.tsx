import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import { z } from 'zod'
import { mayRunMeeting } from '#meetings'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow } from '#platform/http'
import type { PollEnv } from '../in-poll.ts'
import { pollPath } from '../poll.paths.ts'
import { groupTexts, setTexts, ungroupTexts } from './text.commands.ts'
import { alikeTexts, groupsOf, textsOf } from './text.queries.ts'
import { PollTexts } from './text.show.tsx'

const form = z.object({
  texts: field.choices(),
  as: field.choice(['show', 'hide', 'group', 'ungroup']),
  id: field.id(),
  name: field.line({ max: 200 }),
  group: field.line(),
})

/** Texts as those look after them who run the meeting: let through, hidden, put together. */
export const textRoutes = new Hono<PollEnv>()
  .get('/', allow(mayRunMeeting), (c) => showTexts(c, {}))
  .post('/', allow(mayRunMeeting), async (c) => {
    const { db, poll, t } = c.var
    const read = await readForm(c, form)
    if (!read.ok) return showTexts(c, { typed: read.typed, errors: read.errors }, 422)
    const { as, name, group } = read.values
    const ids = read.values.texts.filter((id) => validate(id))
    if (ids.length === 0) return showTexts(c, { typed: read.typed, errors: { texts: 'polls.texts.chooseSome' } }, 422)
    if (as === 'show' || as === 'hide') await setTexts(db, poll, ids, as === 'show' ? 'shown' : 'hidden')
    if (as === 'ungroup') await ungroupTexts(db, poll, ids)
    if (as === 'group') {
      const known = (await groupsOf(db, poll.id)).find(({ id }) => id === group)
      const called = name ?? known?.name
      if (!called) return showTexts(c, { typed: read.typed, errors: { name: 'polls.texts.nameMissing' } }, 422)
      await groupTexts(db, poll, ids, { id: known?.id ?? read.values.id ?? v7(), name: called })
    }
    say(c, t('polls.poll.saved'))
    return c.redirect(pollPath(c.var, poll, '/texts'), 303)
  })

interface Shown {
  typed?: Typed
  errors?: FormErrors
}

async function showTexts(c: Context<PollEnv>, shown: Shown, status: 200 | 422 = 200) {
  const { db, poll, t } = c.var
  const [texts, groups, alike] = await Promise.all([
    textsOf(db, poll.id),
    groupsOf(db, poll.id),
    alikeTexts(db, poll.id),
  ])
  c.header('Cache-Control', 'private, no-store')
  return c.render(
    <PollTexts locals={c.var} {...{ texts, groups, alike }} {...shown} id={v7()} />,
    { title: t('polls.texts.title'), unlisted: true, width: 'wide' },
    status,
  )
}
