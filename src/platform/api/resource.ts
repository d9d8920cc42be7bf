import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { BadQuestion, type Env, notFound } from '../http/index.ts'
import type { Mount } from '../slice/index.ts'
import type { MessageWithoutArgs } from '../text/index.ts'
import { asCsv, asJson, type Format, readFormat } from './formats.ts'
import { linkHeader, readWindow, type Window } from './paging.ts'

/** An address programs may read: how it is opened, and what the description of the API says about it. */
export interface ApiResource {
  /** Reading, where nothing else is said. */
  method?: 'post' | 'patch'
  /** What a program sends. */
  body?: z.ZodType
  /** Behind `/api/v1`, such as `/things/:thing`. */
  at: string
  /** What its records are called in the description: `City`, `CityList`. */
  name: string
  summary: MessageWithoutArgs
  answer: z.ZodType
  paged: boolean
  formats: readonly Format[]
  open: Mount
}

interface Address<E extends Env> {
  at: string
  name: string
  summary: MessageWithoutArgs
  /** What stands before the records: whose they are, and the permission sentence. */
  door: MiddlewareHandler<E>[]
}

type Shape = z.ZodObject
type Locals<E extends Env> = E['Variables']

/** A list, in pages, as JSON or CSV. */
export function listResource<E extends Env, S extends Shape>(
  given: Address<E> & {
    item: S
    read: (locals: Locals<E>, window: Window) => Promise<{ items: z.infer<S>[]; total: number }>
  },
): ApiResource {
  const answer = z.object({
    items: z.array(given.item),
    page: z.int().meta({ said: 'platform.api.field.page' }),
    perPage: z.int().meta({ said: 'platform.api.field.perPage' }),
    total: z.int().meta({ said: 'platform.api.field.total' }),
  })
  const handle = async (c: Context<E>) => {
    const format = readFormat(c)
    const window = readWindow(c)
    const { items, total } = await given.read(c.var, window)
    c.header('Link', linkHeader(c.var.url, window, total))
    if (format === 'csv') return asCsv(c, given.at.split('/').at(-1) ?? '', Object.keys(given.item.shape), items)
    return asJson(c, { items, page: window.page, perPage: window.perPage, total })
  }
  const open = opener(given, ['', '.csv'], handle)
  return { ...described(given), answer, paged: true, formats: ['json', 'csv'], open }
}

/** One record, or one answer that is whole; `rows` says how it reads as a table. */
export function oneResource<E extends Env, S extends Shape>(
  given: Address<E> & {
    answer: S
    read: (locals: Locals<E>, param: (name: string) => string) => Promise<z.infer<S> | null>
    rows?: { columns: string[]; of: (answer: z.infer<S>) => Record<string, unknown>[] }
  },
): ApiResource {
  const { rows } = given
  const handle = async (c: Context<E>) => {
    const format = rows ? readFormat(c) : 'json'
    const answer = await given.read(c.var, (name) => c.req.param(name) ?? '')
    if (!answer) throw notFound()
    if (rows && format === 'csv') return asCsv(c, given.at.split('/').at(-1) ?? '', rows.columns, rows.of(answer))
    return asJson(c, answer)
  }
  const open = opener(given, rows ? ['', '.csv'] : [''], handle)
  return { ...described(given), answer: given.answer, paged: false, formats: rows ? ['json', 'csv'] : ['json'], open }
}

interface Written<T> {
  answer: T
  /** It is there since now; otherwise it was already. */
  fresh: boolean
}

/** An address where programs write: JSON comes in, is checked, and the record as it stands goes out. */
export function writeResource<E extends Env, S extends Shape>(
  given: Address<E> & {
    method: 'post' | 'patch'
    body: z.ZodObject
    answer: S
    /** Asks for what was `sent` once it is clear that whoever asks may write here: a stranger learns nothing from its faults. */
    write: (
      locals: Locals<E>,
      sent: () => Promise<object>,
      param: (name: string) => string,
    ) => Promise<Written<z.infer<S>>>
  },
): ApiResource {
  const handle = async (c: Context<E>) => {
    const { answer, fresh } = await given.write(
      c.var,
      () => objectIn(c),
      (name) => c.req.param(name) ?? '',
    )
    return asJson(c, answer, fresh ? 201 : 200)
  }
  const open = opener(given, [''], handle, given.method)
  const { method, body, answer } = given
  return { ...described(given), method, body, answer, paged: false, formats: ['json'], open }
}

async function objectIn(c: Context): Promise<object> {
  const sent: unknown = await c.req.json().catch(() => undefined)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    throw new BadQuestion((t) => [{ parameter: 'body', detail: t('platform.api.jsonObject') }])
  return sent
}

const described = <E extends Env>({ at, name, summary }: Address<E>) => ({ at, name, summary })

const opener =
  <E extends Env>(
    { at, door }: Address<E>,
    endings: string[],
    handle: (c: Context<E>) => Promise<Response>,
    method = 'get',
  ): Mount =>
  (house) => {
    const routes = new Hono<E>()
    for (const ending of endings) routes.on(method.toUpperCase(), [at + ending], ...door, handle)
    house.route('/api/v1', routes)
  }
