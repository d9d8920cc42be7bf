import { pollPath } from '../poll.paths.ts'

/** Where answers of a poll become learning needs. */
export const pollNeedsPath = (place: Parameters<typeof pollPath>[0], poll: { code: string }): string =>
  pollPath(place, poll, '/needs')
