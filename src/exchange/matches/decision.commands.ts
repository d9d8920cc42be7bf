import { and, eq } from 'drizzle-orm'
import { type Network, type Speaker, speakersOf } from '#networks'
import { hashOf, newSecret, type Person } from '#people'
import { type Audience, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import type { Speak } from '#platform/text'
import { type MatchState, matchDecisions } from '../schema.ts'
import { writeAnswer, writeQuestion } from './decision.mail.ts'
import { type AskedQuestion, type Decision, personBy } from './decision.queries.ts'
import type { CityMatch, Demand } from './match.demands.ts'
import type { Reason } from './match.ts'

/** What a letter needs to know of the house. */
interface Post {
  speak: Speak
  origin: string
}

interface Wish {
  network: Network
  person: Person
  demand: Demand
  match: CityMatch
  /** Nothing where there was no decision when the page was made. */
  version: number | undefined
  /** Who may know that the city wants to learn this. */
  audience: Audience
  /** The need as everybody in the network may read it. */
  question: string | null
  /** What speaks for the match, as everybody in the network may know it, with concepts named in that language. */
  reasonsIn: (language: string) => Promise<Reason[]>
}

type Choice =
  | { state: 'accepted' }
  | { state: 'set_aside'; reason: string }
  | { state: 'asked'; message: string | null }

/** `changed` where somebody else decided meanwhile, `nobody` where there is nobody to ask. */
export type Outcome = 'done' | 'changed' | 'nobody'

/** Accepts a match, sets it aside, or asks the city to show it, which writes a letter to everybody who speaks for it. */
export const decide = (db: Db, wish: Wish, choice: Choice, post: Post): Promise<Outcome> =>
  db.transaction(async (tx) => {
    const before = await decisionAt(tx, wish)
    if (before?.state === choice.state) return 'done'
    if (before?.version !== wish.version) return 'changed'
    const asks = choice.state === 'asked'
    const readers = asks ? await readersFor(tx, wish) : []
    if (asks && readers.length === 0) return 'nobody'
    const secret = newSecret()
    const made = await write(tx, wish, before, {
      state: choice.state,
      reason: choice.state === 'set_aside' ? choice.reason : null,
      message: asks ? choice.message : null,
      tokenHash: asks ? hashOf(secret) : null,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    })
    if (!made) return 'changed'
    const supplier = wish.match.supply.city
    if (asks && supplier)
      await writeQuestion(tx, { ...post, ...wish, supplier, secret, message: choice.message }, readers)
    await note(tx, wish, { ...made, before: before?.state ?? null, by: wish.person })
    return 'done'
  })

async function readersFor(tx: Queryable, { match }: Wish): Promise<Speaker[]> {
  const { cityId } = match.supply
  return cityId ? ((await speakersOf(tx, [cityId])).get(cityId) ?? []) : []
}

/** Takes a decision back as if it had not been made; a question that was sent can no longer be answered. */
export const takeBack = (db: Db, wish: Wish): Promise<Outcome> =>
  db.transaction(async (tx) => {
    const before = await decisionAt(tx, wish)
    if (!before) return 'done'
    if (before.version !== wish.version) return 'changed'
    await tx.delete(matchDecisions).where(eq(matchDecisions.id, before.id))
    await note(tx, wish, { ...before, state: null, before: before.state, by: wish.person })
    return 'done'
  })

/** The row of a decision, held until the transaction ends. */
async function decisionAt(tx: Queryable, { demand, match }: Wish): Promise<Decision | undefined> {
  const { supply } = match
  const from = supply.cityId ? eq(matchDecisions.supplierId, supply.cityId) : eq(matchDecisions.practiceId, supply.id)
  const [row] = await tx
    .select()
    .from(matchDecisions)
    .where(and(eq(matchDecisions.themeId, demand.subTheme.id), eq(matchDecisions.cityId, demand.city.id), from))
    .for('update')
  return row
}

type Fields = Pick<Decision, 'state' | 'reason' | 'message' | 'tokenHash' | 'answer' | 'answeredBy' | 'answeredAt'>

/** Nothing where two decided about the same in the same moment. */
async function write(tx: Queryable, wish: Wish, before: Decision | undefined, fields: Fields) {
  const { network, person, demand, match } = wish
  const who = { personId: person.id, actor: person.name }
  if (before) {
    const changed = { ...fields, ...who, version: before.version + 1, changedAt: new Date() }
    const [made] = await tx.update(matchDecisions).set(changed).where(eq(matchDecisions.id, before.id)).returning()
    return made
  }
  const { supply } = match
  const [made] = await tx
    .insert(matchDecisions)
    .values({
      ...fields,
      ...who,
      networkId: network.id,
      themeId: demand.subTheme.id,
      cityId: demand.city.id,
      supplierId: supply.cityId,
      practiceId: supply.cityId ? null : supply.id,
    })
    .onConflictDoNothing()
    .returning()
  return made
}

interface Noted {
  id: string
  cityId: string
  state: MatchState | null
  before: MatchState | null
  by: { id: string; name: string } | null
  reason?: string | null
  answeredBy?: string | null
}

const note = (tx: Queryable, { network, audience }: Pick<Wish, 'network' | 'audience'>, said: Noted): Promise<void> =>
  recordActivity(tx, {
    networkId: network.id,
    actor: said.by?.name ?? said.answeredBy ?? '',
    personId: said.by?.id ?? null,
    verb: said.state ? `match.${said.state}` : 'match.taken_back',
    subjectKind: 'match',
    subjectId: said.id,
    audience,
    cityId: said.cityId,
    detail: { changes: { state: { before: said.before, after: said.state } } },
  })

interface Answer {
  state: 'agreed' | 'declined'
  word: string | null
  /** Whoever is signed in; nobody where the letter opened the door. */
  by: Person | null
  audience: Audience
}

/** Answers a question once; the city that asked is told by letter. */
export const answerQuestion = (
  db: Db,
  { decision, city, supplier, subTheme, network }: AskedQuestion,
  { state, word, by, audience }: Answer,
  post: Post,
): Promise<'done' | 'answered'> =>
  db.transaction(async (tx) => {
    const answeredBy = by ? `${by.name} (${supplier.name})` : supplier.name
    const [made] = await tx
      .update(matchDecisions)
      .set({
        state,
        answer: word,
        answeredBy,
        answeredAt: new Date(),
        version: decision.version + 1,
        changedAt: new Date(),
      })
      .where(and(eq(matchDecisions.id, decision.id), eq(matchDecisions.state, 'asked')))
      .returning()
    if (!made) return 'answered'
    const asked = await personBy(tx, decision.personId)
    const speak = (await speakersOf(tx, [city.id])).get(city.id) ?? []
    const readers = [...new Map([...asked, ...speak].map((person) => [person.id, person])).values()]
    await writeAnswer(tx, { ...post, network, city, supplier, subTheme, state, word }, readers)
    await note(tx, { network: { ...network, programme: null }, audience }, { ...made, before: 'asked', by })
    return 'done'
  })
