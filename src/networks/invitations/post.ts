import type { NetworkEnv } from '../in-network.ts'
import type { Post } from './invite.commands.ts'

/** What letters need, out of a request. */
export const postOf = ({ speak, secret, url }: Pick<NetworkEnv['Variables'], 'speak' | 'secret' | 'url'>): Post => ({
  speak,
  secret,
  origin: url.origin,
})
