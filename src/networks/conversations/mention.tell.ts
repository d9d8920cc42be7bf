import type { Queryable } from '#platform/db'
import { writeLetter } from '#platform/mail'
import type { NetworkLocals } from '../in-network.ts'
import { personsOf } from '../memberships/membership.queries.ts'
import { belongs } from '../memberships/standing.ts'
import { asPerson } from './as-person.ts'
import type { Comment } from './comment.queries.ts'
import { mentionLetter } from './mention.mail.ts'
import { mentionedIn } from './mention.ts'
import { noteMentions } from './notice.commands.ts'
import { personsById } from './people.queries.ts'
import { type FoundRecord, recordOf, recordPath } from './record.ts'

/**
 * Tells those who are mentioned, each with their own rights: who may not see the record is not told that it exists. Answers
 * with the names of those, so that the author knows. Whoever knows already is not told again.
 */
export async function tellMentioned(
  tx: Queryable,
  locals: NetworkLocals,
  record: FoundRecord,
  comment: Comment,
): Promise<string[]> {
  const { network, viewer } = locals
  const named = mentionedIn(comment.body, await personsOf(tx, network)).filter(({ id }) => id !== viewer.person?.id)
  const people = await personsById(
    tx,
    named.map(({ id }) => id),
  )
  const untold: string[] = []
  const may: typeof people = []
  const subject = { kind: record.kind.kind, id: record.id }
  for (const person of people) {
    const theirs = await asPerson({ ...locals, db: tx }, network, person)
    const sees = belongs(theirs.standing) && (await recordOf(theirs, subject)) !== undefined
    if (sees) may.push(person)
    else untold.push(person.name)
  }
  const fresh = new Set(await noteMentions(tx, comment, may, comment.author))
  for (const person of may) {
    // Anybody may step into a role of a demonstration, so from there no letter goes to real people.
    if (!fresh.has(person.id) || (network.demo && !person.demo)) continue
    const href = `${locals.url.origin}${recordPath(network, record)}#comment-${comment.id}`
    await writeLetter(tx, {
      to: person.email,
      personId: person.id,
      networkId: network.id,
      language: person.language,
      kind: 'mention',
      demo: person.demo,
      ...mentionLetter(locals.speak(person.language), {
        author: comment.author,
        body: comment.body,
        title: record.title,
        network: network.name,
        href,
      }),
    })
  }
  return untold
}
