import { type City, implausibleFigures } from '#networks'

/** What of a city matters when it is compared with another; nothing where it is not known or cannot be right. */
export interface Place {
  country: string | null
  population: number | null
  unemployment: number | null
  area: Area | null
  at: { latitude: number; longitude: number } | null
}

/** A city's place among others: the middle of an area of its own, part of a larger city's, or neither. */
export type Area = 'centre' | 'part' | 'apart'

export function placeOf(city: City): Place {
  const odd = new Set(implausibleFigures(city).map(({ field }) => field))
  const number = (value: string | null) => (value === null ? null : Number(value))
  const latitude = number(city.latitude)
  const longitude = number(city.longitude)
  return {
    country: city.country,
    population: city.population !== null && city.population > 0 ? city.population : null,
    unemployment: odd.has('unemploymentPct') ? null : number(city.unemploymentPct),
    area: areaOf(city),
    at: latitude === null || longitude === null ? null : { latitude, longitude },
  }
}

/** Of a practice from outside only the country is known. */
export const placeIn = (country: string | null): Place => ({
  country,
  population: null,
  unemployment: null,
  area: null,
  at: null,
})

const apart = /\b(not part|no fua|none|aucune|hors|ne fait pas partie)\b/i
const within =
  /\b(fua|functional urban area|metropolitan area|urban area|aire urbaine|zone urbaine|aire d'attraction)\b/i

/** Sources say it in words: "not part of a FUA", "small city in the FUA of Budapest", "Gdańsk-Gdynia-Sopot Metropolitan Area". */
function areaOf({ name, functionalUrbanArea: said }: Pick<City, 'name' | 'functionalUrbanArea'>): Area | null {
  if (!said) return null
  if (apart.test(said)) return 'apart'
  if (plain(said).includes(plain(name))) return 'centre'
  return within.test(said) ? 'part' : null
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** As the crow flies. */
export function kilometres(from: Place, to: Place): number | null {
  if (!from.at || !to.at) return null
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const up = radians(to.at.latitude - from.at.latitude) / 2
  const over = radians(to.at.longitude - from.at.longitude) / 2
  const chord =
    Math.sin(up) ** 2 + Math.cos(radians(from.at.latitude)) * Math.cos(radians(to.at.latitude)) * Math.sin(over) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)))
}
