import { and, eq } from 'drizzle-orm'
import {
  attendanceSheets,
  meetingReports,
  meetingSessions,
  meetings,
  participantNeeds,
  participants,
} from '../../src/meetings/schema.ts'
import { recordActivity } from '../../src/platform/activity/index.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { plantPoll } from '../polls.ts'
import { plantMaterial, plantPapers } from './planted-papers.ts'
import { plantPolls } from './planted-polls.ts'
import { type Ground, one, plantChange, type Special } from './planted-rows.ts'
import { hidden } from './planted-secrets.ts'

/** The meeting M1 of the network, an academy, and two local meetings of the own city, each with all that a meeting has. */
export async function plantMeetings(db: Db, ground: Ground): Promise<{ special: Special[]; local: Special[] }> {
  const { networkId, own, word } = ground
  const m1 = await one(
    db
      .update(meetings)
      .set({ joinLink: 'https://rooms.example/m1' })
      .where(and(eq(meetings.networkId, networkId), eq(meetings.slug, 'M1')))
      .returning(),
  )
  const ofGroup = { networkId, cityId: own, audience: 'group' as const, kind: 'local_meeting', start: '2024-05-02' }
  const local = await one(
    db
      .insert(meetings)
      .values({
        ...ofGroup,
        slug: 'alpha.1',
        position: 50,
        title: `${word} ${hidden('localTitle')}`,
        relation: 'before',
        relatesTo: m1.id,
      })
      .returning(),
  )
  const inWriting = await one(
    db
      .insert(meetings)
      .values({ ...ofGroup, slug: 'alpha.2', position: 51, title: word })
      .returning(),
  )
  await db.insert(meetingReports).values([
    {
      networkId,
      meetingId: local.id,
      results: `${word} ${hidden('localReport')}`,
      feedback: `${word} ${hidden('localFeedback')}`,
      state: 'sent',
    },
    { networkId, meetingId: inWriting.id, results: `${word} ${hidden('localReportDraft')}` },
  ])
  await recordActivity(db, {
    networkId,
    actor: word,
    verb: 'meeting.planned',
    subjectKind: 'meeting',
    subjectId: local.id,
    audience: 'group',
    cityId: own,
    detail: { title: hidden('localTitle') },
  })
  const academy = await one(
    db
      .insert(meetings)
      .values({ networkId, slug: 'OA1', position: 2, kind: 'online_academy', title: `${word} academy` })
      .returning(),
  )
  const papers = await plantPapers(db, { ...ground, meetingId: m1.id, academyId: academy.id })
  const inM1 = {
    ...papers.names,
    ...(await plantPeople(db, ground, m1.id)),
    ...(await plantPolls(db, ground, m1.id)),
  }
  const guest = await one(
    db
      .insert(participants)
      .values({ networkId, meetingId: local.id, cityId: own, name: `${word} ${hidden('localPerson')}` })
      .returning(),
  )
  const session = await one(
    db
      .insert(meetingSessions)
      .values({ networkId, meetingId: local.id, position: 1, kind: 'workshop', title: hidden('localAgenda') })
      .returning(),
  )
  const localPaper = await plantMaterial(db, ground, { id: local.id, audience: 'group', secret: 'localMaterial' })
  const localPoll = await plantPoll(db, { networkId, meetingId: local.id }, [{ kind: 'text' }])
  const inLocal = {
    meeting: 'alpha.1',
    ...localPaper,
    participant: guest.id,
    session: session.id,
    poll: localPoll.code,
  }
  return {
    special: [
      [/\/meetings\/:meeting\{/, { meeting: 'alpha.1' }],
      [/\/meetings\/:meeting\/academy/, { meeting: 'OA1' }],
      [/\/meetings\/:meeting\/history/, { entry: await plantChange(db, ground, 'meeting', m1.id) }],
      [/\/sessions\/:session\/history/, { ...inM1, entry: await plantChange(db, ground, 'session', inM1.session) }],
      [/\/meetings\/:meeting\/presentations/, { ...inM1, meeting: 'OA1' }],
      ...papers.special.map(([where, names]): Special => [where, { ...inM1, ...names }]),
      [/\/meetings\/:meeting/, inM1],
      [/\/p\/:code/, { code: inM1.poll }],
      [/\/attendance\/:checksum/, { checksum: checksumOf(networkId) }],
    ],
    local: [[/\/meetings\/:meeting/, inLocal]],
  }
}

const checksumOf = (networkId: string) => networkId.replaceAll('-', '').repeat(2)

/** Who comes to the meeting M1, from both cities; its sheet is sealed. */
async function plantPeople(db: Db, { networkId, own, other, word }: Ground, meetingId: string) {
  const here = { networkId, meetingId }
  const [mine, guest] = await db
    .insert(participants)
    .values([
      { ...here, cityId: own, name: `${word} ${hidden('ownParticipant')}`, presence: 'present' },
      {
        ...here,
        cityId: other,
        name: `${word} ${hidden('otherParticipant')}`,
        email: `${hidden('otherEmail')}-${networkId}@example.org`,
        organisation: `${word} ${hidden('otherOrganisation')}`,
        tokenHash: `${hidden('ownSecret')} ${networkId}`,
      },
    ])
    .returning()
  await db.insert(participantNeeds).values({
    participantId: guest?.id ?? '',
    networkId,
    access: `${word} ${hidden('access')}`,
    dietary: `${word} ${hidden('dietary')}`,
  })
  const listed = { organisation: null, city: null, seat: null, memberKind: null, online: false }
  await db.insert(attendanceSheets).values({
    ...here,
    number: 1,
    sealedOn: '2024-06-30',
    actor: word,
    checksum: checksumOf(networkId),
    csv: `name\r\n${hidden('sheet')}\r\n`,
    rows: [{ ...listed, name: `${word} ${hidden('sheet')}`, presence: 'present' }],
    counts: { present: 1, online: 0, excused: 0, absent: 0, cities: {}, kinds: {}, seats: {} },
  })
  return { participant: mine?.id ?? '', file: '1.csv' }
}
