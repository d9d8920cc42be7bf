import type { JSX } from 'hono/jsx/jsx-runtime'
import { v7 } from 'uuid'
import type { NetworkLocals } from '../in-network.ts'
import { personsOf } from '../memberships/membership.queries.ts'
import { belongs } from '../memberships/standing.ts'
import { fieldsFor } from './activity.list.tsx'
import { activityAbout } from './activity.queries.ts'
import { commentsOf } from './comment.queries.ts'
import { Conversation } from './conversation.show.tsx'
import { isFollowing } from './follow.queries.ts'
import { recordOf, type Subject, toldOf } from './record.ts'

const mostComments = 10
const mostEntries = 8

/**
 * The end of a record's page for those who belong to the network: what is said about it, what happened to it, and one click
 * to hear of it. Visitors see nothing of it, and nothing is read for them.
 */
export async function conversationPanel(locals: NetworkLocals, subject: Subject): Promise<JSX.Element | null> {
  const { db, network, standing } = locals
  if (!standing.personId || !belongs(standing)) return null
  const record = await recordOf(locals, subject)
  if (!record) return null
  const [said, entries, following, people, fields] = await Promise.all([
    record.unspoken ? null : commentsOf(db, network.id, subject, 1, mostComments),
    activityAbout(db, locals, subject, mostEntries),
    isFollowing(db, standing.personId, subject.id),
    personsOf(db, network),
    fieldsFor(locals, [record]),
  ])
  return (
    <Conversation
      {...{ network, standing, subject, record, said, following, people, fields }}
      entries={toldOf(entries, new Map([[record.id, record]]))}
      newId={v7()}
    />
  )
}
