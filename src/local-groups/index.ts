export { kindInWords, kindOf, kindsForeseen, type MemberKind } from './kinds.ts'
export { groupPath } from './local-group.paths.ts'
export { type LocalGroupMember, personsOfGroup } from './local-group.queries.ts'
export { besideGroup } from './slots.ts'
