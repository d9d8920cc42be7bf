import shipped from './factors.json' with { type: 'json' }

/** How people travel to a meeting; `local` is on foot, by bicycle or within the place, `online` is not travelling at all. */
export const travelModes = ['train', 'coach', 'car', 'car_shared', 'plane', 'ferry', 'local'] as const
export type TravelMode = (typeof travelModes)[number]

export type FactorKey = TravelMode | 'online'
export const factorKeys: readonly FactorKey[] = [...travelModes, 'online']

export interface Factor {
  mode: FactorKey
  /** Grams of CO2 equivalent for each person and kilometre; for `online`, for each person and hour. */
  grams: number
  /** How much longer the way is than the straight line. */
  detour: number
  source: string
  /** Who in the network has looked it up; nothing as long as nobody has. */
  verifiedBy: string | null
  /** Counts the network's own changes; 0 while it is the shipped one. */
  version: number
}

export type Factors = Record<FactorKey, Factor>

/** What Charrette ships: published averages, noted from memory of their tables, which a network verifies for itself. */
export const shippedFactors: Factors = Object.fromEntries(
  shipped.map((one) => [one.mode, { ...one, verifiedBy: null, version: 0 }]),
) as unknown as Factors

export const isTravelMode = (word: string | null): word is TravelMode => travelModes.some((mode) => mode === word)
