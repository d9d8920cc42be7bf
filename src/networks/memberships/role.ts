import type { MessageWithoutArgs, Speak, Text } from '#platform/text'
import { type Profile, wordOf } from '../profiles/profile.ts'
import { cityRoles, type Role, roles } from '../schema.ts'
import { roleWords } from './role-words.ts'

const labels: Record<Role, MessageWithoutArgs> = {
  secretariat: 'networks.role.secretariat',
  lead_partner: 'networks.role.leadPartner',
  lead_expert: 'networks.role.leadExpert',
  ad_hoc_expert: 'networks.role.adHocExpert',
  coordinator: 'networks.role.coordinator',
  city_team: 'networks.role.cityTeam',
  local_group_member: 'networks.role.localGroupMember',
  observer: 'networks.role.observer',
}

const tasks: Record<Role, MessageWithoutArgs> = {
  secretariat: 'networks.role.secretariatDoes',
  lead_partner: 'networks.role.leadPartnerDoes',
  lead_expert: 'networks.role.leadExpertDoes',
  ad_hoc_expert: 'networks.role.adHocExpertDoes',
  coordinator: 'networks.role.coordinatorDoes',
  city_team: 'networks.role.cityTeamDoes',
  local_group_member: 'networks.role.localGroupMemberDoes',
  observer: 'networks.role.observerDoes',
}

/** What a role is called. */
export const roleLabel = (role: Role): MessageWithoutArgs => labels[role]

/** What somebody in a role can do here, in a sentence. */
export const roleTask = (role: Role): MessageWithoutArgs => tasks[role]

/** A role with the city it is held in: "Coordinator, Genk"; with the profile of its network as that one calls it. */
export const roleIn = (t: Text, role: Role, city: string | null | undefined, named?: RoleNames): string => {
  const word = named?.(role) ?? t(roleLabel(role))
  return city ? t('networks.role.inCity', { role: word, city }) : word
}

type RoleNames = (role: Role) => string | undefined

/** What a network calls its roles. */
export const roleNames =
  (profile: Profile, lang: string): RoleNames =>
  (role) => {
    const entry = profile.role.find(({ key }) => key === role)
    return (entry && wordOf(entry.label, lang)) || undefined
  }

export const isHeldInCity = (role: Role): boolean => cityRoles.includes(role)

export const isRole = (word: string): word is Role => roles.some((role) => role === word)

/** The roles that somebody can be invited to inside a network; a programme's secretariat comes in from the command line. */
export const rolesInNetwork: readonly Role[] = roles.filter((role) => role !== 'secretariat')

/** A role as people write it in a spreadsheet: its code, its name in any language of the interface, or a word for it. */
export function readRole(speak: Speak, written: string): Role | undefined {
  const wanted = plain(written)
  if (wanted === '') return undefined
  return roles.find((role) =>
    [role, ...['en', 'fr'].map((lang) => speak(lang).t(labels[role])), ...roleWords[role]].map(plain).includes(wanted),
  )
}

/** Case, accents, hyphens and double blanks do not matter, in whatever order somebody's keyboard makes them. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\-’']+/g, ' ')
    .trim()
