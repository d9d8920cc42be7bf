import type { Sentence } from '#platform/http'
import { mayTakePart } from '../access.ts'
import type { NetworkEnv } from '../in-network.ts'
import { leads, type Standing } from '../memberships/standing.ts'

/** Who may say something: everybody who belongs to the network and does more than look on. */
export const talks = ({ roles }: Standing): boolean => roles.some(({ role }) => role !== 'observer')

export const mayTalk: Sentence<NetworkEnv> = (locals) => {
  const verdict = mayTakePart(locals)
  return verdict === 'yes' && !talks(locals.standing) ? 'no' : verdict
}

/** How long an author may change the words: long enough for a slip, too short to change what others answered to. */
export const hoursToEdit = 24

interface Said {
  personId: string | null
  createdAt: Date
  removedAt: Date | null
}

const isOwn = (standing: Standing, { personId }: Said) => personId !== null && personId === standing.personId

export const editsComment = (standing: Standing, comment: Said, now = new Date()): boolean =>
  talks(standing) &&
  isOwn(standing, comment) &&
  comment.removedAt === null &&
  now.getTime() - comment.createdAt.getTime() < hoursToEdit * 3_600_000

/** Its author, and those who lead the network; that something stood there remains to be seen. */
export const removesComment = (standing: Standing, comment: Said): boolean =>
  comment.removedAt === null && ((talks(standing) && isOwn(standing, comment)) || leads(standing))
