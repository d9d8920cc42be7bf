import { and, asc, eq } from 'drizzle-orm'
import { slices } from '../../src/app/slices.ts'
import { matrixCells, needGroups, needs, practiceLessons, practices } from '../../src/exchange/schema.ts'
import { cities, comments, invitations, memberships, networks, themes } from '../../src/networks/schema.ts'
import { persons } from '../../src/people/schema.ts'
import { recordActivity } from '../../src/platform/activity/index.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { type Audience, activityEntries, drafts, files } from '../../src/platform/schema.ts'
import { indexEntries } from '../../src/platform/search/index.ts'
import { plantNetwork } from '../planted-network.ts'
import { plantLearning } from './planted-learning.ts'
import { plantMeetings } from './planted-meetings.ts'
import { plantPlans } from './planted-plans.ts'
import { one, pictureOf, plantChange, type Special } from './planted-rows.ts'
import { plantTests } from './planted-tests.ts'
import { plantYear } from './planted-year.ts'

export interface Planted {
  networkId: string
  /** The city whose records are asked for, and another one. */
  own: string
  other: string
  /** The address of a route in which every name is one that was planted. */
  addressOf: (pattern: string) => string
  /** The same, where a meeting is one of the group of the own city. */
  localAddressOf: (pattern: string) => string
}

interface Wanted {
  slug: string
  visibility?: 'public' | 'private'
  word?: string
  /** Who may see the planted need; the network where nothing is said. */
  need?: Audience
}

/** What has to be asked for beside the address. */
const questions: [RegExp, string][] = [
  [/\/decisions$/, '?what=ask&city=alpha'],
  [/\/:obligation\/(deliver|waive)$/, '?city=alpha&item=2024-04'],
]

/** A network with one of everything that has an address: in the city `alpha`, which has a coordinator. */
export async function plantEverything(db: Db, wanted: Wanted): Promise<Planted> {
  const { slug, visibility = 'public', word = 'Quagga', need = 'network' } = wanted
  const { id: networkId } = await plantNetwork(db, { slug, visibility, word })
  const here = { networkId }
  const towns = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(asc(cities.position))
  const [own = '', other = ''] = towns.map(({ id }) => id)
  const [theme] = await db
    .select()
    .from(themes)
    .where(and(eq(themes.networkId, networkId), eq(themes.code, '1.1')))
  const [practice] = await db
    .select()
    .from(practices)
    .where(and(eq(practices.networkId, networkId), eq(practices.slug, 'P1')))
  const themeId = theme?.id ?? ''
  const practiceId = practice?.id ?? ''
  const subject = { subjectKind: 'practice', subjectId: practiceId }

  const person = await one(
    db
      .insert(persons)
      .values({ email: `${slug}@example.org`, name: `${word} person` })
      .returning(),
  )
  const held = { ...here, role: 'coordinator' as const, cityId: own }
  const member = await one(
    db
      .insert(memberships)
      .values({ ...held, personId: person.id })
      .returning(),
  )
  const offered = { ...held, email: `new-${slug}@example.org`, name: `${word} guest`, language: 'en', tokenHash: slug }
  const invitation = await one(
    db
      .insert(invitations)
      .values({ ...offered, expiresAt: new Date(Date.now() + 1e9) })
      .returning(),
  )
  const group = await one(
    db
      .insert(needGroups)
      .values({ ...here, themeId, title: `${word} group` })
      .returning(),
  )
  const asked = { ...here, themeId, cityId: own, slug: 'N1', position: 1, question: `${word}?` }
  await db.insert(needs).values({ ...asked, groupId: group.id, audience: need })
  const lesson = await one(
    db
      .insert(practiceLessons)
      .values({ ...here, practiceId, cityId: own, author: word, lesson: word })
      .returning(),
  )
  const comment = await one(
    db
      .insert(comments)
      .values({ ...here, ...subject, author: word, body: word, personId: person.id })
      .returning(),
  )
  const picture = pictureOf(word, slug)
  const file = await one(
    db
      .insert(files)
      .values({ ...here, ...subject, ...picture, position: 1 })
      .returning(),
  )
  const begun = {
    ...here,
    cityId: own,
    personId: person.id,
    actor: word,
    kind: 'practice',
    values: { title: `${word} draft` },
  }
  const draft = await one(db.insert(drafts).values(begun).returning())
  await recordActivity(db, { ...here, ...subject, actor: word, verb: 'practice.changed' })
  const entry = await one(db.select().from(activityEntries).where(eq(activityEntries.subjectId, practiceId)))
  await db.update(matrixCells).set({ note: word }).where(eq(matrixCells.networkId, networkId))

  const [cell] = await db.select().from(matrixCells).where(eq(matrixCells.cityId, own))
  const [asking] = await db.select().from(needs).where(eq(needs.networkId, networkId))
  const changed = (kind: string, subjectId?: string) => plantChange(db, { networkId, word }, kind, subjectId)
  const begunFile = await one(
    db
      .insert(files)
      .values({ ...here, ...picture, subjectKind: 'practice', subjectId: draft.id, position: 1 })
      .returning(),
  )
  /** Where a name stands for something else: each history has entries of its own, and it is beta that wants to learn. */
  const ground = { networkId, own, other, personId: person.id, themeId, word }
  const year = await plantYear(db, ground)
  const { special: atMeetings, local } = await plantMeetings(db, ground)
  const special: Special[] = [
    ...(await plantPlans(db, ground)),
    [/\/cities\/.*undo/, { entry: await changed('city', own) }],
    [/\/themes\/.*undo/, { entry: await changed('theme', themeId) }],
    [/\/matrix\/.*undo/, { entry: await changed('cell', cell?.id) }],
    [/\/needs\/.*undo/, { entry: await changed('need', asking?.id) }],
    [/\/practices\/.*undo/, { entry: await changed('practice', practiceId) }],
    [/:network\/history\/.*undo/, { entry: await changed('network', networkId) }],
    [/\/drafts\/:draft\/files/, { file: begunFile.id }],
    [/\/matches\//, { city: 'beta' }],
    ...(await plantLearning(db, { networkId, cityId: own, word, audience: need, personId: person.id })),
    ...(await plantTests(db, ground)),
    ...year,
    ...atMeetings,
  ]
  const names: Record<string, string> = {
    network: slug,
    city: 'alpha',
    practice: 'P1',
    meeting: 'M1',
    theme: '1.1',
    subTheme: '1.1',
    code: '1.1',
    need: 'N1',
    concept: 'youth-council',
    kind: 'practice',
    id: practiceId,
    name: 'picture.png',
    group: group.id,
    member: member.id,
    invitation: invitation.id,
    lesson: lesson.id,
    comment: comment.id,
    file: file.id,
    draft: draft.id,
    entry: entry.id,
  }
  const fill = (pattern: string, special: Special[]) => {
    const known = { ...names, ...special.find(([where]) => where.test(pattern))?.[1] }
    const asked = questions.find(([where]) => where.test(pattern))?.[1] ?? ''
    return pattern
      .replace(/\/:(\w+)\??(\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, name: string) => `/${known[name] ?? 'alpha'}`)
      .replace(/\/\*$/, '')
      .concat(asked)
  }
  const network = await one(db.select().from(networks).where(eq(networks.id, networkId)))
  const searchable = slices.flatMap(({ searchable = [] }) => searchable)
  await indexEntries(db, network, searchable)
  return {
    networkId,
    own,
    other,
    addressOf: (pattern) => fill(pattern, special),
    localAddressOf: (pattern) => fill(pattern, [...local, ...special]),
  }
}
