import type { Role } from '#schema/networks'

export interface DemoNetwork {
  id: string
  slug: string
  programmeId: string | null
  leadPartner: string | null
}

export interface DemoCity {
  id: string
  slug: string
  name: string
}

/** A role to step into: a person who is clearly none. */
export interface DemoRole {
  /** Names the role in addresses: `coordinator-genk`. */
  key: string
  /** As others see it: "Coordinator, Genk". */
  name: string
  email: string
  role: Role
  city: DemoCity | undefined
  /** The secretariat's role is held in the programme, all others in the network. */
  inProgramme: boolean
}

const names: Record<Role, string> = {
  secretariat: 'Programme secretariat',
  lead_partner: 'Lead partner',
  lead_expert: 'Lead expert',
  ad_hoc_expert: 'Ad-hoc expert',
  coordinator: 'Coordinator',
  city_team: 'City team',
  local_group_member: 'Local group member',
  observer: 'Observer',
}

/** Whose local group one can try; of networks not named here it is the last city's. */
const localGroupOf: Record<string, string> = { 'agents-of-coexistence': 'gdansk' }

/** Every role once, and a coordinator for every city. */
export function demoRolesOf(network: DemoNetwork, cities: DemoCity[]): DemoRole[] {
  const cityCalled = (slug: string | null | undefined) =>
    cities.find((city) => city.slug.toLowerCase() === slug?.toLowerCase())
  const lead = cityCalled(network.leadPartner) ?? cities[0]
  const atHome = cityCalled(localGroupOf[network.slug]) ?? cities.at(-1)
  const role = (held: Role, city?: DemoCity): DemoRole => {
    const key = [held.replaceAll('_', '-'), city?.slug].filter(Boolean).join('-').toLowerCase()
    return {
      key,
      name: [names[held], city?.name].filter(Boolean).join(', '),
      email: `${key}@${network.slug}.invalid`,
      role: held,
      city,
      inProgramme: held === 'secretariat' && network.programmeId !== null,
    }
  }
  return [
    role('secretariat'),
    { ...role('lead_partner'), name: [names.lead_partner, lead?.name].filter(Boolean).join(', ') },
    role('lead_expert'),
    role('ad_hoc_expert'),
    ...cities.map((city) => role('coordinator', city)),
    ...(lead ? [role('city_team', lead)] : []),
    ...(atHome ? [role('local_group_member', atHome)] : []),
    role('observer'),
  ]
}
