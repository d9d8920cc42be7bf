import { besideTestingAction, checkable, testingActionSteps } from '#actions'
import { partSteps } from '#exchange'
import { besideDraftAction } from '#learning'
import { besideMeeting } from '#meetings'
import {
  besideCity,
  besideNetwork,
  deskItems,
  evidenceKinds,
  networkFigures,
  publicParts,
  recordKinds,
  threadFigures,
  threadKinds,
  threadPanel,
} from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { adoptionRoutes } from './adoption/adoption.routes.tsx'
import { presentsPanel } from './adoption/presents.panel.tsx'
import { actionComments, commentsDesk, commentsStep, sectionComments } from './comments/comment.panels.tsx'
import { commentRoutes } from './comments/comment.routes.tsx'
import { makePlanDocument } from './documents/document.job.ts'
import { documentsPanel } from './documents/document.panel.tsx'
import { documentRoutes } from './documents/document.routes.tsx'
import { besidePublished } from './documents/document.slots.ts'
import { carryingRoutes } from './follow-up/carrying.routes.tsx'
import { followUpRoutes } from './follow-up/follow-up.routes.tsx'
import { adoptedPanel } from './follow-up/published.panel.tsx'
import { updateKind } from './follow-up/update.kind.ts'
import { askHowPlansGo } from './follow-up/yearly.job.ts'
import { yearlyRoutes } from './follow-up/yearly.routes.tsx'
import { importRoutes } from './imports/import.routes.tsx'
import { importStep } from './imports/import.step.ts'
import type { PlanLocals } from './in-plan.ts'
import { missingRoutes } from './missing/missing.routes.tsx'
import { objectiveRoutes } from './objectives/objective.routes.tsx'
import { publishedPlans } from './panel.queries.ts'
import { photoRoutes } from './photos/photo.routes.tsx'
import { photosStep } from './photos/photo.step.ts'
import { planChecks } from './plan.checkable.ts'
import { planChecksPanel } from './plan.checks.panel.tsx'
import { planDesk } from './plan.desk.ts'
import {
  actionTableEvidence,
  contextEvidence,
  draftEvidence,
  planEvidence,
  presentationEvidence,
  v1Evidence,
  v2Evidence,
} from './plan.evidence.ts'
import { planActionKind, planKind, planObjectiveKind, planSectionKind } from './plan.kinds.ts'
import { planPanel } from './plan.panel.tsx'
import { draftAt } from './plan.paths.ts'
import type { PlanAction } from './plan.queries.ts'
import { planRoutes, startRoutes } from './plan.routes.tsx'
import { searchablePlanActions, searchablePlans } from './plan.searchable.ts'
import { actionsWithOrigin, planThreads, testsThatChanged } from './plan.thread.queries.ts'
import { actionRoutes } from './plan-actions/action.routes.tsx'
import { draftIntoPlan, intoPlanStep, testIntoPlan } from './plan-actions/adopt.panels.tsx'
import { adoptRoutes } from './plan-actions/adopt.routes.ts'
import { planApi, plansApi } from './plans.api.ts'
import { plansFigure } from './plans.figure.ts'
import { publishedPanel } from './plans.panel.tsx'
import { plansRoutes } from './plans.routes.tsx'
import { searchablePublished } from './published.searchable.ts'
import { sectionRoutes } from './sections/section.routes.tsx'
import { besideAction, besidePlan, besideSection, planSteps } from './slots.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { causeRoutes } from './versions/causes.routes.tsx'
import { testEffectsPanel } from './versions/test-effects.panel.tsx'
import { versionKind } from './versions/version.kind.ts'
import { versionRoutes } from './versions/version.routes.tsx'
import { besideVersion } from './versions/version.slots.ts'
import { versionsPanel } from './versions/versions.panel.tsx'
import { indexPlanText } from './writing/index-text.job.ts'
import { writingRoutes } from './writing/writing.routes.tsx'

const actionThread = (locals: PlanLocals, { action }: { action: PlanAction }) =>
  threadPanel(locals, { kind: 'plan_action', id: action.id })

const ownPlan = { label: 'plans.document.name', at: draftAt, place: 30 } as const

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    // Before the other pages of sections: the text is written here.
    mount('/n/:network/cities', writingRoutes),
    mount('/n/:network/cities', commentRoutes),
    mount('/plan-updates', yearlyRoutes),
    mount('/n/:network/plans/follow-up', followUpRoutes),
    mount('/n/:network/cities', adoptionRoutes),
    mount('/n/:network/cities', carryingRoutes),
    mount('/n/:network/cities', causeRoutes),
    mount('/n/:network/cities', versionRoutes),
    mount('/n/:network/cities', documentRoutes),
    mount('/n/:network/cities', importRoutes),
    mount('/n/:network/cities', photoRoutes),
    mount('/n/:network/plans', plansRoutes),
    mount('/n/:network/cities', startRoutes),
    mount('/n/:network/cities', adoptRoutes),
    mount('/n/:network/cities', planRoutes),
    mount('/n/:network/cities', sectionRoutes),
    mount('/n/:network/cities', objectiveRoutes),
    mount('/n/:network/cities', actionRoutes),
    mount('/n/:network/cities', missingRoutes),
  ],
  menu: [{ label: 'plans.menu', at: '/plans', place: 55, part: publishedPlans.key }],
  pages: ['/plans/follow-up'],
  searchable: [searchablePlans, searchablePlanActions, ...searchablePublished],
  api: [plansApi, planApi],
  jobs: [makePlanDocument, indexPlanText, askHowPlansGo],
  fillings: [
    fill(besideAction, 80, actionThread),
    fill(besidePlan, 20, versionsPanel),
    fill(besideSection, 20, sectionComments),
    fill(besideAction, 20, actionComments),
    () => planSteps.register(commentsStep),
    () => deskItems.register(commentsDesk),
    fill(besidePlan, 30, planChecksPanel),
    fill(besidePublished, 10, adoptedPanel),
    fill(besideVersion, 5, documentsPanel),
    () => planSteps.register(importStep),
    () => planSteps.register(photosStep),
    fill(besideMeeting, 15, presentsPanel),
    () => checkable.register(planChecks),
    fill(besideTestingAction, 60, testEffectsPanel),
    fill(besideTestingAction, 55, testIntoPlan),
    () => testingActionSteps.register(intoPlanStep),
    fill(besideDraftAction, 30, draftIntoPlan),
    fill(besideCity, 45, planPanel),
    () => publicParts.register(publishedPlans),
    fill(besideNetwork, 20, publishedPanel),
    () => threadFigures.register(actionsWithOrigin),
    () => threadFigures.register(testsThatChanged),
    ...planThreads.map((kind) => () => threadKinds.register(kind)),
    () => recordKinds.register(planKind),
    () => recordKinds.register(planActionKind),
    () => recordKinds.register(planSectionKind),
    () => recordKinds.register(planObjectiveKind),
    () => recordKinds.register(versionKind),
    () => recordKinds.register(updateKind),
    () => networkFigures.register(plansFigure),
    () => partSteps.register(ownPlan),
    () => deskItems.register(planDesk),
    () => evidenceKinds.register(contextEvidence),
    () => evidenceKinds.register(actionTableEvidence),
    () => evidenceKinds.register(draftEvidence),
    () => evidenceKinds.register(planEvidence),
    () => evidenceKinds.register(presentationEvidence),
    () => evidenceKinds.register(v1Evidence),
    () => evidenceKinds.register(v2Evidence),
  ],
}
