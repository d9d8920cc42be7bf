import { besideTestingAction } from '#actions'
import { besideMeeting } from '#meetings'
import { deskItems, evidenceKinds, recordKinds, threadKinds } from '#networks'
import { ownRecords } from '#people'
import { besidePlan, besideVersion, ledgerCauses } from '#plans'
import { fill, mount, type Slice } from '#platform/slice'
import { sentRoutes } from './answers/answer.routes.tsx'
import { reviewCauses } from './answers/cause.queries.ts'
import { remarkThread } from './answers/remark.thread.queries.ts'
import { versionAnswers } from './answers/version.panel.tsx'
import { sessionRoutes } from './live/session.routes.tsx'
import { ownNotes, ownReviews } from './reading/own.queries.ts'
import { reviewRoutes } from './reading/review.routes.tsx'
import { roundApi, roundsApi } from './rounds/round.api.ts'
import { reviewDesk } from './rounds/round.desk.ts'
import { planReviewEvidence, testReviewEvidence } from './rounds/round.evidence.ts'
import { roundKind } from './rounds/round.kind.ts'
import { meetingReviews } from './rounds/round.panels.tsx'
import { roundRoutes, roundsRoutes } from './rounds/round.routes.tsx'
import { planReviews, testReviews } from './rounds/subject.panels.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    mount('/n/:network/reviews', roundsRoutes),
    mount('/n/:network/reviews/:round/reviews/:review', reviewRoutes),
    mount('/n/:network/reviews/:round/cities/:city', sentRoutes),
    mount('/n/:network/reviews/:round/live/:city', sessionRoutes),
    mount('/n/:network/reviews/:round', roundRoutes),
  ],
  api: [roundsApi, roundApi],
  menu: [{ label: 'reviews.menu', at: '/reviews', place: 58, audience: 'network' }],
  fillings: [
    fill(besideMeeting, 55, meetingReviews),
    fill(besideTestingAction, 50, testReviews),
    fill(besidePlan, 50, planReviews),
    fill(besideVersion, 50, versionAnswers),
    () => ledgerCauses.register(reviewCauses),
    () => threadKinds.register(remarkThread),
    () => recordKinds.register(roundKind),
    () => evidenceKinds.register(testReviewEvidence),
    () => evidenceKinds.register(planReviewEvidence),
    () => deskItems.register(reviewDesk),
    () => ownRecords.register(ownReviews),
    () => ownRecords.register(ownNotes),
  ],
}
