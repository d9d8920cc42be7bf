import type { Finding, Row, Sheet } from '#platform/sheets'
import { type Saying, saying } from '#platform/text'
import { cities } from '../schema.ts'
import { type ImplausibleRule, implausibleFigures } from './city.plausibility.ts'

export const citySheet: Sheet = {
  name: 'cities',
  help: 'The cities of the network with their data box.',
  required: true,
  key: ['id'],
  kept: {
    table: cities,
    id: cities.id,
    networkId: cities.networkId,
    position: cities.position,
    changedAt: cities.changedAt,
  },
  check: moneyHasCurrency,
  plausibility,
  explain,
  columns: [
    {
      name: 'id',
      kind: 'id',
      required: true,
      kept: cities.slug,
      help: 'A short name used by all other files, such as gdansk.',
    },
    {
      name: 'name',
      kind: 'text',
      required: true,
      kept: cities.name,
      help: 'The name as people there write it, such as Gdańsk.',
    },
    {
      name: 'country',
      kind: 'country',
      required: true,
      kept: cities.country,
      help: 'Two letters of ISO 3166-1, such as PL.',
    },
    { name: 'region', kind: 'text', kept: cities.region, help: 'The region or province.' },
    { name: 'partner_body', kind: 'text', kept: cities.partnerBody, help: 'The organisation that takes part.' },
    { name: 'role', kind: 'text', kept: cities.role, help: 'lead_partner, project_partner, or a role of the profile.' },
    { name: 'population', kind: 'integer', kept: cities.population, help: 'Inhabitants, in digits only.' },
    {
      name: 'unemployment_pct',
      kind: 'decimal',
      max: 100,
      kept: cities.unemploymentPct,
      help: 'In per cent, such as 3.5.',
    },
    {
      name: 'youth_unemployment_pct',
      kind: 'decimal',
      max: 100,
      kept: cities.youthUnemploymentPct,
      help: 'Of young people, in per cent.',
    },
    {
      name: 'gdp_per_capita',
      kind: 'decimal',
      thousands: true,
      kept: cities.gdpPerCapita,
      help: 'In digits only; it needs a currency.',
    },
    {
      name: 'gdp_currency',
      kind: 'currency',
      kept: cities.gdpCurrency,
      help: 'Three letters of ISO 4217, such as EUR.',
    },
    { name: 'civil_servants', kind: 'integer', kept: cities.civilServants, help: 'Their number, in digits only.' },
    {
      name: 'civil_servants_scope',
      kind: 'text',
      kept: cities.civilServantsScope,
      help: 'Who is counted, such as “city total”.',
    },
    { name: 'demography', kind: 'text', kept: cities.demography, help: 'Age groups, origins, languages.' },
    { name: 'economy', kind: 'text', kept: cities.economy, help: 'What people live from.' },
    {
      name: 'functional_urban_area',
      kind: 'text',
      kept: cities.functionalUrbanArea,
      help: 'The urban area it belongs to.',
    },
    {
      name: 'participation_units',
      kind: 'text',
      kept: cities.participationUnits,
      help: 'Who works on participation in the administration.',
    },
    {
      name: 'advisory_bodies',
      kind: 'text',
      kept: cities.advisoryBodies,
      help: 'Councils and boards that advise the city.',
    },
    {
      name: 'latitude',
      kind: 'decimal',
      min: -90,
      max: 90,
      kept: cities.latitude,
      help: 'In degrees, north positive, such as 54.352.',
    },
    {
      name: 'longitude',
      kind: 'decimal',
      min: -180,
      max: 180,
      kept: cities.longitude,
      help: 'In degrees, east positive, such as 18.646.',
    },
    { name: 'note', kind: 'text', kept: cities.note, help: 'Whatever a reader of these figures should know.' },
  ],
}

function moneyHasCurrency(row: Row) {
  if (!row.gdp_per_capita || row.gdp_currency) return []
  return [
    {
      column: 'gdp_currency',
      message: saying('networks.city.sheet.currency'),
    },
  ]
}

function plausibility(row: Row): Finding[] {
  const figure = (name: string) => (typeof row[name] === 'string' ? row[name] : null)
  const names = {
    population: 'population',
    unemploymentPct: 'unemployment_pct',
    youthUnemploymentPct: 'youth_unemployment_pct',
    civilServants: 'civil_servants',
  }
  return implausibleFigures({
    population: figure(names.population),
    unemploymentPct: figure(names.unemploymentPct),
    youthUnemploymentPct: figure(names.youthUnemploymentPct),
    civilServants: figure(names.civilServants),
  }).map((found) => ({ ...found, field: names[found.field] }))
}

function explain({ rule, params }: Finding): Saying | undefined {
  const figures = { value: String(params.value), compared: String(params.compared) }
  const known: Record<ImplausibleRule, Saying> = {
    above_population: saying('networks.city.sheet.above_population', figures),
    above_limit: saying('networks.city.sheet.above_limit', figures),
    below_general_rate: saying('networks.city.sheet.below_general_rate', figures),
  }
  return Object.entries(known).find(([name]) => name === rule)?.[1]
}
