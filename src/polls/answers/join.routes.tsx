import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { validate } from 'uuid'
import { everyone } from '#people'
import type { FormErrors } from '#platform/forms'
import { allow, type Env, notFound } from '#platform/http'
import { roomsOf } from '../live/rooms.ts'
import { sayingTo } from '../live/stream.tsx'
import { readCode } from '../poll.code.ts'
import { joinPath } from '../poll.paths.ts'
import type { Asking } from '../poll.queries.ts'
import { markOf, onScreen, showsResults } from '../poll.shown.ts'
import { stateOf } from '../poll.state.ts'
import { readFields } from './answer.form.ts'
import { answeredBy, votedBy } from './answer.queries.ts'
import { holdBack, mostBytes, outcomeOf, slipsFor } from './answer.take.ts'
import type { Dropped, Slip } from './box.commands.ts'
import { BoxFull, boxOf } from './box.ts'
import { inSightOf, writtenOnce } from './first-page.ts'
import { JoinByCode, type PhoneProps, PollOnPhone } from './join.show.tsx'
import { giveToken, receiptFor, tokenOf } from './token.ts'

const counted = bodyLimit({
  maxSize: mostBytes,
  onError: () => {
    throw new HTTPException(413)
  },
})

/** Who says how much will come is believed, because the server reads no more than that; the others are counted. */
const small: MiddlewareHandler<Env> = (c, next) => {
  const announced = c.req.header('transfer-encoding') === undefined && Number(c.req.header('content-length'))
  if (!announced) return counted(c, next)
  if (announced > mostBytes) throw new HTTPException(413)
  return next()
}

/** Where the room answers, without an account: nobody is asked who they are, and nothing is written for coming in. */
export const joinRoutes = new Hono<Env>()
  .get('/', allow(everyone), (c) => {
    const typed = c.req.query('code')
    if (typed !== undefined) return findByCode(c, typed)
    return c.render(<JoinByCode />, { title: c.var.t('polls.join.title'), width: 'text' })
  })
  .post('/', small, allow(everyone), async (c) => findByCode(c, (await readFields(c)).get('code')?.at(-1) ?? ''))
  .get('/:code', allow(everyone), async (c) => {
    const asking = await askingAt(c)
    if (asking.poll.code !== c.req.param('code')) return c.redirect(joinPath(asking.poll), 303)
    return showPhone(c, asking)
  })
  .post('/:code', small, allow(everyone), async (c) => {
    const asking = await askingAt(c)
    const token = tokenOf(c)
    const fields = await readFields(c)
    if (!token) return showPhone(c, asking, { typed: fields, forgetful: true }, 422)
    await holdBack(token, asking)
    const { slips, errors } = slipsFor(token, fields, asking)
    if (Object.keys(errors).length > 0) return showPhone(c, asking, { typed: fields, errors }, 422)
    if (slips.length === 0 && stateOf(asking.poll) === 'open' && !wantsJson(c)) {
      const first = onScreen(asking)[0]
      const missing: FormErrors = first ? { [`a.${first.id}`]: 'polls.answer.nothing' } : {}
      return showPhone(c, asking, { typed: fields, errors: missing }, 422)
    }
    return acknowledge(c, asking, await dropped(c, slips))
  })
  .post('/:code/vote', small, allow(everyone), async (c) => {
    const asking = await askingAt(c)
    const token = tokenOf(c)
    const text = (await readFields(c)).get('text')?.at(-1) ?? ''
    if (!token || !validate(text)) return c.redirect(joinPath(asking.poll), 303)
    await holdBack(token, asking)
    const about = {
      networkId: asking.network.id,
      pollId: asking.poll.id,
      receipt: receiptFor(token, text),
      answers: [],
    }
    const slips = votableQuestions(asking).map(({ id }): Slip => ({ ...about, questionId: id, voteFor: text }))
    return acknowledge(c, asking, await dropped(c, slips))
  })
  .get('/:code/live', allow(everyone), async (c) => {
    const asking = await askingAt(c)
    // Only a browser that listens asks for this; who follows every link gets an answer that ends.
    if (!c.req.header('accept')?.includes('text/event-stream')) return c.text(`${c.var.t('polls.live.what')}\n`)
    return stream(c, asking)
  })

const wantsJson = (c: Context<Env>) => c.req.header('accept')?.includes('application/json') ?? false

function findByCode(c: Context<Env>, typed: string) {
  const code = readCode(typed)
  if (code) return c.redirect(joinPath({ code }), 303)
  const errors: FormErrors = { code: typed ? 'polls.join.unknown' : 'polls.join.missing' }
  return c.render(
    <JoinByCode typed={typed.slice(0, 40)} errors={errors} />,
    { title: c.var.t('polls.join.title'), width: 'text' },
    422,
  )
}

async function askingAt(c: Context<Env>): Promise<Asking> {
  const code = readCode(c.req.param('code') ?? '')
  const asking = code ? await roomsOf(c.var.db).asking(code) : null
  if (!asking) throw notFound()
  return asking
}

/** Votes go to texts of the questions whose texts are in sight. */
const votableQuestions = (asking: Asking) =>
  onScreen(asking).filter(
    (question) => question.kind === 'text' && showsResults(asking.poll, question, { answered: true }),
  )

/** Everybody who has answered the same questions sees the same page: it is written once, not a thousand times. */
async function showPhone(
  c: Context<Env>,
  asking: Asking,
  more: Pick<PhoneProps, 'typed' | 'errors' | 'forgetful'> = {},
  status: 200 | 422 = 200,
) {
  const token = tokenOf(c)
  if (!token) giveToken(c)
  c.header('Cache-Control', 'private, no-store')
  const { db } = c.var
  const { poll } = asking
  const asked = stateOf(poll) === 'draft' ? [] : onScreen(asking).map(({ id }) => id)
  const answered = token ? await answeredBy(db, token, asked) : new Set<string>()
  const { results, tallies } = await inSightOf(db, asking, answered)
  const texts = results.flatMap(({ id }) => tallies?.get(id)?.texts.map(({ voteId }) => voteId) ?? [])
  const voted = token ? await votedBy(db, token, texts) : new Set<string>()
  const page = () =>
    c.render(
      <PollOnPhone {...{ asking, answered, voted, tallies, ...more }} />,
      { title: poll.title, unlisted: true, width: 'text' },
      status,
    )
  // What was typed and what was left to be said here belongs to one browser alone.
  if (more.typed || c.var.said) return page()
  const mark = [markOf(asking), ...[...answered].sort(), ...[...voted].sort()].join(' ')
  return writtenOnce(c, { from: tallies ?? asking, mark }, page)
}

async function dropped(c: Context<Env>, slips: Slip[]): Promise<Dropped[]> {
  try {
    return await boxOf(c.var.db).drop(slips)
  } catch (error) {
    // Nothing was promised: whoever sent it sends it again.
    if (error instanceof BoxFull)
      throw new HTTPException(503, { res: new Response(null, { headers: { 'Retry-After': '3' } }) })
    throw error
  }
}

/** Said only when it is written: to a browser by the page itself, to our own script in a word. */
function acknowledge(c: Context<Env>, asking: Asking, outcomes: Dropped[]) {
  if (!wantsJson(c)) return c.redirect(joinPath(asking.poll), 303)
  const outcome = outcomeOf(asking, outcomes)
  return c.json({ outcome }, outcome === 'closed' ? 409 : 200, { 'Cache-Control': 'no-store' })
}

/** Whoever reads so slowly that this much waits for them comes in again later. */
const mostUnread = 65_536
const longest = 1_800_000

async function stream(c: Context<Env>, asking: Asking) {
  const { db, lang, t, format } = c.var
  const { poll } = asking
  const token = tokenOf(c)
  const asksWho = poll.results === 'answered' && token !== undefined
  const answered = asksWho
    ? await answeredBy(
        db,
        token,
        asking.questions.map(({ id }) => id),
      )
    : new Set<string>()
  const sees = c.req.query('for') === 'screen' ? 'screen' : answered
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let leave: (() => void) | null = null
  const body = new ReadableStream<Uint8Array>(
    {
      start: (started) => {
        controller = started
      },
      cancel: () => leave?.(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostUnread }),
  )
  const send = (bytes: Uint8Array) => {
    if (!controller || (controller.desiredSize ?? 0) <= 0) return false
    controller.enqueue(bytes)
    return true
  }
  // Phones that are let go together do not all come back in the same moment.
  send(new TextEncoder().encode(`retry: ${1_000 + Math.floor(Math.random() * 2_000)}\n\n`))
  const end = () => {
    try {
      controller?.close()
    } catch {
      // The phone has closed it in the same moment.
    }
  }
  const say = sayingTo({ lang, t, format, sees })
  leave = await roomsOf(db).sit({ code: poll.code, say, send, end, until: performance.now() + longest })
  if (!leave) throw new HTTPException(503, { res: new Response(null, { headers: { 'Retry-After': '5' } }) })
  return c.body(body, 200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
}
