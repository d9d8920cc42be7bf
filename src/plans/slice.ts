import { besideTestingAction } from '#actions'
import { recordKinds } from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { makePlanDocument } from './documents/document.job.ts'
import { documentRoutes } from './documents/document.routes.tsx'
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
    mount('/n/:network/cities', causeRoutes),
    mount('/n/:network/cities', versionRoutes),
    mount('/n/:network/cities', documentRoutes),
  ],
  jobs: [makePlanDocument],
  fillings: [
    fill(besidePlan, 20, versionsPanel),
    fill(besideTestingAction, 60, testEffectsPanel),
    () => recordKinds.register(versionKind),
  ],
}
