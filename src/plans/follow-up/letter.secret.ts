import { createHmac, timingSafeEqual } from 'node:crypto'
import { validate } from 'uuid'

interface Asked {
  planId: string
  personId: string
}

/** Good until the next letter: the day on which this one went out is part of it. */
const signed = ({ planId, personId }: Asked, askedOn: string, secret: string): string =>
  createHmac('sha256', secret).update(`plan update\n${planId}\n${personId}\n${askedOn}`).digest('base64url')

/** Where a yearly letter leads: to the actions of one plan, in the name of its reader, and to nothing else of theirs. */
export const letterPath = (asked: Asked, askedOn: string, secret: string): string =>
  `/plan-updates/${asked.planId}.${asked.personId}.${signed(asked, askedOn, secret)}`

/** Of which plan and whom such an address speaks, before anybody asked whether it is genuine. */
export function namedIn(token: string): Asked | null {
  const [planId = '', personId = ''] = token.split('.')
  return validate(planId) && validate(personId) ? { planId, personId } : null
}

export function isGenuine(token: string, asked: Asked, askedOn: string, secret: string): boolean {
  const given = Buffer.from(token.split('.')[2] ?? '')
  const expected = Buffer.from(signed(asked, askedOn, secret))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
