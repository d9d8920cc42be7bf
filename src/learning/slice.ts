import { besideNeed, besidePractice, type PracticeSubject, partSteps } from '#exchange'
import { agendaSuggestions, besideMeeting, besideSession, meetingSteps } from '#meetings'
import {
  belongs,
  besideCity,
  deskItems,
  evidenceKinds,
  type NetworkLocals,
  type NetworkStep,
  networkPath,
  networkSteps,
  publicParts,
  recordKinds,
  threadFigures,
  threadKinds,
  threadPanel,
} from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { learningSuggestions } from './agenda.suggestions.ts'
import { coreGridEvidence, horizontalGridEvidence, learningDesk, logEvidence } from './evidence.queries.ts'
import { gridKind, rowKind } from './grids/grid.kinds.ts'
import { cityGridRoutes, cityGridsRoutes, meetingGridRoutes, meetingGridsRoutes } from './grids/grid.routes.tsx'
import { searchableRows } from './grids/grid.searchable.ts'
import { fillGridStep, reviewStep } from './grids/grid.steps.ts'
import { reviewRoutes } from './grids/review.routes.tsx'
import { actionKind } from './logs/action.kind.ts'
import { logAt } from './logs/action.paths.ts'
import { logRoutes } from './logs/action.routes.tsx'
import { searchableActions } from './logs/action.searchable.ts'
import { besideDraftAction, type DraftActionSubject } from './slots.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { needsThatLed } from './thread/chain.figures.ts'
import { publicNeeds } from './thread/chain.queries.ts'
import { learningThreads } from './thread/kinds.queries.ts'
import { cityHome, meetingThread, needThread, practiceGrows, sessionGrows } from './thread/panels.tsx'
import { threadApi } from './thread/thread.api.ts'
import { threadRoutes } from './thread/thread.routes.tsx'

/** Only where there is a need to follow. */
const seeThread: NetworkStep = {
  label: 'learning.chain.step',
  href: ({ network, standing }) =>
    belongs(standing) || network.has?.includes(publicNeeds.key) ? networkPath(network, '/thread') : undefined,
  place: 70,
  work: true,
}

const draftThread = (locals: NetworkLocals, { action }: DraftActionSubject) =>
  threadPanel(locals, { kind: 'draft_action', id: action.id })

/** What others made of it is in grids, logs and drafts: for visitors nothing is read. */
const practiceThread = async (locals: NetworkLocals, { practice }: PracticeSubject) =>
  belongs(locals.standing) ? threadPanel(locals, { kind: 'practice', id: practice.id }) : null

const ownLog = { label: 'learning.log.one', at: logAt, place: 10 } as const

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    mount('/n/:network/meetings', meetingGridsRoutes),
    mount('/n/:network/meetings', meetingGridRoutes),
    mount('/n/:network/meetings', reviewRoutes),
    mount('/n/:network/cities', cityGridsRoutes),
    mount('/n/:network/cities', cityGridRoutes),
    mount('/n/:network/cities', logRoutes),
    mount('/n/:network/thread', threadRoutes),
  ],
  pages: ['/thread'],
  fillings: [
    () => publicParts.register(publicNeeds),
    fill(besideNeed, 30, needThread),
    fill(besidePractice, 30, practiceGrows),
    fill(besideSession, 60, sessionGrows),
    fill(besideMeeting, 50, meetingThread),
    fill(besideCity, 55, cityHome),
    () => meetingSteps.register(fillGridStep),
    () => meetingSteps.register(reviewStep),
    () => networkSteps.register(seeThread),
    () => partSteps.register(ownLog),
    fill(besideDraftAction, 90, draftThread),
    fill(besidePractice, 35, practiceThread),
    () => threadFigures.register(needsThatLed),
    ...learningThreads.map((kind) => () => threadKinds.register(kind)),
    () => recordKinds.register(gridKind),
    () => recordKinds.register(rowKind),
    () => recordKinds.register(actionKind),
    () => evidenceKinds.register(coreGridEvidence),
    () => evidenceKinds.register(horizontalGridEvidence),
    () => evidenceKinds.register(logEvidence),
    () => deskItems.register(learningDesk),
    () => agendaSuggestions.register(learningSuggestions),
  ],
  searchable: [searchableRows, searchableActions],
  api: [threadApi],
}
