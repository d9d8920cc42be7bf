/** The code of a country, typed as that or as its name in a language of the pages; nothing where there is no such country. */
export function readCountry(typed: string): string | null {
  const code = typed.toUpperCase()
  if (/^[A-Z]{2}$/.test(code) && nameOf(code, 'en') !== undefined) return code
  codes ??= codesByName()
  return codes.get(folded(typed)) ?? null
}

let codes: Map<string, string> | undefined

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

function codesByName(): Map<string, string> {
  const all = letters.flatMap((first) => letters.map((second) => first + second))
  // Codes that are no longer in use have the names of those that took their place.
  const inUse = all.filter((code) => new Intl.Locale(`und-${code}`).region === code)
  return new Map(
    ['fr', 'en'].flatMap((lang) =>
      inUse.flatMap((code): [string, string][] => {
        const name = nameOf(code, lang)
        return name === undefined ? [] : [[folded(name), code]]
      }),
    ),
  )
}

const nameOf = (code: string, lang: string): string | undefined =>
  new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }).of(code)

/** Without what people leave out when they type. */
const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’'-]/g, ' ').trim().toLowerCase()
