import { createHmac } from 'node:crypto'

/**
 * What the link to join a group carries: made from the group, the number of its link and the secret of this site, so that it
 * can be shown again and no table holds it. Short, because people photograph it.
 */
export const joinSecret = (secret: string, { id, joinNumber }: { id: string; joinNumber: number }): string =>
  createHmac('sha256', secret).update(`join a group\n${id}\n${joinNumber}`).digest('base64url').slice(0, 22)

export const joinPath = (joining: string, what: '' | `/${string}` = ''): string => `/groups/${joining}${what}`
