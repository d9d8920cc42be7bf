import type { Fields, Kept } from '#platform/records'
import { cities } from '../schema.ts'
import type { NumberRules } from './typed-number.ts'

export const keptCity = { table: cities } satisfies Kept

/** What a figure may be; whether it can be believed is another question, which only leads to a remark. */
export const numberRules = {
  population: { whole: true },
  unemploymentPct: { max: 100 },
  youthUnemploymentPct: { max: 100 },
  gdpPerCapita: {},
  civilServants: { whole: true },
  latitude: { min: -90, max: 90, never: 'thousands' },
  longitude: { min: -180, max: 180, never: 'thousands' },
} as const satisfies Record<string, NumberRules>

export type NumberField = keyof typeof numberRules

export const numberFields = Object.keys(numberRules) as NumberField[]

export const isNumberField = (name: string): name is NumberField => name in numberRules

const asNumber: Fields[string]['say'] = (value, { format }) => format.number(String(value))

/** The fields of a city profile in the order of its form. */
export const cityFields: Fields = {
  name: { label: 'networks.city.name' },
  country: { label: 'networks.city.country', say: (value, { format }) => format.country(String(value)) },
  region: { label: 'networks.city.region' },
  partnerBody: { label: 'networks.city.partnerBodyLabel' },
  population: { label: 'networks.city.population', say: asNumber },
  unemploymentPct: { label: 'networks.city.unemployment', say: asNumber },
  youthUnemploymentPct: { label: 'networks.city.youthUnemployment', say: asNumber },
  gdpPerCapita: { label: 'networks.city.gdpPerCapita', say: asNumber },
  gdpCurrency: { label: 'networks.city.gdpCurrency' },
  civilServants: { label: 'networks.city.civilServants', say: asNumber },
  civilServantsScope: { label: 'networks.city.civilServantsScope' },
  demography: { label: 'networks.city.demography' },
  economy: { label: 'networks.city.economy' },
  functionalUrbanArea: { label: 'networks.city.functionalUrbanArea' },
  participationUnits: { label: 'networks.city.participationUnits' },
  advisoryBodies: { label: 'networks.city.advisoryBodies' },
  note: { label: 'networks.city.note' },
  latitude: { label: 'networks.city.latitude', say: asNumber },
  longitude: { label: 'networks.city.longitude', say: asNumber },
}
