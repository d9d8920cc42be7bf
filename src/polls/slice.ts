import { besideMeeting, meetingSteps } from '#meetings'
import { evidenceKinds, recordKinds } from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { joinRoutes } from './answers/join.routes.tsx'
import { pollEvidence } from './poll.evidence.ts'
import { pollKind } from './poll.kind.ts'
import { pollStep, pollsPanel } from './poll.panel.tsx'
import { pollRoutes } from './poll.routes.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  entrances: [mount('/p', joinRoutes)],
  mounts: [mount('/n/:network/meetings/:meeting/polls', pollRoutes)],
  fillings: [
    fill(besideMeeting, 40, pollsPanel),
    () => meetingSteps.register(pollStep),
    () => recordKinds.register(pollKind),
    () => evidenceKinds.register(pollEvidence),
  ],
}
