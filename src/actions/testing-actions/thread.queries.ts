import { sql } from 'drizzle-orm'
import { type ThreadKind, visibleTo } from '#networks'
import { cities } from '#schema/networks'
import { planFocus, testingActionOrigins, testingActions } from '../schema.ts'

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
  cameFrom: ({ network }) =>
    Object.entries(origins).map(
      ([kind, column]) => sql`select ${kind}, ${column}, ${testingActionOrigins.testingActionId}
        from ${testingActionOrigins} where ${testingActionOrigins.networkId} = ${network.id} and ${column} is not null`,
    ),
}
