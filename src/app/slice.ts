import { besideNetwork, networkSteps } from '#networks'
import { corner } from '#people'
import { fill, mount, type Slice } from '#platform/slice'
import { aboutRoutes } from './about/about.routes.tsx'
import { accentRoutes } from './accents/accent.routes.ts'
import { demoRoutes } from './demo/demo.routes.tsx'
import { tryARole } from './demo/try-a-role.ts'
import { deskEntry } from './desk/desk.corner.ts'
import { deskPanel } from './desk/desk.panel.tsx'
import { deskRoutes } from './desk/desk.routes.tsx'
import { homeRoutes } from './home/home.routes.tsx'
import { letterRoutes } from './letters/letter.routes.tsx'
import { liveRoutes } from './live/live.routes.ts'
import { networkSearchRoutes, searchRoutes } from './search/search.routes.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { checkUpload, forgetUploads, takeInUpload } from './uploads/upload.jobs.ts'
import { uploadLink } from './uploads/upload.panel.tsx'
import { networkUploadRoutes, newNetworkUploadRoutes } from './uploads/upload.routes.tsx'

export const slice: Slice = {
  texts: { en, fr },
  fillings: [
    fill(besideNetwork, 3, deskPanel),
    fill(besideNetwork, 90, uploadLink),
    () => networkSteps.register(tryARole),
    () => corner.register(deskEntry),
  ],
  mounts: [
    mount('/', homeRoutes),
    mount('/', aboutRoutes),
    mount('/demo', demoRoutes),
    mount('/desk', deskRoutes),
    mount('/themes', accentRoutes),
    mount('/letters', letterRoutes),
    mount('/n/:network/live', liveRoutes),
    mount('/n/:network/upload', networkUploadRoutes),
    mount('/upload', newNetworkUploadRoutes),
    mount('/search', searchRoutes),
    mount('/n/:network/search', networkSearchRoutes),
  ],
  jobs: [checkUpload, takeInUpload, forgetUploads],
}
