import { createHash } from 'node:crypto'
import pg from 'pg'
import { connect, type Db, migrate } from '#platform/db'
import { cities, memberships, networks } from '#schema/networks'
import { persons, sessions } from '#schema/people'
import {
  planActionIndicators,
  planActionOrigins,
  planActionRisks,
  planActionSteps,
  planActions,
  planCommitments,
  planObjectives,
  planSections,
  plans,
  planVersions,
} from '#schema/plans'
import type { PlanSnapshot } from '../../src/plans/versions/snapshot.ts'
import { writtenPlan } from '../../tests/written-plan.ts'
import { variedPlan } from './words.ts'

/** A database with two cities, one with a short plan and one with a long one, and a lead expert who is signed in. */
export async function plantLongPlan(
  server: string,
  wish: { actions: number; paragraphs: number },
): Promise<{ databaseUrl: string; cookie: string }> {
  const url = new URL(server)
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query('drop database if exists long_plan_bench with (force)')
  await client.query('create database long_plan_bench')
  await client.end()
  url.pathname = '/long_plan_bench'
  await migrate(url.href)
  const { db, close } = connect(url.href)
  const [network] = await db
    .insert(networks)
    .values({ slug: 'bench', name: 'Bench', visibility: 'public', profile: 'urbact', demo: true, asOf: '2025-06-12' })
    .returning()
  const networkId = network?.id ?? ''
  await plantPlan(db, networkId, 'short', writtenPlan({ actions: 3, paragraphs: 1 }))
  await plantPlan(db, networkId, 'long', variedPlan(writtenPlan(wish)))
  const [person] = await db.insert(persons).values({ name: 'Lead expert', email: 'lead@example.org' }).returning()
  const personId = person?.id ?? ''
  await db.insert(memberships).values({ personId, networkId, role: 'lead_expert' })
  const tokenHash = createHash('sha256').update('bench').digest('base64url')
  await db.insert(sessions).values({ personId, tokenHash, how: 'demo', expiresAt: new Date(Date.now() + 1e8) })
  await close()
  return { databaseUrl: url.href, cookie: 'session=bench' }
}

async function plantPlan(db: Db, networkId: string, slug: string, plan: PlanSnapshot): Promise<void> {
  const position = slug === 'short' ? 1 : 2
  const [city] = await db.insert(cities).values({ networkId, slug, position, name: slug, country: 'HU' }).returning()
  const cityId = city?.id ?? ''
  const [made] = await db.insert(plans).values({ networkId, cityId, title: plan.title, language: 'en' }).returning()
  const planId = made?.id ?? ''
  const placed = <T>(items: T[]) => items.map((item, at) => ({ item, networkId, planId, position: at + 1 }))
  await db
    .insert(planSections)
    .values(placed(plan.sections).map(({ item: { key, title, text }, ...here }) => ({ ...here, key, title, text })))
  const objectives = await db
    .insert(planObjectives)
    .values(placed(plan.objectives).map(({ item: { title, text }, ...here }) => ({ ...here, title, text })))
    .returning()
  const actions = await db
    .insert(planActions)
    .values(
      placed(plan.actions).map(({ item: { id: _, cost, ...action }, ...here }) => ({
        ...{ ...action, ...here, cityId, cost },
        subThemes: [],
        objectiveId: objectives[here.position % objectives.length]?.id ?? null,
      })),
    )
    .returning()
  const below = <Row>(rowsOf: (action: PlanSnapshot['actions'][number]) => Row[]) =>
    plan.actions.flatMap((action, at) =>
      rowsOf(action).map((row, place) => {
        return { ...row, id: undefined, networkId, actionId: actions[at]?.id ?? '', position: place + 1 }
      }),
    )
  await db.insert(planActionSteps).values(below(({ steps }) => steps))
  await db.insert(planActionIndicators).values(below(({ indicators }) => indicators))
  await db.insert(planActionRisks).values(below(({ risks }) => risks))
  await db.insert(planCommitments).values(below(({ commitments }) => commitments))
  const words = below(({ origins }) => origins.filter(({ kind }) => kind === 'words'))
  await db.insert(planActionOrigins).values(words.map(({ actionId, title }) => ({ networkId, actionId, words: title })))
  await db.insert(planVersions).values({
    ...{ networkId, cityId, planId, number: 1, kind: 'final', hash: 'x', frozenOn: '2025-06-12', actor: 'Bench' },
    ...{ audience: 'public', publishedOn: '2025-06-12', snapshot: { ...plan } },
  })
}
