import type { Context } from 'hono'
import type { PeopleLocals } from '#people'
import { type Posted, postedFields } from '#platform/forms'
import type { Env } from '#platform/http'
import { SignedOut } from './signed-out.show.tsx'

/**
 * What a person meets at a door for people who are known: the way in, and back to the page they wanted; whoever was
 * sending something gets it back. Nothing where neither helps.
 */
export async function answerWho(c: Context<Env>, status: number): Promise<Response | undefined> {
  const reads = ['GET', 'HEAD'].includes(c.req.method)
  const { pathname, search } = c.var.url
  if (status === 401 && reads) return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303)
  if (c.req.method !== 'POST' || isKnown(c)) return undefined
  if (Number(c.req.header('content-length') ?? 0) > mostKept) return undefined
  const posted = await postedFields(c).catch(() => undefined)
  // A place that only members know is not there for others: what came from a form of ours is kept there, too.
  if (!posted || !(status === 401 || (status === 404 && isOurs(posted)))) return undefined
  const page = <SignedOut action={pathname + search} {...sorted(posted)} />
  return c.render(page, { title: c.var.t('platform.form.signedOut.title'), unlisted: true }, status)
}

/** Files are not kept in any case, so what is this long is not even read. */
const mostKept = 1_048_576

const isKnown = (c: Context<Env>): boolean =>
  'viewer' in c.var && (c.var as unknown as PeopleLocals).viewer.person !== undefined

const isOurs = (posted: Posted): boolean => posted.has('version') || posted.has('id')

function sorted(posted: Posted) {
  const all = [...posted].flatMap(([name, given]) => given.map((one) => [name, one] as const))
  const typed = all.flatMap(([name, one]): [string, string][] => (typeof one === 'string' ? [[name, one]] : []))
  return { typed, hadFiles: all.some(([, one]) => typeof one !== 'string' && one.size > 0) }
}
