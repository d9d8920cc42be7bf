import pg from 'pg'
import { afterAll } from 'vitest'

// A connection does one thing after the other. Two statements at once within one transaction wait for each other unseen,
// and a later release of the driver refuses them: a test file in which that happens fails, and says where.

interface Insides {
  _activeQuery: unknown
  _queryQueue: unknown[]
}

let everywhere = true

/** For a test that puts a whole house, with all its pages, into one transaction. */
export const severalAtOnce = (): void => {
  everywhere = false
}

const places = new Set<string>()
const query = pg.Client.prototype.query

pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
  const { _activeQuery, _queryQueue } = this as unknown as Insides
  if (_activeQuery || _queryQueue.length > 0)
    places.add(new Error('Two statements at once on one connection').stack ?? '')
  return Reflect.apply(query, this, asked)
} as typeof query

afterAll(() => {
  if (everywhere && places.size > 0) throw new Error([...places].join('\n\n'))
})
