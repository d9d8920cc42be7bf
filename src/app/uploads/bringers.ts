import type { MiddlewareHandler } from 'hono'
import type { PeopleEnv, PeopleLocals } from '#people'
import type { Sentence } from '#platform/http'
import { programmesOf } from './upload.queries.ts'

interface BringerLocals extends PeopleLocals {
  programmes: { id: string; name: string }[]
}

export interface BringerEnv extends PeopleEnv {
  Variables: BringerLocals
}

export const withProgrammes: MiddlewareHandler<BringerEnv> = async (c, next) => {
  const { db, viewer } = c.var
  c.set('programmes', viewer.person ? await programmesOf(db, viewer.person.id) : [])
  await next()
}

/** The secretariat of a programme brings its networks; who only tries a demonstration makes none. */
export const mayBringNetworks: Sentence<BringerEnv> = ({ viewer: { person }, programmes }) => {
  if (!person) return 'who'
  return programmes.length > 0 && !person.demo ? 'yes' : 'no'
}
