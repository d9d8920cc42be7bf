import { and, eq } from 'drizzle-orm'
import { letterPath } from '../../src/plans/follow-up/letter.secret.ts'
import {
  planActionIndicators,
  planActionRisks,
  planActionSteps,
  planActions,
  planCommitments,
  planImports,
  planSections,
  plans,
  planUpdates,
  planVersions,
} from '../../src/plans/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { one } from '../access/planted-rows.ts'
import { writtenPlan } from '../written-plan.ts'
import type { Ground } from './planted-places.ts'

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const sentence = 'The department of social affairs, the schools, the parish and the association of shopkeepers.'

/** The plan of the own city with every column of its action table, published, adopted and carried out; one that came as a file. */
export async function plantPublishedPlan({ db, secret, planted, coordinator, at }: Ground): Promise<string[]> {
  const { networkId, own } = planted
  const plan = await one(
    db
      .update(plans)
      .set({
        adoptedBy: sentence,
        adoptedOn: '2024-06-20',
        adoption: 'Decision 7',
        adoptedNumber: 2,
        askedOn: '2024-06-21',
      })
      .where(eq(plans.cityId, own))
      .returning(),
  )
  const ofPlan = { networkId, planId: plan.id }
  const action = await one(db.select().from(planActions).where(eq(planActions.planId, plan.id)))
  const written = writtenPlan({ actions: 5 })
  const actions = written.actions.map((one) => (one.slug === '1' ? { ...one, id: action.id } : one))
  await db
    .update(planSections)
    .set({ text: written.sections[0]?.text ?? '' })
    .where(eq(planSections.planId, plan.id))
  await fillTable(db, networkId, action.id)
  const by = { personId: coordinator.id, actor: 'Coordinator' }
  await db.insert(planVersions).values({
    ...{ ...ofPlan, ...by, cityId: own, number: 2, kind: 'final', hash: 'y', note: sentence },
    ...{ frozenOn: '2024-06-01', audience: 'public', publishedOn: '2024-06-02' },
    snapshot: { ...written, title: `${longWord} until 2030`, actions } as unknown as Record<string, unknown>,
  })
  const update = await one(
    db
      .insert(planUpdates)
      .values({
        networkId,
        actionId: action.id,
        ...by,
        onDay: '2024-06-25',
        status: 'running',
        text: `${sentence} ${longWord}`,
      })
      .returning(),
  )
  const proposed = { title: longWord, values: { description: sentence, leadBy: longWord, cost: 12_000 } }
  const lists = { steps: [sentence], indicators: [longWord], risks: [sentence] }
  const found = {
    sections: [{ title: longWord, text: sentence }],
    actions: [{ id: '0190a000-0000-7000-8000-000000000001', ...proposed, ...lists }],
    cut: true,
  }
  const imported = await one(
    db
      .insert(planImports)
      .values({ ...ofPlan, personId: coordinator.id, name: 'Our plan.docx', found })
      .returning(),
  )
  const yearly = letterPath({ planId: plan.id, personId: coordinator.id }, '2024-06-21', secret)
  const here = `${at}/cities/alpha/plan`
  return [
    here,
    yearly,
    `${yearly}/stop`,
    `${here}/actions/1`,
    `${here}/actions/1/updates/${update.id}/files`,
    `${here}/versions/1/publish`,
    `${here}/versions/2`,
    `${here}/versions/2/causes`,
    `${here}/versions/2/compare`,
    `${here}/versions/2/documents`,
    `${here}/draft/import/${imported.id}`,
    `${at}/cities/beta/plan/new`,
  ]
}

/** Every column of an action, with words that are longer than a phone is wide. */
async function fillTable(db: Db, networkId: string, actionId: string): Promise<void> {
  const said = { intendedResult: sentence, output: longWord, leadBy: longWord, partners: sentence, resources: sentence }
  const money = { costCurrency: 'EUR', fundingSource: `${sentence} ${longWord}`, fundingStatus: 'applied' as const }
  await db
    .update(planActions)
    .set({ ...said, ...money, description: `${sentence}\n${longWord}`, startsOn: '2025-01', endsOn: '2026-06' })
    .where(and(eq(planActions.id, actionId), eq(planActions.networkId, networkId)))
  const of = { networkId, actionId, position: 1 }
  await db.insert(planActionSteps).values({ ...of, label: `${longWord} first`, startsOn: '2025-01', endsOn: '2025-03' })
  await db
    .insert(planActionIndicators)
    .values({ ...of, label: longWord, baseline: sentence, target: longWord, byDate: '2026-12', source: sentence })
  await db
    .insert(planActionRisks)
    .values({ ...of, risk: longWord, likelihood: 'high', impact: 'medium', answer: sentence, owner: longWord })
  const url = `https://example.org/${longWord}`
  await db.insert(planCommitments).values({ ...of, otherPlan: longWord, commitment: sentence, url })
}
