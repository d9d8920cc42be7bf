import { type Context, Hono } from 'hono'
import { v7, validate } from 'uuid'
import type { Person } from '#people'
import { Confirm, type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { mayTakePart } from '../access.ts'
import type { NetworkEnv } from '../in-network.ts'
import { personsOf } from '../memberships/membership.queries.ts'
import { removeComment, rewordComment, sayAbout } from './comment.commands.ts'
import { commentForm, rewordForm } from './comment.form.ts'
import { type Comment, commentById, commentsOf, commentsPerPage } from './comment.queries.ts'
import { tellMentioned } from './mention.tell.ts'
import { type FoundRecord, recordOf, recordPath } from './record.ts'
import { editsComment, mayTalk, removesComment } from './talk.access.ts'
import { RewordPage, TalkPage } from './talk.show.tsx'

type Asked = Context<NetworkEnv>

export const talkRoutes = new Hono<NetworkEnv>()
  .get('/:kind/:id', allow(mayTakePart), async (c) => talkPage(c, await sought(c)))
  .post('/:kind/:id', allow(mayTalk), async (c) => {
    const record = await sought(c)
    const form = await readForm(c, commentForm)
    if (!form.ok) return talkPage(c, record, form)
    const { network } = c.var
    const values = { id: form.values.id ?? v7(), body: form.values.body }
    const done = await sayAbout(c.var.db, { network, record, person: me(c) }, values, (tx, comment) =>
      tellMentioned(tx, c.var, record, comment),
    )
    if (done.outcome === 'said') saySaid(c, record, done.untold)
    return c.redirect(`${recordPath(network, record)}#comment-${values.id}`, 303)
  })
  .get('/:kind/:id/:comment/edit', allow(mayTalk), async (c) => {
    const record = await sought(c)
    const comment = await mine(c, editsComment)
    return rewordPage(c, record, comment, { typed: { body: comment.body } })
  })
  .post('/:kind/:id/:comment/edit', allow(mayTalk), async (c) => {
    const record = await sought(c)
    const comment = await mine(c, editsComment)
    const form = await readForm(c, rewordForm)
    if (!form.ok) return rewordPage(c, record, comment, form)
    const { db, network } = c.var
    const values = { id: comment.id, version: form.values.version ?? comment.version, body: form.values.body }
    const done = await rewordComment(db, { network, record, person: me(c) }, values, (tx, changed) =>
      tellMentioned(tx, c.var, record, changed),
    )
    if (done.outcome === 'stale')
      return rewordPage(c, record, comment, { typed: form.typed, errors: { body: 'networks.talk.stale' } })
    saySaid(c, record, done.untold)
    return c.redirect(`${recordPath(network, record)}#comment-${comment.id}`, 303)
  })
  .get('/:kind/:id/:comment/remove', allow(mayTakePart), async (c) => {
    const record = await sought(c)
    const comment = await mine(c, removesComment)
    const { network, t } = c.var
    const title = t('networks.talk.removeTitle')
    return c.render(
      <Confirm
        title={title}
        lead={t('networks.talk.removeLead', { author: comment.author })}
        action={c.req.path}
        send={t('networks.talk.removeSend')}
        cancelHref={recordPath(network, record)}
      />,
      { title, unlisted: true, width: 'text' },
    )
  })
  .post('/:kind/:id/:comment/remove', allow(mayTakePart), async (c) => {
    const record = await sought(c)
    const comment = await mine(c, removesComment)
    const { db, network, t } = c.var
    await removeComment(db, { network, record, person: me(c) }, comment.id)
    say(c, t('networks.talk.removedNow'))
    return c.redirect(`${recordPath(network, record)}#talk`, 303)
  })

/** The record the address names, with the reader's own rights; what they may not see is not there, nor what one does not talk about. */
async function sought(c: Asked): Promise<FoundRecord> {
  const { kind = '', id = '' } = c.req.param() as Record<string, string>
  const record = await recordOf(c.var, { kind, id })
  if (!record || record.unspoken) throw notFound()
  return record
}

async function mine(c: Asked, rule: (standing: Asked['var']['standing'], comment: Comment) => boolean) {
  const { kind = '', id = '', comment = '' } = c.req.param() as Record<string, string>
  const found = validate(comment) && (await commentById(c.var.db, c.var.network.id, { kind, id }, comment))
  if (!found || !rule(c.var.standing, found)) throw notFound()
  return found
}

function me({ var: { viewer } }: Asked): Person {
  if (!viewer.person) throw new Error('Nobody is signed in.')
  return viewer.person
}

function saySaid(c: Asked, { audience }: FoundRecord, untold: string[]): void {
  const { format, t } = c.var
  say(
    c,
    untold.length > 0
      ? t('networks.talk.untold', { names: format.list(untold) })
      : t('networks.talk.said', { audience }),
  )
}

interface Failed {
  typed: Typed
  errors?: FormErrors
}

async function talkPage(c: Asked, record: FoundRecord, failed?: Failed) {
  const { db, network, standing, url, t } = c.var
  const subject = { kind: record.kind.kind, id: record.id }
  const page = pageAsked(url.searchParams)
  const [said, people] = await Promise.all([commentsOf(db, network.id, subject, page), personsOf(db, network)])
  if (said.rows.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
  const pages = Math.max(1, Math.ceil(said.found / commentsPerPage))
  return c.render(
    <TalkPage {...{ network, standing, subject, record, people, page, pages }} said={said} newId={v7()} {...failed} />,
    { title: t('networks.talk.about', { title: record.title }), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

async function rewordPage(c: Asked, record: FoundRecord, comment: Comment, { typed, errors }: Failed) {
  const { db, network, t } = c.var
  const people = await personsOf(db, network)
  return c.render(
    <RewordPage {...{ network, record, comment, people, typed, errors }} />,
    { title: t('networks.talk.editTitle'), unlisted: true, width: 'text' },
    errors ? 422 : 200,
  )
}
