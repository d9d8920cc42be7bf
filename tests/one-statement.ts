import pg from 'pg'

// A connection does one thing after the other. Two statements at once within one transaction wait for each other unseen,
// and a later release of the driver refuses them.

interface Insides {
  _activeQuery: unknown
  _queryQueue: unknown[]
}

let everywhere = true
const places = new Set<string>()
const query = pg.Client.prototype.query

pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
  const { _activeQuery, _queryQueue } = this as unknown as Insides
  if (_activeQuery || _queryQueue.length > 0)
    places.add(new Error('Two statements at once on one connection').stack ?? '')
  return Reflect.apply(query, this, asked)
} as typeof query

/** For a test file that puts a whole house, with all its pages, into one transaction. */
export const severalAtOnce = (): void => {
  everywhere = false
}

/** Where two statements ran at once since it was asked last, unless the file said that they do. */
export function severalSince(): string[] {
  const found = everywhere ? [...places] : []
  places.clear()
  everywhere = true
  return found
}
