import { createHmac, timingSafeEqual } from 'node:crypto'
import { validate } from 'uuid'

const signed = (personId: string, secret: string) =>
  createHmac('sha256', secret).update(`digest ${personId}`).digest('base64url')

/** Where a reader chooses how often letters come, without signing in. It leads to nothing else of theirs. */
export const settingsHref = (origin: string, secret: string, personId: string): string =>
  `${origin}/digest/${personId}.${signed(personId, secret)}`

/** Whose letters such an address is about; nobody's, if it was made up. */
export function readerIn(token: string, secret: string): string | undefined {
  const [id = '', signature = ''] = token.split('.')
  const [given, expected] = [Buffer.from(signature), Buffer.from(signed(id, secret))]
  return validate(id) && given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined
}
