import type { Person } from '#people'
import type { Queryable } from '#platform/db'
import type { Speak } from '#platform/text'
import type { NetworkLocals } from '../in-network.ts'
import { standingIn } from '../memberships/standing.ts'
import type { Network } from '../network.queries.ts'

interface Around {
  db: Queryable
  settings: NetworkLocals['settings']
  log: NetworkLocals['log']
  speak: Speak
  secret: string
  /** Any address of this site. */
  url: URL
}

/** The network as somebody else would find it who came now: with their own rights and in their language. */
export async function asPerson(around: Around, network: Network, person: Person): Promise<NetworkLocals> {
  const viewer = { person, sessionId: undefined, scopes: undefined }
  // What is asked within a transaction must see what the transaction wrote.
  const db = around.db as NetworkLocals['db']
  return {
    ...around.speak(person.language),
    db,
    network,
    viewer,
    settings: around.settings,
    log: around.log,
    speak: around.speak,
    secret: around.secret,
    url: around.url,
    requestId: '',
    masthead: undefined,
    corner: [],
    written: undefined,
    standing: await standingIn(db, network, viewer),
  }
}
