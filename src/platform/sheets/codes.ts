const regions = ['en', 'fr', 'de', 'es', 'pl', 'nl', 'it', 'pt'].map(
  (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
)
const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
/** Groupings and reserved codes that the list of regions knows beside countries. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'UK', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'])
const usual: Record<string, string> = { UK: 'GB', EL: 'GR' }
const currencies = new Set(Intl.supportedValuesOf('currency'))

/** Countries of ISO 3166-1; Kosovo's XK is in use although it is not in the list. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && !notCountries.has(code) && english.of(code) !== undefined

/** The code of a country that was written by name, or by a code used elsewhere. */
export function countryCalled(text: string): string | undefined {
  const upper = text.toUpperCase()
  if (usual[upper]) return usual[upper]
  const wanted = text.toLocaleLowerCase()
  return countryCodes().find((code) => regions.some((names) => names.of(code)?.toLocaleLowerCase() === wanted))
}

let codes: string[] | undefined
/** The codes of all countries. */
export function countryCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  codes ??= letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry)
  return codes
}

export const isCurrency = (code: string): boolean => currencies.has(code)

/** The language as BCP 47 writes it, or nothing where it is not one. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.replaceAll('_', '-'))
    return tag && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) ? tag : undefined
  } catch {
    return undefined
  }
}
