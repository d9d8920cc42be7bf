import { and, asc, desc, eq, inArray, isNotNull, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { validate } from 'uuid'
import { isThere, originTitles, seenTests, testsByIds } from '#actions'
import { type City, type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { activityEntries } from '#platform/records'
import { planFocus, testingActionOrigins, testingActions } from '#schema/actions'
import { needs, practices } from '#schema/exchange'
import { draftActions, gridRows } from '#schema/learning'
import { planActionOrigins, planActions, plans } from '../schema.ts'
import type { ActionRows } from '../versions/rows.queries.ts'
import { type Origin, type OriginKind, originChoice, originColumns, readOrigin } from './origins.ts'

export interface Place {
  network: Network
  standing: Standing
}

export interface OfferedOrigin extends Origin {
  title: string
}

/** What an action can be said to come from: the city's own records first, then what all show each other. Six statements. */
export async function originsOffered(db: Queryable, place: Place, city: City): Promise<OfferedOrigin[]> {
  const { network, standing } = place
  const [tests, drafts, rows, focuses, asked, shown] = await Promise.all([
    db
      .select({ id: testingActions.id, title: testingActions.title })
      .from(testingActions)
      .where(and(seenTests(place), eq(testingActions.cityId, city.id), isNotNull(testingActions.title)))
      .orderBy(asc(testingActions.position)),
    db
      .select({ id: draftActions.id, title: draftActions.title })
      .from(draftActions)
      .where(
        and(
          eq(draftActions.cityId, city.id),
          visibleTo(standing, draftActions),
          notInArray(draftActions.state, ['merged', 'dropped']),
        ),
      )
      .orderBy(desc(draftActions.position))
      .limit(200),
    db
      .select({ id: gridRows.id, title: gridRows.keyPoint })
      .from(gridRows)
      .where(and(eq(gridRows.cityId, city.id), visibleTo(standing, gridRows)))
      .orderBy(desc(gridRows.createdAt))
      .limit(200),
    db
      .select({ id: planFocus.id, title: planFocus.focus })
      .from(planFocus)
      .where(and(eq(planFocus.networkId, network.id), eq(planFocus.cityId, city.id), isNotNull(planFocus.focus)))
      .orderBy(asc(planFocus.position)),
    db
      .select({ id: needs.id, title: needs.question })
      .from(needs)
      .where(and(eq(needs.networkId, network.id), eq(needs.cityId, city.id), visibleTo(standing, needs)))
      .orderBy(asc(needs.position))
      .limit(200),
    db
      .select({ id: practices.id, title: practices.title })
      .from(practices)
      .where(eq(practices.networkId, network.id))
      .orderBy(asc(practices.title))
      .limit(500),
  ])
  const as = (kind: OriginKind, found: { id: string; title: string | null }[]): OfferedOrigin[] =>
    found.map(({ id, title }) => ({ kind, id, title: title ?? '' }))
  return [
    ...as('test', tests),
    ...as('draft', drafts),
    ...as('row', rows),
    ...as('focus', focuses),
    ...as('need', asked),
    ...as('practice', shown),
  ]
}

/** What an action begins with when it grows from something. */
export interface Grown {
  title: string
  values: {
    description?: string | null
    intendedResult?: string | null
    output?: string | null
    leadBy?: string | null
    partners?: string | null
    resources?: string | null
    cost?: number | null
    costCurrency?: string
    startsOn?: string | null
    endsOn?: string | null
    subThemes?: string[]
  }
  rows: Partial<ActionRows>
}

/** The record an action is to grow from, of this city or shown to all, for whoever may see it. */
export async function originSeen(db: Queryable, place: Place, city: City, { kind, id }: Origin): Promise<Grown | null> {
  if (!validate(id)) return null
  switch (kind) {
    case 'test':
      return fromTest(db, and(seenTests(place), eq(testingActions.cityId, city.id), eq(testingActions.id, id)))
    case 'draft':
      return fromDraft(
        db,
        and(eq(draftActions.cityId, city.id), visibleTo(place.standing, draftActions), eq(draftActions.id, id)),
      )
    case 'row': {
      const [row] = await db
        .select()
        .from(gridRows)
        .where(and(eq(gridRows.id, id), eq(gridRows.cityId, city.id), visibleTo(place.standing, gridRows)))
      return row ? { title: row.keyPoint, values: { description: row.action }, rows: {} } : null
    }
    case 'practice': {
      const [practice] = await db
        .select()
        .from(practices)
        .where(and(eq(practices.id, id), eq(practices.networkId, place.network.id)))
      return practice ? { title: practice.title, values: {}, rows: {} } : null
    }
    case 'need': {
      const [need] = await db
        .select()
        .from(needs)
        .where(
          and(
            eq(needs.id, id),
            eq(needs.networkId, place.network.id),
            visibleTo(place.standing, needs),
            // What another city keeps to itself does not come into the plan of this one, whoever writes it in.
            or(eq(needs.cityId, city.id), inArray(needs.audience, ['public', 'network'])),
          ),
        )
      return need ? { title: need.question, values: {}, rows: {} } : null
    }
    case 'focus': {
      const [focus] = await db
        .select()
        .from(planFocus)
        .where(and(eq(planFocus.id, id), eq(planFocus.cityId, city.id), isNotNull(planFocus.focus)))
      return focus ? { title: focus.focus ?? '', values: { subThemes: focus.subThemes }, rows: {} } : null
    }
  }
}

async function fromTest(db: Queryable, which: SQL | undefined): Promise<Grown | null> {
  const [test] = await db.select().from(testingActions).where(which)
  if (!test) return null
  return {
    title: test.title ?? test.slug,
    values: {
      description: test.description,
      intendedResult: test.results,
      output: test.outputs,
      leadBy: test.leadUnit,
      partners: test.stakeholders,
      resources: test.capacity,
      subThemes: test.subThemes,
    },
    rows: {
      indicators: test.successSignal ? [indicator(test.successSignal)] : [],
      risks: test.risks ? [{ ...emptyRisk, risk: test.risks }] : [],
    },
  }
}

/** The rows get ids of their own when they are written. */
const indicator = (label: string) => ({ id: '', label, baseline: null, target: null, byDate: null, source: null })
const emptyRisk = { id: '', likelihood: null, impact: null, answer: null, owner: null }

async function fromDraft(db: Queryable, which: SQL | undefined): Promise<Grown | null> {
  const [draft] = await db.select().from(draftActions).where(which)
  if (!draft) return null
  const { title, intendedResult, output, leadBy, partners, resources, timescale } = draft
  return {
    title,
    values: { intendedResult, output, leadBy, partners, resources },
    // What was said in words about the time stays in words: a step whose days are still to be said.
    rows: timescale ? { steps: [{ id: '', label: timescale, startsOn: null, endsOn: null, doneOn: null }] } : {},
  }
}

/** The action of a city's plan that grew from a record, where there is one. */
export async function grownFrom(db: Queryable, city: { id: string }, { kind, id }: Origin) {
  const [action] = await actionsFrom(db, city, eq(planActionOrigins[originColumns[kind]], id)).limit(1)
  return action ?? null
}

/** The actions of a city's plan that grew from the draft actions a test grew from: it may be one of them. */
export const grownFromTheSame = (db: Queryable, city: { id: string }, test: { id: string }) =>
  actionsFrom(
    db,
    city,
    inArray(
      planActionOrigins.draftActionId,
      db
        .select({ id: testingActionOrigins.draftActionId })
        .from(testingActionOrigins)
        .where(and(eq(testingActionOrigins.testingActionId, test.id), isNotNull(testingActionOrigins.draftActionId))),
    ),
  )

const actionsFrom = (db: Queryable, city: { id: string }, which: SQL) =>
  db
    .selectDistinct({
      id: planActions.id,
      slug: planActions.slug,
      title: planActions.title,
      language: plans.language,
      position: planActions.position,
    })
    .from(planActions)
    .innerJoin(plans, eq(plans.id, planActions.planId))
    .innerJoin(planActionOrigins, eq(planActionOrigins.actionId, planActions.id))
    .where(and(eq(planActions.cityId, city.id), which))
    .orderBy(asc(planActions.position))

/** The origins of one action, with the rows that say so. */
export const originRowsOf = (db: Queryable, action: { id: string }) =>
  db
    .select()
    .from(planActionOrigins)
    .where(eq(planActionOrigins.actionId, action.id))
    .orderBy(asc(planActionOrigins.id))

/** The titles of all origins that the history of an action speaks of, by choice, of what the reader may see. Three statements. */
export async function originTitlesOf(
  db: Queryable,
  place: Place,
  city: { id: string },
  action: { id: string },
): Promise<Map<string, string>> {
  const changes = await db
    .select({
      origins: sql<{
        before: string[] | null
        after: string[] | null
      }>`${activityEntries.detail}->'changes'->'origins'`,
    })
    .from(activityEntries)
    .where(
      and(
        eq(activityEntries.cityId, city.id),
        eq(activityEntries.subjectId, action.id),
        sql`${activityEntries.detail}->'changes' ? 'origins'`,
      ),
    )
    .limit(500)
  const choices = [...new Set(changes.flatMap(({ origins }) => [...(origins.before ?? []), ...(origins.after ?? [])]))]
  const tests = choices.flatMap((choice) => {
    const origin = readOrigin(choice)
    return origin?.kind === 'test' ? origin.id : []
  })
  const [titles, found] = await Promise.all([originTitles(db, place, choices), testsByIds(db, place, tests)])
  for (const { action } of found) titles.set(originChoice({ kind: 'test', id: action.id }), action.title ?? action.slug)
  return titles
}

/** What was taken away meanwhile cannot be an origin again. */
export async function isStillThere(tx: Queryable, networkId: string, { kind, id }: Origin): Promise<boolean> {
  if (kind !== 'test') return isThere(tx, { id: networkId }, { kind, id })
  const found = await tx
    .select({ id: testingActions.id })
    .from(testingActions)
    .where(and(eq(testingActions.id, id), eq(testingActions.networkId, networkId)))
  return found.length > 0
}
