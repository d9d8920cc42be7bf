import { noteDigest, type Person } from '#people'
import type { Queryable } from '#platform/db'
import { addJob, type Job, type JobContext } from '#platform/jobs'
import { writeLetter } from '#platform/mail'
import { belongs } from '../memberships/standing.ts'
import { duePart } from '../obligations/due-part.ts'
import { asPerson } from './as-person.ts'
import { type Chapter, digestLetter, hasNews } from './digest.mail.ts'
import { networksOf, networksWorkedIn } from './digest.queries.ts'
import { settingsHref } from './digest.secret.ts'
import { newsFor, type Span, sinceOf } from './digest.ts'
import { allFollowsOf } from './follow.queries.ts'
import { unreadBetween } from './notice.queries.ts'
import { isDayOfDue, personsAwaitingDigest, personToTell } from './people.queries.ts'
import { recordsOf } from './record.ts'

/** A change that is being committed while a digest is written carries an earlier time; it waits for the next digest. */
const margin = 2 * 60_000

/** Every hour it is seven somewhere. */
export const digestsJob: Job = {
  name: 'digests',
  crontab: '5 * * * *',
  async run({ db }) {
    for (const id of await personsAwaitingDigest(db)) await addJob(db, 'digest', { id }, { key: `digest ${id}` })
  },
}

/** One digest for one person: a letter if something happened, and in any case the note that it was looked into. */
export const digestJob: Job<{ id: string }> = {
  name: 'digest',
  async run(context, { id }) {
    await context.db.transaction((tx) => digestFor(tx, context, id))
  },
}

async function digestFor(tx: Queryable, context: JobContext, id: string): Promise<void> {
  const person = await personToTell(tx, id)
  if (!person || !(await personsAwaitingDigest(tx, id)).includes(id)) return
  const span = { since: sinceOf(person), until: new Date(Date.now() - margin) }
  const chapters = await chaptersFor(tx, context, person, span)
  if (chapters.some(hasNews))
    await writeLetter(tx, {
      to: person.email,
      personId: person.id,
      language: person.language,
      kind: 'digest',
      demo: person.demo,
      ...digestLetter(context.speak(person.language), {
        chapters,
        origin: context.origin,
        weekly: person.digest === 'weekly',
        settingsHref: settingsHref(context.origin, context.secret, person.id),
      }),
    })
  await noteDigest(tx, person.id, span.until)
}

/** Network by network, with the rights the person has there now. */
async function chaptersFor(tx: Queryable, context: JobContext, person: Person, span: Span): Promise<Chapter[]> {
  const [followed, mentions] = [await allFollowsOf(tx, person.id), await unreadBetween(tx, person.id, span)]
  const owing = (await isDayOfDue(tx, person)) ? await networksWorkedIn(tx, person.id) : []
  const ids = [
    ...new Set([
      ...followed.map(({ networkId }) => networkId),
      ...mentions.map(({ networkId }) => networkId),
      ...owing,
    ]),
  ]
  const chapters: Chapter[] = []
  // Nothing of this is written here, and what is asked side by side needs connections of its own.
  const around = { ...context, url: new URL(context.origin) }
  for (const network of await networksOf(tx, ids)) {
    const locals = await asPerson(around, network, person)
    if (!belongs(locals.standing)) continue
    const named = mentions.filter(({ networkId }) => networkId === network.id)
    const records = await recordsOf(
      locals,
      named.map(({ kind, subjectId }) => ({ kind, id: subjectId })),
    )
    chapters.push({
      network,
      part: owing.includes(network.id) ? await duePart(locals) : null,
      news: await newsFor(
        locals,
        followed.filter(({ networkId }) => networkId === network.id),
        span,
      ),
      mentions: named.flatMap((notice) => {
        const record = records.get(notice.subjectId)
        return record ? [{ notice, record }] : []
      }),
    })
  }
  return chapters
}
