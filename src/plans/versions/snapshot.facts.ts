import type { City } from '#networks'
import type { MessageWithoutArgs } from '#platform/text'
import { spokenIn } from '../spoken.ts'
import type { PlanSnapshot } from './snapshot.ts'

/** The lines of a city's data box, in the language of its plan; what is not stated is left out. */
export function factsOf(city: City, language: string): PlanSnapshot['facts'] {
  const { t, format } = spokenIn(language)
  const number = (value: number | string | null) => (value === null ? null : format.number(value))
  const percent = (value: string | null) =>
    value === null ? null : t('plans.fact.percent', { value: number(value) ?? '' })
  const facts: [MessageWithoutArgs, string | null][] = [
    ['plans.fact.country', format.country(city.country)],
    ['plans.fact.region', city.region],
    ['plans.fact.population', number(city.population)],
    ['plans.fact.unemployment', percent(city.unemploymentPct)],
    ['plans.fact.youthUnemployment', percent(city.youthUnemploymentPct)],
    ['plans.fact.gdp', moneyOf(city, format)],
    ['plans.fact.civilServants', number(city.civilServants)],
    ['plans.fact.demography', city.demography],
    ['plans.fact.economy', city.economy],
    ['plans.fact.participationUnits', city.participationUnits],
    ['plans.fact.advisoryBodies', city.advisoryBodies],
  ]
  return facts.flatMap(([label, value]) => (value ? [{ label: t(label), value }] : []))
}

function moneyOf({ gdpPerCapita, gdpCurrency }: City, format: ReturnType<typeof spokenIn>['format']): string | null {
  if (gdpPerCapita === null) return null
  return gdpCurrency && /^[A-Z]{3}$/.test(gdpCurrency)
    ? format.money(gdpPerCapita, gdpCurrency)
    : format.number(gdpPerCapita)
}
