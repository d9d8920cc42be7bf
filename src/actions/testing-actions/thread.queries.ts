import { type SQL, sql } from 'drizzle-orm'
import { citiesOfStanding, leads, type ThreadKind, type ThreadPlace, visibleTo } from '#networks'
import { cities } from '#schema/networks'
import { formAudienceIn } from '../access.ts'
import {
  planFocus,
  qualityChecks,
  qualityRemarks,
  qualityRounds,
  testingActionOrigins,
  testingActions,
  testingEvidence,
} from '../schema.ts'

const origins = {
  draft_action: testingActionOrigins.draftActionId,
  grid_row: testingActionOrigins.gridRowId,
  practice: testingActionOrigins.practiceId,
  need: testingActionOrigins.needId,
  plan_focus: testingActionOrigins.planFocusId,
}

/** What a city's plan is about; it stands on the city's page for everybody. */
export const focusThread: ThreadKind = {
  kind: 'plan_focus',
  label: 'actions.thread.focus',
  place: 15,
  seen: ({
    network,
  }) => sql`select ${planFocus.id}, ${planFocus.cityId}, ${cities.name}, ${planFocus.focus}, null::text,
    '/cities/' || ${cities.slug} || '#plan-focus', false
    from ${planFocus} join ${cities} on ${cities.id} = ${planFocus.cityId}
    where ${planFocus.networkId} = ${network.id} and ${planFocus.focus} is not null`,
}

export const testThread: ThreadKind = {
  kind: 'testing_action',
  label: 'actions.thread.test',
  place: 70,
  seen: ({ network, standing }) => sql`select ${testingActions.id}, ${testingActions.cityId}, ${cities.name},
    coalesce(${testingActions.title}, ${testingActions.slug}), ${testingActions.startsOn},
    '/testing-actions/' || ${testingActions.slug}, ${testingActions.example}
    from ${testingActions} join ${cities} on ${cities.id} = ${testingActions.cityId}
    where ${testingActions.networkId} = ${network.id} and ${visibleTo(standing, testingActions)}`,
  // How it ended, where the city opened it to everybody; else what it is in short.
  says: ({ network }) => sql`select ${testingActions.id},
      case when ${testingActions.resultPublic} then coalesce(${testingActions.lesson}, ${testingActions.description})
        else ${testingActions.description} end
    from ${testingActions} where ${testingActions.networkId} = ${network.id}`,
  cameFrom: ({ network }) =>
    Object.entries(origins).map(
      ([kind, column]) => sql`select ${kind}, ${column}, ${testingActionOrigins.testingActionId}
        from ${testingActionOrigins} where ${testingActionOrigins.networkId} = ${network.id} and ${column} is not null`,
    ),
}

/** The city of a testing action, and those who lead; the rule of `readsChecks`. */
function workedOn({ standing }: ThreadPlace): SQL {
  if (leads(standing)) return sql`true`
  return sql`${testingActions.cityId} = any(${sql.param(citiesOfStanding(standing, 'works'))}::uuid[])`
}

/** The rule of `readsForm`. */
const formRead = ({ standing }: ThreadPlace): SQL =>
  visibleTo(standing, { audience: formAudienceIn(sql`${testingActions}`), cityId: testingActions.cityId })

const ofTest = sql`join ${cities} on ${cities.id} = ${testingActions.cityId}`

/** What was noted, counted, said and photographed while it ran. */
export const evidenceThread: ThreadKind = {
  kind: 'testing_evidence',
  label: 'actions.thread.seen',
  place: 74,
  seen: (place) => sql`select ${testingEvidence.id}, ${testingActions.cityId}, ${cities.name},
      coalesce(nullif(concat_ws(' ', trim_scale(${testingEvidence.value}), ${testingEvidence.unit}), ''), ${testingEvidence.text},
        ${testingActions.title}, ${testingActions.slug}), ${testingEvidence.happenedOn},
      '/testing-actions/' || ${testingActions.slug} || '/evidence#seen-' || ${testingEvidence.id}, ${testingEvidence.example}
    from ${testingEvidence} join ${testingActions} on ${testingActions.id} = ${testingEvidence.testingActionId} ${ofTest}
    where ${testingEvidence.networkId} = ${place.network.id} and ${formRead(place)}`,
  says: ({ network }) => sql`select ${testingEvidence.id}, ${testingEvidence.text} from ${testingEvidence}
    where ${testingEvidence.networkId} = ${network.id}`,
  cameFrom: ({ network }) => [
    sql`select 'testing_action', ${testingEvidence.testingActionId}, ${testingEvidence.id} from ${testingEvidence}
      where ${testingEvidence.networkId} = ${network.id}`,
  ],
}

/** Each round in which its form was checked, with what was remarked. */
export const roundThread: ThreadKind = {
  kind: 'quality_round',
  label: 'actions.thread.round',
  place: 72,
  seen: (place) => sql`select ${qualityRounds.id}, ${qualityRounds.cityId}, ${cities.name},
      coalesce(${testingActions.title}, ${testingActions.slug}) || ' (' || ${qualityRounds.number} || ')', ${qualityRounds.sentOn},
      '/checks/rounds/' || ${qualityRounds.id}, ${qualityRounds.example}
    from ${qualityRounds} join ${testingActions} on ${testingActions.id} = ${qualityRounds.subjectId} ${ofTest}
    where ${qualityRounds.networkId} = ${place.network.id} and ${qualityRounds.subjectKind} = 'testing_action'
      and ${visibleTo(place.standing, testingActions)} and ${workedOn(place)}`,
  // Remarks are for the city once the checker has decided.
  says: ({
    network,
  }) => sql`select ${qualityChecks.roundId}, string_agg(${qualityRemarks.remark}, E'\n' order by ${qualityRemarks.id})
    from ${qualityRemarks} join ${qualityChecks} on ${qualityChecks.id} = ${qualityRemarks.checkId}
    where ${qualityChecks.networkId} = ${network.id} and ${qualityChecks.verdict} is not null
    group by ${qualityChecks.roundId}`,
  cameFrom: ({ network }) => [
    sql`select 'testing_action', ${qualityRounds.subjectId}, ${qualityRounds.id} from ${qualityRounds}
      where ${qualityRounds.networkId} = ${network.id} and ${qualityRounds.subjectKind} = 'testing_action'`,
  ],
}
