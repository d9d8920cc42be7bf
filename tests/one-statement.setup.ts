import { afterAll } from 'vitest'
import { severalSince } from './one-statement.ts'

/** A test file in which two statements ran at once on one connection fails, and says where. */
afterAll(() => {
  const places = severalSince()
  if (places.length > 0) throw new Error(places.join('\n\n'))
})
