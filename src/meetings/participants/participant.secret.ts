import { createHmac } from 'node:crypto'

/** Made from an id and the secret of this site, so that a letter sent again carries the same link and no table holds it. */
const signed = (secret: string, words: string): string => createHmac('sha256', secret).update(words).digest('base64url')

/** What lets somebody without an account change their own registration. */
export const ownSecret = (secret: string, participantId: string): string =>
  signed(secret, `registration\n${participantId}`)

export const ownPath = (secret: string, participantId: string): string =>
  `/registrations/${ownSecret(secret, participantId)}`

/** The end of the link that an organiser gives out; a new number makes the one before worthless. */
export const linkKey = (secret: string, meetingId: string, number: number): string =>
  signed(secret, `registration link\n${meetingId}\n${number}`).slice(0, 16)
