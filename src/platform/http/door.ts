import type { Context, Handler, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Env } from './env.ts'

/** `yes` opens; `unknown` must look as if nothing were there; `no` may say so; `who` asks to sign in first. */
export type Verdict = 'yes' | 'no' | 'unknown' | 'who'

/** A small named permission: who is at the door, and what is behind it, decide. */
export type Sentence<E extends Env = Env> = (locals: E['Variables']) => Verdict

const statuses = { no: 403, unknown: 404, who: 401 } as const

const doors = new WeakMap<object, string>()

/** Every route carries its door, in sight of its address. Anything but a yes keeps it shut. */
export function allow<E extends Env>(sentence: Sentence<E>): MiddlewareHandler<E> {
  const door: MiddlewareHandler<E> = async (c: Context<E>, next) => {
    const verdict = sentence(c.var)
    if (verdict === 'yes') return next()
    throw new HTTPException(statuses[verdict])
  }
  doors.set(door, sentence.name)
  return door
}

/** The name of the sentence on a door, or nothing if `handler` is not a door: what the route test looks for. */
export const doorOf = (handler: Handler | MiddlewareHandler): string | undefined => doors.get(handler)
