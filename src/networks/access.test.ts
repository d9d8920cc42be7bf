import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type Person, visitor } from '../people/index.ts'
import { type Audience, activityEntries, audiences } from '../platform/schema.ts'
import {
  editsCity,
  endsRole,
  handsOver,
  invitesAs,
  invitesInto,
  mayAdminister,
  mayEditSomeCity,
  mayInvite,
  mayLead,
  maySee,
  maySeeNetwork,
  mayTakePart,
  visibleTo,
} from './access.ts'
import type { NetworkLocals } from './in-network.ts'
import type { Standing } from './memberships/standing.ts'
import { cityRoles, type Role, roles } from './schema.ts'

const own = '01900000-0000-7000-8000-00000000000a'
const other = '01900000-0000-7000-8000-00000000000b'
const me = '01900000-0000-7000-8000-000000000001'
const somebody = '01900000-0000-7000-8000-000000000002'

type Who = 'visitor' | 'stranger' | Role
const everybody: Who[] = ['visitor', 'stranger', ...roles]

/** Roles of a city are held in the own one. */
const standingOf = (who: Who): Standing =>
  who === 'visitor'
    ? { personId: undefined, roles: [] }
    : { personId: me, roles: who === 'stranger' ? [] : [{ role: who, cityId: cityRoles.includes(who) ? own : null }] }

const localsOf = (who: Who, visibility: 'public' | 'private'): NetworkLocals =>
  ({
    network: { visibility },
    standing: standingOf(who),
    viewer: who === 'visitor' ? visitor : { ...visitor, person: { id: me } as Person },
  }) as unknown as NetworkLocals

/** The answers as a table: what is asked down the side, who asks along the top, as in the heading. */
const table = (rows: Record<string, (who: Who) => string | boolean>) =>
  Object.entries(rows).map(([question, answer]) =>
    [question, ...everybody.map((who) => said(answer(who)))]
      .map((cell, at) => cell.padEnd(at ? 8 : 30))
      .join('')
      .trim(),
  )

const said = (answer: string | boolean) => (typeof answer === 'string' ? answer : answer ? 'yes' : '-')

const heading =
  'asked                         visitor stranger secret. l.part. l.exp. ad-hoc  coord.  team    group   observ.'

describe('who may do what', () => {
  test('at the doors of a public network', () => {
    expect([
      heading,
      ...table({
        'see it': (who) => maySeeNetwork(localsOf(who, 'public')),
        'take part': (who) => mayTakePart(localsOf(who, 'public')),
        'edit some city': (who) => mayEditSomeCity(localsOf(who, 'public')),
        'invite somebody': (who) => mayInvite(localsOf(who, 'public')),
        lead: (who) => mayLead(localsOf(who, 'public')),
        administer: (who) => mayAdminister(localsOf(who, 'public')),
      }),
    ]).toEqual([
      heading,
      'see it                        yes     yes     yes     yes     yes     yes     yes     yes     yes     yes',
      'take part                     who     no      yes     yes     yes     yes     yes     yes     yes     yes',
      'edit some city                who     no      no      yes     yes     no      yes     yes     no      no',
      'invite somebody               who     no      yes     yes     yes     no      yes     no      no      no',
      'lead                          who     no      no      yes     yes     no      no      no      no      no',
      'administer                    who     no      yes     yes     yes     no      no      no      no      no',
    ])
  })

  test('at the doors of a private network, which does not exist for those who are not in it', () => {
    expect(
      table({
        'see it': (who) => maySeeNetwork(localsOf(who, 'private')),
        'take part': (who) => mayTakePart(localsOf(who, 'private')),
        administer: (who) => mayAdminister(localsOf(who, 'private')),
      }),
    ).toEqual([
      'see it                        unknown unknown yes     yes     yes     yes     yes     yes     yes     yes',
      'take part                     unknown unknown yes     yes     yes     yes     yes     yes     yes     yes',
      'administer                    unknown unknown yes     yes     yes     no      no      no      no      no',
    ])
  })

  test('for a city', () => {
    const held = (role: Role, cityId: string | null, personId = somebody) => ({ role, cityId, personId })
    expect(
      table({
        'write for the own city': (who) => editsCity(standingOf(who), own),
        'write for another city': (who) => editsCity(standingOf(who), other),
        'invite into the own city': (who) => invitesInto(standingOf(who), own),
        'invite into another city': (who) => invitesInto(standingOf(who), other),
        'invite a coordinator': (who) => invitesAs(standingOf(who), { role: 'coordinator', cityId: own }),
        'invite to the own team': (who) => invitesAs(standingOf(who), { role: 'city_team', cityId: own }),
        'invite to another team': (who) => invitesAs(standingOf(who), { role: 'city_team', cityId: other }),
        'invite an expert': (who) => invitesAs(standingOf(who), { role: 'lead_expert', cityId: null }),
        'invite a secretariat': (who) => invitesAs(standingOf(who), { role: 'secretariat', cityId: null }),
        'hand over own coordination': (who) => handsOver(standingOf(who), held('coordinator', own, me)),
        'hand over the own team’s role': (who) => handsOver(standingOf(who), held('city_team', own)),
        'end somebody’s coordination': (who) => endsRole(standingOf(who), held('coordinator', own)),
        'end one’s own role': (who) => endsRole(standingOf(who), held('observer', null, me)),
      }),
    ).toEqual([
      'write for the own city        -       -       -       yes     yes     -       yes     yes     -       -',
      'write for another city        -       -       -       yes     yes     -       -       -       -       -',
      'invite into the own city      -       -       yes     yes     yes     -       yes     -       -       -',
      'invite into another city      -       -       yes     yes     yes     -       -       -       -       -',
      'invite a coordinator          -       -       yes     yes     yes     -       -       -       -       -',
      'invite to the own team        -       -       yes     yes     yes     -       yes     -       -       -',
      'invite to another team        -       -       yes     yes     yes     -       -       -       -       -',
      'invite an expert              -       -       yes     yes     yes     -       -       -       -       -',
      'invite a secretariat          -       -       -       -       -       -       -       -       -       -',
      'hand over own coordination    -       yes     yes     yes     yes     yes     yes     yes     yes     yes',
      'hand over the own team’s role -       -       yes     yes     yes     -       yes     -       -       -',
      'end somebody’s coordination   -       -       yes     yes     yes     -       -       -       -       -',
      'end one’s own role            -       yes     yes     yes     yes     yes     yes     yes     yes     yes',
    ])
  })

  test('with a thing of the network, of the own city or of another one', () => {
    const sees =
      (audience: Audience, cityId: string | null, personId: string | null = null) =>
      (who: Who) =>
        maySee(standingOf(who), { audience, cityId, personId })
    expect(
      table({
        'for everybody': sees('public', own),
        'for the network': sees('network', own),
        'for the own local group': sees('group', own),
        'for another local group': sees('group', other),
        'for the own city': sees('city', own),
        'for another city': sees('city', other),
        'for those who lead': sees('city', null),
        'for oneself': sees('author', own, me),
        'for its author': sees('author', own, somebody),
      }),
    ).toEqual([
      'for everybody                 yes     yes     yes     yes     yes     yes     yes     yes     yes     yes',
      'for the network               -       -       yes     yes     yes     yes     yes     yes     yes     yes',
      'for the own local group       -       -       -       yes     yes     -       yes     yes     yes     -',
      'for another local group       -       -       -       yes     yes     -       -       -       -       -',
      'for the own city              -       -       -       yes     yes     -       yes     yes     -       -',
      'for another city              -       -       -       yes     yes     -       -       -       -       -',
      'for those who lead            -       -       -       yes     yes     -       -       -       -       -',
      'for oneself                   -       yes     yes     yes     yes     yes     yes     yes     yes     yes',
      'for its author                -       -       -       -       -       -       -       -       -       -',
    ])
  })
})

test('the rule in SQL is the rule in words, for everybody and everything', async () => {
  const { db } = await freshDatabase('empty')
  const things = audiences.flatMap((audience) =>
    [own, other, null].flatMap((cityId) => [me, somebody, null].map((personId) => ({ audience, cityId, personId }))),
  )
  await db
    .insert(activityEntries)
    .values(things.map((thing) => ({ ...thing, actor: 'test', verb: 'test', subjectKind: 'thing' })))
  const pairs = everybody.flatMap((one) => roles.map((two) => [one, two] as const))
  for (const [one, two] of pairs) {
    // Somebody may hold two roles, the second one in the other city.
    const second =
      one === 'visitor' || one === two ? [] : [{ role: two, cityId: cityRoles.includes(two) ? other : null }]
    const standing = { ...standingOf(one), roles: [...standingOf(one).roles, ...second] }
    const { audience, cityId, personId } = activityEntries
    const found = await db
      .select({ audience, cityId, personId })
      .from(activityEntries)
      .where(and(eq(activityEntries.subjectKind, 'thing'), visibleTo(standing, { audience, cityId, personId })))
    const sorted = (rows: typeof found) => rows.map((row) => JSON.stringify(row)).sort()
    expect(sorted(found)).toEqual(sorted(things.filter((thing) => maySee(standing, thing))))
    const withoutAuthor = await db.$count(
      activityEntries,
      and(sql`audience = 'author'`, visibleTo(standing, { audience, cityId })),
    )
    expect(withoutAuthor).toBe(0)
  }
})
