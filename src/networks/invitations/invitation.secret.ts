import { createHmac } from 'node:crypto'

/**
 * What the link in the letter carries. It is made from the invitation's id and the secret of this site, so that a letter
 * that is sent again carries the same link, and no table holds it.
 */
export const invitationSecret = (secret: string, id: string): string =>
  createHmac('sha256', secret).update(`invitation\n${id}`).digest('base64url')

export const invitationPath = (secret: string, id: string): string => `/invitations/${invitationSecret(secret, id)}`
