import { type City, type ImplausibleFigure, implausibleFigures } from '#networks'
import type { MessageWithoutArgs } from '#platform/text'
import { spokenIn } from '../spoken.ts'
import type { PlanSnapshot } from './snapshot.ts'

/**
 * The lines of a city's data box, in the language of its plan; what is not stated is left out, and what is hard to believe
 * says so, as on the page of the city.
 */
export function factsOf(city: City, language: string): PlanSnapshot['facts'] {
  const speech = spokenIn(language)
  const { t, format } = speech
  const doubts = new Map(implausibleFigures(city).map((figure) => [figure.field, doubtOf(figure, speech)]))
  const number = (value: number | string | null) => (value === null ? null : format.number(value))
  const percent = (value: string | null) =>
    value === null ? null : t('plans.fact.percent', { value: number(value) ?? '' })
  const facts: [MessageWithoutArgs, string | null, doubt?: string][] = [
    ['plans.fact.country', format.country(city.country)],
    ['plans.fact.region', city.region],
    ['plans.fact.population', number(city.population)],
    ['plans.fact.unemployment', percent(city.unemploymentPct), doubts.get('unemploymentPct')],
    ['plans.fact.youthUnemployment', percent(city.youthUnemploymentPct), doubts.get('youthUnemploymentPct')],
    ['plans.fact.gdp', moneyOf(city, format)],
    ['plans.fact.civilServants', number(city.civilServants), doubts.get('civilServants')],
    ['plans.fact.demography', city.demography],
    ['plans.fact.economy', city.economy],
    ['plans.fact.participationUnits', city.participationUnits],
    ['plans.fact.advisoryBodies', city.advisoryBodies],
  ]
  return facts.flatMap(([label, value, doubt]) => (value ? [{ label: t(label), value, ...(doubt && { doubt }) }] : []))
}

function moneyOf({ gdpPerCapita, gdpCurrency }: City, format: ReturnType<typeof spokenIn>['format']): string | null {
  if (gdpPerCapita === null) return null
  return gdpCurrency && /^[A-Z]{3}$/.test(gdpCurrency)
    ? format.money(gdpPerCapita, gdpCurrency)
    : format.number(gdpPerCapita)
}

/** Why a figure is hard to believe, in the language of the plan. */
function doubtOf({ rule, params }: ImplausibleFigure, { t, format }: ReturnType<typeof spokenIn>): string {
  if (rule === 'above_population')
    return t('plans.fact.doubt.abovePopulation', { population: format.number(params.compared) })
  const compared = t('plans.fact.percent', { value: format.number(params.compared) })
  return rule === 'above_limit'
    ? t('plans.fact.doubt.aboveLimit', { limit: compared })
    : t('plans.fact.doubt.belowGeneralRate', { general: compared })
}
