import { besideTestingAction } from '#actions'
import { deskItems, evidenceKinds, networkFigures, recordKinds } from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { adoptionRoutes } from './adoption/adoption.routes.tsx'
import { makePlanDocument } from './documents/document.job.ts'
import { documentRoutes } from './documents/document.routes.tsx'
import { adoptedFigure } from './follow-up/adopted.figure.ts'
import { carryingRoutes } from './follow-up/carrying.routes.tsx'
import { followUpRoutes } from './follow-up/follow-up.routes.tsx'
import { updateKind } from './follow-up/update.kind.ts'
import { askHowPlansGo } from './follow-up/yearly.job.ts'
import { yearlyRoutes } from './follow-up/yearly.routes.tsx'
import { planDesk } from './plan.desk.ts'
import {
  actionTableEvidence,
  contextEvidence,
  draftEvidence,
  planEvidence,
  presentationEvidence,
} from './plan.evidence.ts'
import { besidePlan } from './slots.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { causeRoutes } from './versions/causes.routes.tsx'
import { testEffectsPanel } from './versions/test-effects.panel.tsx'
import { versionKind } from './versions/version.kind.ts'
import { versionRoutes } from './versions/version.routes.tsx'
import { versionsPanel } from './versions/versions.panel.tsx'
import { writingRoutes } from './writing/writing.routes.tsx'

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    // Before the other pages of sections: the text is written here.
    mount('/n/:network/cities', writingRoutes),
    mount('/plan-updates', yearlyRoutes),
    mount('/n/:network/plans/follow-up', followUpRoutes),
    mount('/n/:network/cities', adoptionRoutes),
    mount('/n/:network/cities', carryingRoutes),
    mount('/n/:network/cities', causeRoutes),
    mount('/n/:network/cities', versionRoutes),
    mount('/n/:network/cities', documentRoutes),
  ],
  jobs: [makePlanDocument, askHowPlansGo],
  fillings: [
    fill(besidePlan, 20, versionsPanel),
    fill(besideTestingAction, 60, testEffectsPanel),
    () => recordKinds.register(versionKind),
    () => recordKinds.register(updateKind),
    () => networkFigures.register(adoptedFigure),
    () => deskItems.register(planDesk),
    () => evidenceKinds.register(contextEvidence),
    () => evidenceKinds.register(actionTableEvidence),
    () => evidenceKinds.register(draftEvidence),
    () => evidenceKinds.register(planEvidence),
    () => evidenceKinds.register(presentationEvidence),
  ],
}
