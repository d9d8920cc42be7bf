import { sql } from 'drizzle-orm'
import { citiesOfStanding, leads, type ThreadKind } from '#networks'
import { cities } from '#schema/networks'
import { reviewRemarks, reviewRounds, reviews } from '../schema.ts'

/**
 * Remarks of peer reviews, under the name of the city they are about: who said them stays with the review. Where names are
 * hidden the day is the one of the round, for on that of a review one sees who was in time.
 */
export const remarkThread: ThreadKind = {
  kind: 'review_remark',
  label: 'reviews.thread.remark',
  // After the test or the plan that was read, before the action and the version that it changed.
  place: 78,
  seen: ({ network, standing }) => {
    const mine = sql.param(citiesOfStanding(standing, 'works'))
    const heard = leads(standing) ? sql`true` : sql`${reviews.reviewedCityId} = any(${mine}::uuid[])`
    // Those who wrote it find it where they write; what was sent stands on a page of the reviewed city.
    return sql`select ${reviewRemarks.id}, ${reviews.reviewedCityId}, ${cities.name}, ${reviewRemarks.remark},
        case when ${reviewRounds.namesHidden} then ${reviewRounds.dueOn} else ${reviews.sentOn} end,
        '/reviews/' || ${reviewRounds.slug} || '/cities/' || ${cities.slug} || '#remark-' || ${reviewRemarks.id},
        ${reviewRemarks.example}
      from ${reviewRemarks} join ${reviews} on ${reviews.id} = ${reviewRemarks.reviewId}
        join ${reviewRounds} on ${reviewRounds.id} = ${reviews.roundId}
        join ${cities} on ${cities.id} = ${reviews.reviewedCityId}
      where ${reviewRemarks.networkId} = ${network.id} and ${reviews.state} in ('sent', 'answered') and ${heard}`
  },
  cameFrom: ({ network }) => [
    sql`select 'testing_action', ${reviews.testingActionId}, ${reviewRemarks.id} from ${reviewRemarks}
      join ${reviews} on ${reviews.id} = ${reviewRemarks.reviewId}
      where ${reviews.networkId} = ${network.id} and ${reviews.testingActionId} is not null`,
    sql`select 'plan_version', ${reviews.planVersionId}, ${reviewRemarks.id} from ${reviewRemarks}
      join ${reviews} on ${reviews.id} = ${reviewRemarks.reviewId}
      where ${reviews.networkId} = ${network.id} and ${reviews.planVersionId} is not null`,
  ],
}
