import {
  agendaVersions,
  materials,
  meetingAnnouncements,
  meetingSessions,
  presentations,
  rationaleMeetings,
  rationales,
  rationaleVersions,
  sessionWorkingGroups,
  workingGroupMembers,
  workingGroups,
} from '../../src/meetings/schema.ts'
import { recordActivity } from '../../src/platform/activity/index.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { type Audience, files } from '../../src/platform/schema.ts'
import { type Ground, one, pictureOf, type Special } from './planted-rows.ts'
import { hidden, type Secret } from './planted-secrets.ts'

interface Where extends Ground {
  meetingId: string
  academyId: string
}

/** What is written for and about a meeting: its agenda, a rationale, materials, presentations, a working group, letters. */
export async function plantPapers(db: Db, where: Where) {
  const { networkId, own, personId, themeId, word, meetingId, academyId } = where
  const here = { networkId, meetingId }
  const session = await one(
    db
      .insert(meetingSessions)
      .values({
        ...here,
        position: 1,
        kind: 'workshop',
        title: `${word} ${hidden('session')}`,
        day: '2024-06-13',
        startTime: '09:00',
        endTime: '10:00',
        themeId,
      })
      .returning(),
  )
  const kept = { kind: 'workshop', day: null, startTime: null, endTime: null, room: null, city: null }
  const stood = { ...kept, id: session.id, title: `${word} ${hidden('agenda')}`, theme: null, leadBy: null }
  const inVersion = { ...stood, speakers: null, purpose: null }
  await db.insert(agendaVersions).values({ ...here, number: 1, sessions: [inVersion], changes: [], actor: word })
  const rationale = await one(
    db
      .insert(rationales)
      .values({ networkId, themes: ['1.1'], framing: `${word} ${hidden('rationaleDraft')}`, personId })
      .returning(),
  )
  await db.insert(rationaleMeetings).values({ ...here, rationaleId: rationale.id })
  await db.insert(rationaleVersions).values({
    networkId,
    rationaleId: rationale.id,
    number: 1,
    stage: 'discussed',
    content: { themes: [], framing: `${word} ${hidden('rationaleVersion')}` },
    audience: 'network',
    day: '2024-05-01',
    actor: word,
  })
  const announcement = await one(
    db
      .insert(meetingAnnouncements)
      .values({
        ...here,
        name: `${word} ${hidden('announced')}`,
        email: 'sister@example.org',
        language: 'en',
        day: '2024-05-01',
        actor: word,
      })
      .returning(),
  )
  const presentation = await one(
    db
      .insert(presentations)
      .values({
        networkId,
        meetingId: academyId,
        cityId: own,
        position: 1,
        title: `${word} ${hidden('presentation')}`,
      })
      .returning(),
  )
  const group = await one(
    db
      .insert(workingGroups)
      .values({ networkId, themeId, title: `${word} ${hidden('workingGroup')}`, personId })
      .returning(),
  )
  await db.insert(workingGroupMembers).values({ networkId, workingGroupId: group.id, personId, cityId: own })
  await db.insert(sessionWorkingGroups).values({ networkId, sessionId: session.id, workingGroupId: group.id })
  const about = { networkId, actor: word, subjectKind: 'session', subjectId: session.id, audience: 'network' as const }
  await recordActivity(db, { ...about, verb: 'session.added', detail: { title: hidden('session') } })
  const names = {
    session: session.id,
    announcement: announcement.id,
    presentation: presentation.id,
    number: '1',
    ...(await plantMaterial(db, where, { id: meetingId, audience: 'network', secret: 'material' })),
  }
  const special: Special[] = [[/\/working-groups\/:group/, { group: group.id }]]
  return { names, special }
}

/** A photo from a meeting, for those who may see it. */
export async function plantMaterial(
  db: Db,
  { networkId, word }: Ground,
  { id, audience, secret }: { id: string; audience: Audience; secret: Secret },
): Promise<{ material: string; picture: string }> {
  const caption = `${word} ${hidden(secret)}`
  const material = await one(
    db.insert(materials).values({ networkId, meetingId: id, position: 1, caption, audience }).returning(),
  )
  const beside = { networkId, subjectKind: 'material', subjectId: material.id, position: 1 }
  const file = await one(
    db
      .insert(files)
      .values({ ...beside, ...pictureOf(caption, material.id) })
      .returning(),
  )
  return { material: material.id, picture: file.id }
}
