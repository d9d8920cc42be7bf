import {
  besideCity,
  besideNetwork,
  besideTheme,
  besideThemesEdit,
  cityColumns,
  deskItems,
  evidenceKinds,
  type NetworkStep,
  networkFigures,
  networkSteps,
  recordKinds,
  themeNotes,
} from '#networks'
import { fill, mount, type Slice } from '#platform/slice'
import { givesColumn, practicesColumn, wantsColumn } from './city-columns.ts'
import { solvePlanJob } from './exchange-plans/plan.job.ts'
import { planRoutes } from './exchange-plans/plan.routes.tsx'
import { practiceFigure } from './figures.panel.ts'
import { answerRoutes } from './matches/answer.routes.tsx'
import { matchesApi } from './matches/match.api.ts'
import { matchKind } from './matches/match.kind.ts'
import { cellMatches, cityMatches, needMatches } from './matches/match.panels.tsx'
import { matchRoutes } from './matches/match.routes.tsx'
import { cellEditRoutes } from './matrix/cell.edit.routes.tsx'
import { cellKind } from './matrix/cell.kind.ts'
import { cellTalk } from './matrix/cell.talk.ts'
import { cityPanel } from './matrix/city.panel.tsx'
import { matrixApi } from './matrix/matrix.api.ts'
import { matrixFiles } from './matrix/matrix.files.ts'
import { matrixRoutes } from './matrix/matrix.routes.tsx'
import { matrixSheet } from './matrix/matrix.sheet.ts'
import { searchableNeeds } from './matrix/need.searchable.ts'
import { gapNotes, nobodyFigure } from './matrix/theme.notes.ts'
import { themePanel } from './matrix/theme.panel.tsx'
import { needApi, needsApi, needsWriting, needWriting } from './needs/need.api.ts'
import { needEditRoutes } from './needs/need.edit.routes.tsx'
import { needKind } from './needs/need.kind.ts'
import { cellNeeds, cityNeeds, themeNeeds } from './needs/need.panels.tsx'
import { needRoutes } from './needs/need.routes.tsx'
import { searchableRaisedNeeds } from './needs/need.searchable.ts'
import { needSheet } from './needs/need.sheet.ts'
import { needWorkRoutes } from './needs/need.work.routes.tsx'
import { practiceApi, practicesApi } from './practices/practice.api.ts'
import { practiceEditRoutes } from './practices/practice.edit.routes.tsx'
import { practiceFilesRoutes } from './practices/practice.files.routes.tsx'
import { practiceKind } from './practices/practice.kind.ts'
import { practiceOfferRoutes } from './practices/practice.offer.routes.tsx'
import { cityPractices, themePractices } from './practices/practice.panels.tsx'
import { practiceRoutes } from './practices/practice.routes.tsx'
import { searchablePractices } from './practices/practice.searchable.ts'
import { practiceSheet } from './practices/practice.sheet.ts'
import { practiceWorkRoutes } from './practices/practice.work.routes.tsx'
import { catalogueEvidence, matrixEvidence } from './record.evidence.ts'
import { besideCell, besideNeed } from './slots.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { bringConcepts } from './thesaurus/concepts.load.ts'
import { suggestTags } from './thesaurus/tag.commands.ts'
import { tagNetwork } from './thesaurus/tag.job.ts'
import { thesaurusRoutes } from './thesaurus/thesaurus.routes.tsx'
import { questionsToAnswer } from './your-part/your-part.desk.ts'
import { yourPart } from './your-part/your-part.panel.tsx'

const seeMatrix: NetworkStep = { label: 'exchange.home.seeMatrix', at: '/matrix', place: 10 }

const thesaurusLink = { label: 'exchange.part.thesaurus', at: '/thesaurus', place: 10 } as const

export const slice: Slice = {
  texts: { en, fr },
  fillings: [
    fill(besideNetwork, 5, yourPart),
    fill(besideCity, 20, cityPractices),
    fill(besideTheme, 20, themePractices),
    fill(besideCity, 10, cityPanel),
    fill(besideTheme, 10, themePanel),
    fill(besideCity, 15, cityNeeds),
    fill(besideTheme, 15, themeNeeds),
    fill(besideCell, 10, cellNeeds),
    fill(besideCell, 20, cellMatches),
    fill(besideNeed, 10, needMatches),
    fill(besideCell, 1000, cellTalk),
    fill(besideCity, 17, cityMatches),
    () => deskItems.register(questionsToAnswer),
    () => recordKinds.register(matchKind),
    () => recordKinds.register(needKind),
    () => recordKinds.register(practiceKind),
    () => cityColumns.register(givesColumn),
    () => cityColumns.register(wantsColumn),
    () => cityColumns.register(practicesColumn),
    () => networkFigures.register(nobodyFigure),
    () => themeNotes.register(gapNotes),
    () => networkFigures.register(practiceFigure),
    () => networkSteps.register(seeMatrix),
    () => besideThemesEdit.register(thesaurusLink),
    () => recordKinds.register(cellKind),
    () => evidenceKinds.register(matrixEvidence),
    () => evidenceKinds.register(catalogueEvidence),
  ],
  mounts: [
    mount('/n/:network/matrix', matrixRoutes),
    mount('/n/:network/matrix', cellEditRoutes),
    mount('/n/:network', matrixFiles),
    mount('/n/:network/needs', needEditRoutes),
    mount('/n/:network/needs', needRoutes),
    mount('/n/:network/needs', needWorkRoutes),
    mount('/n/:network/practices', practiceOfferRoutes),
    mount('/n/:network/practices', practiceEditRoutes),
    mount('/n/:network/practices', practiceFilesRoutes),
    mount('/n/:network/practices', practiceWorkRoutes),
    mount('/n/:network/practices', practiceRoutes),
    mount('/n/:network/matches', matchRoutes),
    mount('/n/:network/thesaurus', thesaurusRoutes),
    mount('/matches', answerRoutes),
    mount('/n/:network/exchange-plan', planRoutes),
  ],
  menu: [
    { label: 'exchange.menu.matrix', at: '/matrix', place: 30 },
    { label: 'exchange.menu.needs', at: '/needs', place: 35 },
    { label: 'exchange.menu.matches', at: '/matches', place: 37 },
    { label: 'exchange.menu.practices', at: '/practices', place: 40 },
  ],
  api: [matrixApi, matchesApi, practicesApi, practiceApi, needsApi, needApi, needsWriting, needWriting],
  searchable: [searchablePractices, searchableNeeds, searchableRaisedNeeds],
  sheets: [practiceSheet, matrixSheet, needSheet],
  jobs: [solvePlanJob, tagNetwork],
  pages: ['/thesaurus'],
  afterIndexing: suggestTags,
  brings: { tables: ['concepts', 'concept_labels', 'brought_along'], bring: bringConcepts },
}
