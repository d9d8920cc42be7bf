export { editsPlan, readsDraft, seesVersion, writesPlan } from './access.ts'
export { PlanDocument } from './documents/plan-document.tsx'
export {
  inPlan,
  mayEditPlan,
  mayReadDraft,
  mayWritePlan,
  type PlanEnv,
  type PlanLocals,
} from './in-plan.ts'
export { askedOfPlans } from './missing/missing.queries.ts'
export { missingIn } from './missing/missing.ts'
export { startPlan } from './plan.commands.ts'
export { draftPath, planActionPath, planAt, planPath, sectionPath } from './plan.paths.ts'
export { type Plan, type PlanAction, type PlanSection, planOfCity, plansOf } from './plan.queries.ts'
export { addAction, adoptIntoPlan, editAction } from './plan-actions/action.commands.ts'
export { besideAction, besidePlan, besideSection, type PlanStep, planSteps } from './slots.ts'
export { PlanText } from './texts/plan-text.tsx'
export { EffectLink } from './versions/effect.link.tsx'
export { type Effect, effectsOfRemarks } from './versions/effect.queries.ts'
export { fingerprintOf } from './versions/fingerprint.ts'
export { type Between, type CauseSource, causeValue, type LedgerCause, ledgerCauses } from './versions/ledger.ts'
export { type OpenVersion, openedFor } from './versions/opened.ts'
export { snapshotOf } from './versions/snapshot.queries.ts'
export type {
  PlanSnapshot,
  SectionKind,
  SnapshotAction,
  SnapshotOrigin,
  SnapshotSection,
  SnapshotTest,
} from './versions/snapshot.ts'
export { lastExplained } from './versions/version.one.queries.ts'
export { versionAt, versionPath, versionsPath } from './versions/version.paths.ts'
export { type ListedVersion, type PlanVersion, planVersionById, versionsSeen } from './versions/version.queries.ts'
export { besideVersion } from './versions/version.slots.ts'
