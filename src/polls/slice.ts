import { besideNeed } from '#exchange'
import { academySteps, besideMeeting, meetingSteps } from '#meetings'
import { deskItems, evidenceKinds, recordKinds } from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { joinRoutes } from './answers/join.routes.tsx'
import { needOrigin } from './needs/need-origin.panel.tsx'
import { pollNeedRoutes } from './needs/poll-need.routes.tsx'
import { closingPollStep, needsStep, needsToMake } from './needs/poll-need.steps.ts'
import { pollEvidence } from './poll.evidence.ts'
import { pollKind } from './poll.kind.ts'
import { pollStep, pollsPanel } from './poll.panel.tsx'
import { pollRoutes } from './poll.routes.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  entrances: [mount('/p', joinRoutes)],
  mounts: [
    mount('/n/:network/meetings/:meeting/polls/:poll/needs', pollNeedRoutes),
    mount('/n/:network/meetings/:meeting/polls', pollRoutes),
  ],
  fillings: [
    fill(besideMeeting, 40, pollsPanel),
    fill(besideNeed, 20, needOrigin),
    () => academySteps.register(closingPollStep),
    () => academySteps.register(needsStep),
    () => deskItems.register(needsToMake),
    () => meetingSteps.register(pollStep),
    () => recordKinds.register(pollKind),
    () => evidenceKinds.register(pollEvidence),
  ],
}
