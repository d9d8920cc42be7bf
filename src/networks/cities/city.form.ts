import { z } from 'zod'
import { type FormErrors, field, readForm, type Typed } from '#platform/forms'
import type { Values } from '#platform/records'
import type { Formats } from '#platform/text'
import { cityFields, isNumberField, type NumberField, numberFields, numberRules } from './city.fields.ts'
import type { City } from './city.queries.ts'
import { readCountry } from './typed-country.ts'
import { readNumber, writeNumber } from './typed-number.ts'

const number = () => field.line({ max: 40 })

export const cityForm = z.object({
  name: field.line({ missing: 'networks.city.edit.nameMissing', max: 120 }),
  country: field.line({ missing: 'networks.city.edit.countryMissing', max: 80 }),
  region: field.line(),
  partnerBody: field.line(),
  population: number(),
  unemploymentPct: number(),
  youthUnemploymentPct: number(),
  gdpPerCapita: number(),
  gdpCurrency: field.line({ max: 40 }),
  civilServants: number(),
  civilServantsScope: field.line(),
  demography: field.prose(),
  economy: field.prose(),
  functionalUrbanArea: field.prose(),
  participationUnits: field.prose(),
  advisoryBodies: field.prose(),
  note: field.prose(),
  latitude: number(),
  longitude: number(),
  version: field.version(),
  /** The version of the draft that one goes on with. */
  draft: field.version(),
  /** What a draft begun with this form will be called, so that sending twice makes one. */
  id: field.id(),
})

export type ReadCity =
  | { ok: true; values: Values; version: number; draft: number | undefined; typed: Typed }
  | { ok: false; typed: Typed; errors: FormErrors }

/** What was typed into the form of a city, its numbers as the reader's language writes them. */
export async function readCity(c: Parameters<typeof readForm>[0], city: City, format: Formats): Promise<ReadCity> {
  const form = await readForm(c, cityForm)
  // What is missing and what is written wrongly is said at once.
  const typed = (name: string): string | null => [form.typed[name]].flat().at(-1) || null
  const errors: FormErrors = form.ok ? {} : { ...form.errors }
  const numbers: Partial<Record<NumberField, number | null>> = {}
  for (const name of numberFields) {
    const read = readNumber(typed(name), numberRules[name], format)
    if (read.ok) numbers[name] = read.value
    else errors[name] ??= read.error
  }
  const country = readCountry(typed('country') ?? '')
  const gdpCurrency = typed('gdpCurrency')?.toUpperCase() ?? null
  if (country === null) errors.country ??= 'networks.city.edit.countryUnknown'
  if (gdpCurrency !== null && !/^[A-Z]{3}$/.test(gdpCurrency)) errors.gdpCurrency ??= 'networks.city.edit.currencyWrong'
  const isNew = Number(numbers.gdpPerCapita) !== Number(city.gdpPerCapita) || city.gdpCurrency !== null
  if (numbers.gdpPerCapita != null && gdpCurrency === null && isNew)
    errors.gdpCurrency ??= 'networks.city.edit.currencyMissing'
  if (!form.ok || Object.keys(errors).length > 0) return { ok: false, typed: form.typed, errors: inOrder(errors) }
  const { version, draft, id: _, ...values } = form.values
  return {
    ok: true,
    values: { ...values, ...numbers, country, gdpCurrency },
    version: version ?? city.version,
    draft,
    typed: form.typed,
  }
}

/** What stands in the form: the record, or what two people's texts became. */
export const typedCity = (values: Values, format: Formats): Typed =>
  Object.fromEntries(
    Object.keys(cityFields).map((name) => {
      const value = values[name] as string | number | null
      return [name, isNumberField(name) ? writeNumber(value, format) : value]
    }),
  )

const inOrder = (errors: FormErrors): FormErrors =>
  Object.fromEntries(Object.keys(cityFields).flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])))
