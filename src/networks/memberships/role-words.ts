import type { Role } from '../schema.ts'

/** What people write for a role in their lists, besides its code and its name, in either language. */
export const roleWords: Record<Role, string[]> = {
  secretariat: ['secretariat', 'secrétariat', 'joint secretariat'],
  lead_partner: ['lead city', 'chef de file', 'ville chef de file'],
  lead_expert: ['lead expert', 'expert principal', 'experte principale', 'expert référent', 'experte référente'],
  ad_hoc_expert: [
    'ad hoc expert',
    'ad hoc',
    'expert ad hoc',
    'experte ad hoc',
    'expert ponctuel',
    'experte ponctuelle',
  ],
  coordinator: [
    'coordinator',
    'ULG coordinator',
    'local coordinator',
    'city coordinator',
    'coordinateur',
    'coordinatrice',
    'coordinateur local',
    'coordinatrice locale',
    'coordinateur ULG',
    'coordinatrice ULG',
  ],
  city_team: ['city team', 'city team member', 'équipe ville', 'équipe municipale'],
  local_group_member: ['local group', 'ULG', 'ULG member', 'URBACT local group', 'groupe local', 'membre ULG'],
  observer: ['observer', 'observateur', 'observatrice'],
}
