import { createHmac, timingSafeEqual } from 'node:crypto'
import { validate } from 'uuid'

interface Address {
  personId: string
  number: number
}

/**
 * What stands in the address of a person's own calendar. Whoever knows it reads the calendar, hence it is made of the
 * secret of the house, and a higher number makes another one.
 */
export const signedAddress = ({ personId, number }: Address, secret: string): string =>
  `${personId}.${number}.${signature({ personId, number }, secret)}`

/** Whose calendar such an address opens; nobody's, if it was made up. Whether its number still counts is for the caller. */
export function addressIn(token: string, secret: string): Address | null {
  const [personId = '', digits = '', given = ''] = token.split('.')
  const number = Number(digits)
  if (!validate(personId) || !Number.isSafeInteger(number)) return null
  const [one, other] = [Buffer.from(given), Buffer.from(signature({ personId, number }, secret))]
  return one.length === other.length && timingSafeEqual(one, other) ? { personId, number } : null
}

const signature = ({ personId, number }: Address, secret: string): string =>
  createHmac('sha256', secret).update(`calendar ${personId} ${number}`).digest('base64url')
