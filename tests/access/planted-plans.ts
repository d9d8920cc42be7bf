import {
  planActionOrigins,
  planActions,
  planComments,
  planObjectives,
  planSections,
  plans,
  planVersions,
} from '../../src/plans/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { reviewRemarks, reviewRounds, reviews } from '../../src/reviews/schema.ts'
import { writtenPlan } from '../written-plan.ts'
import { one, plantChange, type Special } from './planted-rows.ts'
import { hidden } from './planted-secrets.ts'

interface Ground {
  networkId: string
  own: string
  other: string
  personId: string
  word: string
}

/**
 * The plan of the own city as it is written now, and a version of it that its group reads. The other city reviews that
 * version and has sent what it thinks; who said so is hidden.
 */
export async function plantPlans(db: Db, { networkId, own, other, personId, word }: Ground): Promise<Special[]> {
  const here = { networkId }
  const by = { personId, actor: `${word} person` }
  const plan = await one(
    db
      .insert(plans)
      .values({ ...here, cityId: own, title: hidden('planTitle'), language: 'en' })
      .returning(),
  )
  const of = { ...here, planId: plan.id }
  const section = await one(
    db
      .insert(planSections)
      .values({ ...of, key: 'vision', position: 1, title: 'Vision', text: `We want ${hidden('planText')}.` })
      .returning(),
  )
  const objective = await one(
    db
      .insert(planObjectives)
      .values({ ...of, position: 1, title: hidden('planObjective') })
      .returning(),
  )
  const action = await one(
    db
      .insert(planActions)
      .values({ ...of, cityId: own, slug: '1', position: 1, title: hidden('planAction'), objectiveId: objective.id })
      .returning(),
  )
  await db.insert(planActionOrigins).values({ ...here, actionId: action.id, words: hidden('planOrigin') })
  const comment = await one(
    db
      .insert(planComments)
      .values({ ...of, ...by, sectionId: section.id, comment: hidden('planComment') })
      .returning(),
  )
  const written = writtenPlan()
  // What an action grew from stays with the group, also where others read the version.
  const origin = { kind: 'draft_action', id: null, title: hidden('planOrigin'), at: null, audience: 'group' as const }
  const actions = written.actions.map((action) => ({ ...action, origins: [origin] }))
  const snapshot = { ...written, actions, title: hidden('planVersion') }
  const version = await one(
    db
      .insert(planVersions)
      .values({
        ...of,
        ...by,
        cityId: own,
        number: 1,
        kind: 'v1',
        snapshot: snapshot as unknown as Record<string, unknown>,
        hash: 'x',
        note: hidden('planNote'),
        frozenOn: '2024-05-02',
        audience: 'group',
      })
      .returning(),
  )
  const round = await one(
    db
      .insert(reviewRounds)
      .values({
        ...here,
        slug: 'R1',
        position: 1,
        kind: 'plans',
        title: `${word} round`,
        questions: [{ key: 'why', label: { en: 'Why?' }, detail: { round: 'plans' } }],
        state: 'answering',
        namesHidden: true,
        each: 1,
      })
      .returning(),
  )
  const review = await one(
    db
      .insert(reviews)
      .values({
        ...here,
        roundId: round.id,
        reviewerCityId: other,
        reviewedCityId: own,
        planVersionId: version.id,
        state: 'sent',
        answers: { why: hidden('reviewAnswer') },
        sentOn: '2024-05-03',
        sentAt: new Date(),
        ...by,
      })
      .returning(),
  )
  const remark = await one(
    db
      .insert(reviewRemarks)
      .values({ ...here, reviewId: review.id, position: 1, kind: 'concern', remark: hidden('reviewRemark') })
      .returning(),
  )
  const change = (kind: string, id: string) => plantChange(db, { networkId, word }, kind, id)
  const names = { number: '1', action: '1', objective: objective.id, key: 'vision', comment: comment.id }
  return [
    [/\/plan\/draft\/sections\/.*undo/, { ...names, entry: await change('plan_section', section.id) }],
    [/\/plan\/draft\/objectives\/.*undo/, { ...names, entry: await change('plan_objective', objective.id) }],
    [/\/plan\/draft\/actions\/.*undo/, { ...names, entry: await change('plan_action', action.id) }],
    [/\/plan\/draft\/.*undo/, { ...names, entry: await change('plan', plan.id) }],
    [/\/cities\/:city\/plan/, names],
    [/\/reviews\//, { round: 'R1', review: review.id, remark: remark.id }],
    [/\/thread\//, { kind: 'plan_action', id: action.id }],
  ]
}
