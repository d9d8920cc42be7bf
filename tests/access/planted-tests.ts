import { v7 } from 'uuid'
import {
  qualityChecks,
  qualityRemarks,
  qualityRounds,
  testingActionStates,
  testingActions,
  testingEvidence,
  testingSteps,
} from '../../src/actions/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { files } from '../../src/platform/schema.ts'
import { one, pictureOf, type Special } from './planted-rows.ts'
import { hidden } from './planted-secrets.ts'

interface Ground {
  networkId: string
  own: string
  personId: string
  word: string
}

/** A testing action that is with its checkers: one has spoken, the other has kept something; something was seen and said of it already. */
export async function plantTests(db: Db, { networkId, own, personId, word }: Ground): Promise<Special[]> {
  const here = { networkId }
  const by = { personId, actor: `${word} person` }
  const action = await one(
    db
      .insert(testingActions)
      .values({
        ...here,
        cityId: own,
        slug: 'T1',
        position: 1,
        title: `${word} test`,
        description: word,
        capacity: hidden('testForm'),
        lesson: hidden('testLesson'),
        decision: 'stop',
        state: 'in_check',
      })
      .returning(),
  )
  const about = { ...here, testingActionId: action.id }
  await db.insert(testingActionStates).values({ ...about, ...by, state: 'in_check', onDay: '2024-05-02' })
  const step = await one(
    db
      .insert(testingSteps)
      .values({ ...about, position: 1, label: hidden('testStep'), kind: 'permission', leadDays: 30 })
      .returning(),
  )
  const seen = { ...about, ...by, kind: 'photo' as const, happenedOn: '2024-06-12' }
  const evidence = await one(
    db
      .insert(testingEvidence)
      .values({ ...seen, text: hidden('testSeen') })
      .returning(),
  )
  const beside = { subjectKind: 'testing_evidence', subjectId: evidence.id }
  await db.insert(files).values({ ...here, ...beside, ...pictureOf(word, `seen-${action.id}`), position: 1 })
  const round = await one(
    db
      .insert(qualityRounds)
      .values({
        ...here,
        ...by,
        id: v7(),
        cityId: own,
        subjectKind: 'testing_action',
        subjectId: action.id,
        number: 1,
        snapshot: { format: 1, title: `${word} test`, fields: [] },
        message: hidden('testMessage'),
        sentOn: '2024-05-02',
      })
      .returning(),
  )
  const given = { ...here, ...by, roundId: round.id }
  const spoken = { verdict: 'returned' as const, doneOn: '2024-05-03', doneAt: new Date() }
  const said = await one(
    db
      .insert(qualityChecks)
      .values({ ...given, ...spoken, role: 'lead_partner' })
      .returning(),
  )
  const kept = await one(
    db
      .insert(qualityChecks)
      .values({ ...given, role: 'lead_expert', comment: hidden('testKept') })
      .returning(),
  )
  const remark = await one(
    db
      .insert(qualityRemarks)
      .values({ ...here, checkId: said.id, field: 'title', remark: hidden('testRemark') })
      .returning(),
  )
  await db.insert(qualityRemarks).values({ ...here, checkId: kept.id, field: 'title', remark: hidden('testKept') })
  const names = { action: 'T1', step: step.id, evidence: evidence.id }
  return [
    [/\/testing-actions\//, names],
    [/\/checks\//, { kind: 'testing_action', subject: action.id, round: round.id, remark: remark.id }],
  ]
}
