import { createHmac, timingSafeEqual } from 'node:crypto'

const keyed = (secret: string, purpose: string, of: string) =>
  createHmac('sha256', secret).update(`${purpose}\n${of}`).digest()

/**
 * What a letter carries is made from the wish's id and the secret of this site, so that no table and no job has to hold
 * it, and only the letter itself ever does.
 */
export const linkSecretOf = (secret: string, id: string): string =>
  keyed(secret, 'sign-in link', id).toString('base64url')

/** Six digits that a person can carry from one device to another. */
export const codeOf = (secret: string, id: string): string =>
  String(keyed(secret, 'sign-in code', id).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')

/** A plain hash of six digits would be undone in a second, hence one with a key. */
export const codeHashOf = (secret: string, id: string, code: string): string =>
  keyed(secret, 'code of a sign-in', `${id} ${code}`).toString('base64url')

/** The same wish used twice by one browser is the same session: a double click leads in, and only once. */
export const sessionTokenOf = (secret: string, id: string, browser: string): string =>
  keyed(secret, 'session', `${id} ${browser}`).toString('base64url')

/** Tells network addresses apart without keeping them. */
export const networkAddressHash = (secret: string, address: string): string =>
  keyed(secret, 'network address', address).toString('base64url')

/** Whether two hashes are the same, in a time that says nothing about where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
