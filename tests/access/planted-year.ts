import { v7 } from 'uuid'
import { localGroupMembers, localGroups } from '../../src/local-groups/schema.ts'
import {
  deliveries,
  obligations,
  pauses,
  profileEntries,
  roadmapItems,
  roadmapTables,
  roadmapVersions,
  waivers,
} from '../../src/networks/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { files } from '../../src/platform/schema.ts'
import { type Ground, one, pictureOf, plantChange, type Special } from './planted-rows.ts'
import { hidden } from './planted-secrets.ts'

/** What a network owes and plans: an obligation with all that was said of it, a roadmap with a draft, a profile, a local group. */
export async function plantYear(db: Db, ground: Ground): Promise<Special[]> {
  return [
    ...(await plantObligation(db, ground)),
    ...(await plantRoadmap(db, ground)),
    ...(await plantGroup(db, ground)),
  ]
}

async function plantObligation(db: Db, ground: Ground): Promise<Special[]> {
  const { networkId, own, personId, word } = ground
  const owed = { networkId, type: 'plan', per: 'partner', count: 1 }
  const [obligation, waived] = await db
    .insert(obligations)
    .values([
      { ...owed, slug: 'O1', position: 1, due: ['2024-02'], dueRule: 'date' },
      { ...owed, slug: 'O2', position: 2, due: ['2024-03'], dueRule: 'date' },
      { ...owed, slug: 'O3', position: 3, due: ['2024-04'], dueRule: 'date' },
    ])
    .returning()
  const ofCity = { networkId, cityId: own, personId, by: word }
  const delivery = await one(
    db
      .insert(deliveries)
      .values({
        ...ofCity,
        obligationId: obligation?.id ?? '',
        item: '2024-02',
        title: `${word} ${hidden('delivery')}`,
        state: 'returned',
        reason: `${word} ${hidden('deliveryAnswer')}`,
        on: '2024-02-01',
      })
      .returning(),
  )
  const file = await one(
    db
      .insert(files)
      .values({
        networkId,
        subjectKind: 'delivery',
        subjectId: delivery.id,
        position: 1,
        ...pictureOf(hidden('delivery'), v7()),
      })
      .returning(),
  )
  const waiver = await one(
    db
      .insert(waivers)
      .values({
        ...ofCity,
        obligationId: waived?.id ?? '',
        item: '2024-03',
        reason: `${word} ${hidden('waiver')}`,
      })
      .returning(),
  )
  await db.insert(pauses).values({ ...ofCity, from: '2024-01-01', reason: `${word} ${hidden('pause')}` })
  await db.insert(profileEntries).values({
    networkId,
    list: 'template',
    key: 'closing',
    position: 1,
    label: { en: `${word} ${hidden('profile')}` },
  })
  const entry = await plantChange(db, ground, 'obligation', obligation?.id ?? '')
  return [
    [/\/obligations\/:obligation\/(waive$|deliver$)/, { obligation: 'O3' }],
    [/\/obligations\/:obligation\/waivers/, { obligation: 'O2', waiver: waiver.id }],
    [/\/obligations\/:obligation/, { obligation: 'O1', delivery: delivery.id, file: file.id, entry }],
    [/\/profile\/:list/, { list: 'template', key: 'closing' }],
    [/\/footprint\/factors\/:mode/, { mode: 'train' }],
  ]
}

async function plantRoadmap(db: Db, ground: Ground): Promise<Special[]> {
  const { networkId, word } = ground
  const item = `${word} ${hidden('roadmapDraft')}`
  const [, inDraft] = await db
    .insert(roadmapItems)
    .values([
      { networkId, slug: 'R2', position: 2, item: `${word} agreed`, halfYear: '2024-H1' },
      { networkId, slug: 'R3', position: 3, item, halfYear: '2024-H1', draft: true },
      { networkId, slug: 'R4', position: 4, item, halfYear: '2024-H2', draft: true },
    ])
    .returning()
  const entry = await plantChange(db, ground, 'roadmap_item', inDraft?.id ?? '')
  const [table] = await db
    .insert(roadmapTables)
    .values([
      { networkId, halfYear: '2024-H1', state: 'agreed', agreedOn: '2024-01-05' },
      { networkId, halfYear: '2024-H2' },
    ])
    .returning()
  await db.insert(roadmapVersions).values({
    networkId,
    tableId: table?.id ?? '',
    number: 1,
    state: 'agreed',
    items: [],
    changes: [],
    onDay: '2024-01-05',
    actor: word,
  })
  return [
    [/\/roadmap\/halves\/:half/, { half: '2024-H1', step: 'update', number: '1' }],
    [/\/roadmap\/items\/:item/, { item: 'R3', entry }],
  ]
}

async function plantGroup(db: Db, { networkId, own, word }: Ground): Promise<Special[]> {
  const joinHash = `${hidden('joinHash')} ${networkId}`
  await db.insert(localGroups).values({ networkId, cityId: own, name: `${word} group`, joinHash, joinOpen: true })
  const inGroup = { networkId, cityId: own, memberKind: 'ngo' }
  const [member] = await db
    .insert(localGroupMembers)
    .values([
      {
        ...inGroup,
        position: 1,
        name: `${word} ${hidden('memberOfCity')}`,
        email: `${hidden('memberEmail')}@example.org`,
        audience: 'city',
      },
      { ...inGroup, position: 2, name: `${word} ${hidden('memberOfNetwork')}`, audience: 'network' },
    ])
    .returning()
  return [[/\/local-group\/members\/:member/, { member: member?.id ?? '' }]]
}
