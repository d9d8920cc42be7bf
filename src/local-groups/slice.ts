import { besideCity, deskItems, recordKinds } from '#networks'
import { farewells, ownRecords } from '#people'
import { fill, mount, type Slice } from '#platform/slice'
import { joinRoutes } from './joining/join.routes.tsx'
import { linkRoutes } from './joining/link.routes.tsx'
import { waitingMembers } from './local-group.desk.ts'
import { localGroupKind, localGroupMemberKind } from './local-group.kind.ts'
import { localGroupPanel } from './local-group.panel.tsx'
import { ownMemberships } from './local-group.record.queries.ts'
import { localGroupRoutes } from './local-group.routes.tsx'
import { localGroupSheet } from './local-group.sheet.ts'
import { leaveGroups } from './members/farewell.commands.ts'
import { memberRoutes } from './members/member.routes.tsx'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  mounts: [
    mount('/n/:network/cities', localGroupRoutes),
    mount('/n/:network/cities', memberRoutes),
    mount('/n/:network/cities', linkRoutes),
    mount('/groups', joinRoutes),
  ],
  fillings: [
    fill(besideCity, 50, localGroupPanel),
    () => recordKinds.register(localGroupKind),
    () => recordKinds.register(localGroupMemberKind),
    () => deskItems.register(waitingMembers),
    () => ownRecords.register(ownMemberships),
    () => farewells.register(leaveGroups),
  ],
  sheets: [localGroupSheet],
}
