export {
  citiesToEdit,
  editsCity,
  invitesInto,
  mayAdminister,
  mayEditSomeCity,
  mayLead,
  maySee,
  maySeeNetwork,
  mayTakePart,
  visibleNetworks,
  visibleTo,
} from './access.ts'
export { anomaliesAbout, type Nameable } from './anomalies/anomalies-about.ts'
export { type Anomaly, anomaliesOf } from './anomalies/anomaly.queries.ts'
export { Contradictions } from './anomalies/contradictions.tsx'
export { HowWeKnow } from './anomalies/how-we-know.tsx'
export { type CityEnv, inCity, mayEditCity } from './cities/city.access.ts'
export { type ImplausibleFigure, implausibleFigures } from './cities/city.plausibility.ts'
export { type City, citiesOf } from './cities/city.queries.ts'
export { clockOf } from './clock.ts'
export { conversationPanel } from './conversations/conversation.panel.tsx'
export { ownNetworks } from './conversations/own-networks.ts'
export { ExampleMark } from './example-mark.tsx'
export { filePath } from './files/file.paths.ts'
export { inNetwork, type NetworkEnv, type NetworkLocals } from './in-network.ts'
export { invitationPath } from './invitations/invitation.secret.ts'
export { invite, type Place, type Wish } from './invitations/invite.commands.ts'
export { mapPicture } from './map/map.picture.ts'
export { beginMembership } from './memberships/membership.commands.ts'
export { type RoleOfPerson, rolesOf, type Speaker, speakersOf } from './memberships/membership.queries.ts'
export { RoleRows } from './memberships/my-roles.panel.tsx'
export { isHeldInCity, readRole, roleIn, roleLabel, roleTask } from './memberships/role.ts'
export {
  administers,
  belongs,
  citiesOfStanding,
  leads,
  type Standing,
  speaksFor,
  standingIn,
  worksIn,
} from './memberships/standing.ts'
export { standingsOf } from './memberships/standings.queries.ts'
export { removeNetwork, setVisibility } from './network.commands.ts'
export { cityPath, networkPath, themePath } from './network.paths.ts'
export { dayOfMoment, type Network, networkBySlug, programmeBySlug } from './network.queries.ts'
export { findable } from './new-name.commands.ts'
export { dueItemsOf } from './obligations/due.queries.ts'
export type { DueItem, DueState } from './obligations/due.ts'
export { dueForMe } from './obligations/due.words.ts'
export { type DuePart, type DueSeveral, duePart } from './obligations/due-part.ts'
export {
  type DeskItem,
  type Done,
  deskItems,
  type EvidenceKind,
  evidenceKinds,
  type Ground,
  type NetworkEvent,
  networkEvents,
} from './obligations/evidence.ts'
export { ForecastLine } from './obligations/forecast-line.tsx'
export { type Obligation, obligationsOf } from './obligations/obligation.queries.ts'
export { countIn } from './profiles/profile.count.ts'
export { profileOf } from './profiles/profile.queries.ts'
export { horizontalTheme, type Profile, type ProfileEntry, type ProfileList, wordOf } from './profiles/profile.ts'
export { readable } from './readable.ts'
export { RecordHistory } from './record-history.tsx'
export { HalfYear } from './roadmap/half-year.tsx'
export { type RoadmapItem, roadmapItemsLinkingTo, roadmapOf } from './roadmap/roadmap.queries.ts'
export {
  besideCity,
  besideNetwork,
  besideTheme,
  besideThemesEdit,
  type CityColumn,
  type CitySubject,
  cityColumns,
  type KnownRecord,
  type NetworkFigure,
  type NetworkStep,
  type NetworkSubject,
  networkFigures,
  networkSteps,
  type PublicPart,
  publicParts,
  type RecordKind,
  recordKinds,
  recordLinks,
  stepsFor,
  type ThemeNote,
  type ThemeSubject,
  themeNotes,
} from './slots.ts'
export { subThemesOf, type Theme, themesOf, withSubThemes } from './themes/theme.queries.ts'
export { ThemeLinks, themeNamed } from './themes/theme-links.tsx'
export { type Past, type PastNode, pastOf } from './threads/past.queries.ts'
export { type FigureFound, type ThreadFigure, threadFigures, threadFiguresOf } from './threads/thread.figures.ts'
export { type ThreadKind, type ThreadPlace, threadKinds } from './threads/thread.kinds.ts'
export { threadPanel } from './threads/thread.panel.tsx'
export { threadOfPath } from './threads/thread.paths.ts'
