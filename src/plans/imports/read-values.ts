import { isPartialDate } from '#platform/time'
import { plainWords } from './read-columns.ts'

const currencies: [RegExp, string][] = [
  [/€|\beur(o|os)?\b/i, 'EUR'],
  [/\bhuf\b|\bft\b/i, 'HUF'],
  [/\bpln\b|zł/i, 'PLN'],
  [/\bron\b|\blei\b/i, 'RON'],
  [/£|\bgbp\b/i, 'GBP'],
  [/\bsek\b/i, 'SEK'],
  [/\$|\busd\b/i, 'USD'],
]

/** A sum as somebody wrote it, with its currency; nothing where it is anything but one plain number. */
export function moneyIn(written: string, header = ''): { cost: number; costCurrency: string } | null {
  const currency = currencies.find(([sign]) => sign.test(written) || sign.test(header))?.[1]
  const figures = written
    .replace(/[€£$]|zł|\b(?:eur(?:os?)?|huf|ft|pln|ron|lei|gbp|sek|usd)\b\.?/gi, ' ')
    .replace(/[\s\u00a0\u202f]+/g, '')
    .replace(/[.,]-+$/, '')
  if (!/^\d{1,3}(?:[.,']?\d{3})*(?:[.,]\d{1,2})?$|^\d+(?:[.,]\d{1,2})?$/.test(figures)) return null
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(figures) ?? []
  const cost = Number(`${whole.replace(/\D/g, '')}.${cents || '0'}`)
  return Number.isFinite(cost) && cost < 1e12 ? { cost, costCurrency: currency ?? 'EUR' } : null
}

/** A day, month or year as people write it, as precisely as they did; nothing for a season or a half-year, which no calendar has. */
export function dateIn(written: string): string | null {
  const text = written.trim()
  const named = namedMonthIn(text)
  if (named) return named
  const [, day, month, year] = /^(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const found = year ? [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-') : text
  return isPartialDate(found) ? found : null
}

/** “March 2026”, “12. März 2026”, “le 1er mars 2026”, “March 12, 2026”. */
function namedMonthIn(text: string): string | null {
  const [, before, name = '', after, year] =
    /^(?:le |am |den )?(?:(\d{1,2})(?:\.|er|st|nd|rd|th)? +(?:de |of )?)?(\p{L}{3,12})\.?(?: +(\d{1,2}),?)?(?: +de)? +(\d{4})$/iu.exec(
      text,
    ) ?? []
  const month = year ? monthsByName.get(plainWords(name)) : undefined
  if (!month) return null
  const day = before ?? after
  const found = [year, month, day?.padStart(2, '0')].filter(Boolean).join('-')
  return isPartialDate(found) ? found : null
}

/** Languages in which plans come along; not Croatian, whose October is November in Polish. */
const monthLanguages = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'pl', 'hu', 'ro', 'sk', 'sv', 'lv']

/** Each month by its whole name and the usual short one, alone and as it stands in a day. */
const monthsByName = new Map(
  monthLanguages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((width) =>
      [{ month: width }, { month: width, day: 'numeric' as const }].flatMap((shape) => {
        const format = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' })
        return Array.from({ length: 12 }, (_, at): [string, string] => {
          const parts = format.formatToParts(new Date(Date.UTC(2001, at, 15)))
          const name = parts.find(({ type }) => type === 'month')?.value ?? ''
          return [plainWords(name), String(at + 1).padStart(2, '0')]
        })
      }),
    ),
  ),
)

/** “2025-2027”, “03/2025 – 12/2026”. */
export function periodIn(written: string): { startsOn: string; endsOn: string } | null {
  const parts = written.split(/\s*[–—]\s*|\s+(?:-|to|until|à|au|do|bis|al|a|-ig)\s+|(?<=^\d{4})-(?=\d{4}$)/)
  const [from, to] = parts.map(dateIn)
  if (parts.length === 1 && from) return { startsOn: from, endsOn: from }
  return parts.length === 2 && from && to ? { startsOn: from, endsOn: to } : null
}

/** Several things in one cell: lines, or signs of a list. */
export const linesIn = (written: string): string[] =>
  written
    .split(/\n|;|(?:^|\s)[•▪●]\s/)
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s+/, '').trim())
    .filter(Boolean)
    .slice(0, 60)
