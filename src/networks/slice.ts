import { besidePerson, corner, farewells, ownRecords, unknownPeople } from '#people'
import { fill, mount, type Slice } from '#platform/slice'
import { mayAdminister, mayLead, mayTakePart } from './access.ts'
import { anomalySheet } from './anomalies/anomaly.sheet.ts'
import { sourceRoutes } from './anomalies/source.routes.tsx'
import { citiesApi, cityApi } from './cities/city.api.ts'
import { cityEditRoutes } from './cities/city.edit.routes.tsx'
import { cityHistoryRoutes } from './cities/city.history.routes.tsx'
import { cityKind } from './cities/city.kind.ts'
import { cityRoutes } from './cities/city.routes.tsx'
import { searchableCities } from './cities/city.searchable.ts'
import { citySheet } from './cities/city.sheet.ts'
import { activityRoutes } from './conversations/activity.routes.tsx'
import { digestJob, digestsJob } from './conversations/digest.job.ts'
import { digestRoutes } from './conversations/digest.routes.tsx'
import { followRoutes } from './conversations/follow.routes.ts'
import { followingRoutes } from './conversations/following.routes.tsx'
import { unreadEntry } from './conversations/notice.corner.ts'
import { noticeRoutes } from './conversations/notice.routes.tsx'
import { ownConversations } from './conversations/own-pages.panel.tsx'
import { ownComments, ownFollows, ownNotices } from './conversations/own-records.queries.ts'
import { cityTalk, themeTalk } from './conversations/panels.ts'
import { talkRoutes } from './conversations/talk.routes.tsx'
import { fileRoutes } from './files/file.routes.ts'
import { answerRoutes } from './invitations/answer.routes.tsx'
import { expectInvited } from './invitations/expected.ts'
import { inviteRoutes } from './invitations/invite.routes.tsx'
import { manyRoutes } from './invitations/many.routes.tsx'
import { endRolesForGood } from './memberships/farewell.commands.ts'
import { memberRoutes } from './memberships/member.routes.tsx'
import { myRoles } from './memberships/my-roles.panel.tsx'
import { ownInvitations, ownRoles } from './memberships/own-records.queries.ts'
import { invitationKind, membershipKind } from './memberships/people.kinds.ts'
import { peopleRoutes } from './memberships/people.routes.tsx'
import { networkApi, networksApi } from './network.api.ts'
import { networkEditRoutes } from './network.edit.routes.tsx'
import { networkPath } from './network.paths.ts'
import { networkRoutes } from './network.routes.tsx'
import { networkSheet } from './network.sheet.ts'
import { deliveryKind } from './obligations/delivery.kind.ts'
import { deliverRoutes, deliveryRoutes } from './obligations/delivery.routes.tsx'
import { cityDueRoutes, networkDueRoutes } from './obligations/due.routes.tsx'
import { deskItems, evidenceKinds } from './obligations/evidence.ts'
import { newObligationRoutes, obligationEditRoutes } from './obligations/obligation.edit.routes.tsx'
import { obligationKind } from './obligations/obligation.kind.ts'
import { obligationRoutes } from './obligations/obligation.routes.tsx'
import { obligationSheet } from './obligations/obligation.sheet.ts'
import { ownDeliveries, ownPauses, ownWaivers } from './obligations/own-records.queries.ts'
import { duePanel } from './obligations/pause.panel.tsx'
import { cityPauseRoutes, networkPauseRoutes } from './obligations/pause.routes.tsx'
import { waiveBeforeRoutes, waiveRoutes, waiverUndoRoutes } from './obligations/waiver.routes.tsx'
import { profileEntryKind } from './profiles/profile.kind.ts'
import { profileEntryRoutes, profileListRoutes, profileRoutes } from './profiles/profile.routes.tsx'
import { halfYearEvidence, roadmapDesk } from './roadmap/half-year.evidence.ts'
import { nextRoutes } from './roadmap/next.routes.tsx'
import { roadmapItemRoutes } from './roadmap/roadmap.item.routes.tsx'
import { roadmapKind, roadmapTableKind } from './roadmap/roadmap.kind.ts'
import { roadmapRoutes } from './roadmap/roadmap.routes.tsx'
import { roadmapSheet } from './roadmap/roadmap.sheet.ts'
import { roadmapTableRoutes } from './roadmap/roadmap.tables.routes.tsx'
import { besideCity, besideTheme, type NetworkStep, networkSteps, recordKinds } from './slots.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }
import { themesApi } from './themes/theme.api.ts'
import { themeEditRoutes } from './themes/theme.edit.routes.tsx'
import { themeKind } from './themes/theme.kind.ts'
import { themeRoutes } from './themes/theme.routes.tsx'
import { searchableThemes } from './themes/theme.searchable.ts'
import { themeSheet } from './themes/theme.sheet.ts'
import { wholeThreadRoutes } from './threads/thread.routes.tsx'

/** For those who run the network, beside its other buttons. */
const editNetwork: NetworkStep = {
  label: 'networks.network.edit',
  href: (locals) => (mayAdminister(locals) === 'yes' ? networkPath(locals.network, '/edit') : undefined),
  place: 90,
  work: true,
}

/** For those who take part, what the others did. */
const seeActivity: NetworkStep = {
  label: 'networks.activity.title',
  href: (locals) => (mayTakePart(locals) === 'yes' ? networkPath(locals.network, '/activity') : undefined),
  place: 80,
  work: true,
}

/** For those who lead, everything that is owed. */
const seeDue: NetworkStep = {
  label: 'networks.due.networkTitle',
  href: (locals) => (mayLead(locals) === 'yes' ? networkPath(locals.network, '/due') : undefined),
  place: 70,
  work: true,
}

/** For those who take part, what its phases, roles and meetings are called. */
const seeProfile: NetworkStep = {
  label: 'networks.profile.title',
  href: (locals) => (mayTakePart(locals) === 'yes' ? networkPath(locals.network, '/profile') : undefined),
  place: 85,
  work: true,
}

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    mount('/n/:network', networkRoutes),
    mount('/n/:network', networkEditRoutes),
    mount('/n/:network/cities', cityRoutes),
    mount('/n/:network/cities', cityEditRoutes),
    mount('/n/:network/cities', cityHistoryRoutes),
    mount('/n/:network/files', fileRoutes),
    mount('/n/:network/thread', wholeThreadRoutes),
    mount('/n/:network/people', peopleRoutes),
    mount('/n/:network/people/invite/many', manyRoutes),
    mount('/n/:network/people', inviteRoutes),
    mount('/n/:network/people', memberRoutes),
    mount('/n/:network/talk', talkRoutes),
    mount('/n/:network/follow', followRoutes),
    mount('/n/:network/activity', activityRoutes),
    mount('/me/following', followingRoutes),
    mount('/me/notices', noticeRoutes),
    mount('/digest', digestRoutes),
    mount('/invitations', answerRoutes),
    mount('/n/:network/themes', themeEditRoutes),
    mount('/n/:network/themes', themeRoutes),
    mount('/n/:network/roadmap', roadmapRoutes),
    mount('/n/:network/roadmap', roadmapItemRoutes),
    mount('/n/:network/roadmap/next', nextRoutes),
    mount('/n/:network/roadmap/halves', roadmapTableRoutes),
    mount('/n/:network/obligations', obligationRoutes),
    mount('/n/:network/obligations', newObligationRoutes),
    mount('/n/:network/obligations', obligationEditRoutes),
    mount('/n/:network/obligations', deliverRoutes),
    mount('/n/:network/obligations', deliveryRoutes),
    mount('/n/:network/obligations', waiveRoutes),
    mount('/n/:network/obligations', waiverUndoRoutes),
    mount('/n/:network/profile', profileRoutes),
    mount('/n/:network/profile', profileListRoutes),
    mount('/n/:network/profile', profileEntryRoutes),
    mount('/n/:network/due', networkDueRoutes),
    mount('/n/:network/due', networkPauseRoutes),
    mount('/n/:network/due', waiveBeforeRoutes),
    mount('/n/:network/cities', cityDueRoutes),
    mount('/n/:network/cities', cityPauseRoutes),
    mount('/n/:network/source', sourceRoutes),
  ],
  menu: [
    { label: 'networks.menu.overview', at: '', place: 10 },
    { label: 'networks.menu.cities', at: '/cities', place: 20 },
    { label: 'networks.menu.roadmap', at: '/roadmap', place: 50 },
    { label: 'networks.menu.people', at: '/people', place: 60, audience: 'network' },
  ],
  pages: ['/themes', '/obligations', '/source'],
  fillings: [
    fill(besidePerson, 10, myRoles),
    () => unknownPeople.expect(expectInvited),
    () => farewells.register(endRolesForGood),
    () => recordKinds.register(cityKind),
    () => recordKinds.register(themeKind),
    () => recordKinds.register(membershipKind),
    () => recordKinds.register(invitationKind),
    () => recordKinds.register(roadmapKind),
    () => recordKinds.register(roadmapTableKind),
    () => evidenceKinds.register(halfYearEvidence),
    () => deskItems.register(roadmapDesk),
    () => networkSteps.register(editNetwork),
    () => networkSteps.register(seeActivity),
    () => networkSteps.register(seeDue),
    () => networkSteps.register(seeProfile),
    () => recordKinds.register(obligationKind),
    () => recordKinds.register(deliveryKind),
    () => recordKinds.register(profileEntryKind),
    fill(besideCity, 5, duePanel),
    fill(besideCity, 1000, cityTalk),
    fill(besideTheme, 1000, themeTalk),
    fill(besidePerson, 20, ownConversations),
    () => corner.register(unreadEntry),
    () => ownRecords.register(ownRoles),
    () => ownRecords.register(ownInvitations),
    () => ownRecords.register(ownComments),
    () => ownRecords.register(ownFollows),
    () => ownRecords.register(ownNotices),
    () => ownRecords.register(ownDeliveries),
    () => ownRecords.register(ownWaivers),
    () => ownRecords.register(ownPauses),
  ],
  jobs: [digestsJob, digestJob],
  api: [networksApi, networkApi, citiesApi, cityApi, themesApi],
  searchable: [searchableCities, searchableThemes],
  sheets: [networkSheet, citySheet, themeSheet, anomalySheet, roadmapSheet, obligationSheet],
}
