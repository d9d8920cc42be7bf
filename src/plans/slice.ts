import { besideTestingAction } from '#actions'
import { recordKinds } from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { besidePlan } from './slots.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { causeRoutes } from './versions/causes.routes.tsx'
import { testEffectsPanel } from './versions/test-effects.panel.tsx'
import { versionKind } from './versions/version.kind.ts'
import { versionRoutes } from './versions/version.routes.tsx'
import { versionsPanel } from './versions/versions.panel.tsx'

export const slice: Slice = {
  texts: { en, fr },
  mounts: [mount('/n/:network/cities', causeRoutes), mount('/n/:network/cities', versionRoutes)],
  fillings: [
    fill(besidePlan, 20, versionsPanel),
    fill(besideTestingAction, 60, testEffectsPanel),
    () => recordKinds.register(versionKind),
  ],
}
