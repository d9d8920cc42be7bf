import type { Context } from 'hono'
import { BadQuestion, type Env, type Mistake } from '../http/index.ts'

/** A page of a list that may be long. */
export interface Window {
  page: number
  perPage: number
  limit: number
  offset: number
}

const usual = 50
const most = 100
const lastPage = 1_000_000

/** Reads `page` and `perPage`; what cannot be meant is said and not guessed. */
export function readWindow<E extends Env>(c: Context<E>): Window {
  const page = wholeNumber(c.req.query('page'), 1, lastPage)
  const perPage = wholeNumber(c.req.query('perPage'), usual, most)
  if (page === undefined || perPage === undefined)
    throw new BadQuestion((t) => {
      const wrong = (parameter: string, max: number): Mistake => ({
        parameter,
        detail: t('platform.api.wholeNumber', { max }),
      })
      return [...(page ? [] : [wrong('page', lastPage)]), ...(perPage ? [] : [wrong('perPage', most)])]
    })
  return { page, perPage, limit: perPage, offset: (page - 1) * perPage }
}

function wholeNumber(given: string | undefined, fallback: number, max: number): number | undefined {
  if (given === undefined) return fallback
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0
  return number >= 1 && number <= max ? number : undefined
}

/** Where the other pages are (RFC 8288). */
export function linkHeader(url: URL, { page, perPage }: Window, total: number): string {
  const last = Math.max(1, Math.ceil(total / perPage))
  const link = (rel: string, to: number) => {
    const there = new URL(url)
    there.searchParams.set('page', String(to))
    return `<${there.href}>; rel="${rel}"`
  }
  return [
    link('first', 1),
    ...(page > 1 ? [link('prev', Math.min(page - 1, last))] : []),
    ...(page < last ? [link('next', page + 1)] : []),
    link('last', last),
  ].join(', ')
}
