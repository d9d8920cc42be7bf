import { isPartialDate } from '#platform/time'

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

/** A day, month or year as people write it, as precisely as they did. */
export function dateIn(written: string): string | null {
  const text = written.trim()
  const [, day, month, year] = /^(?:(\d{1,2})[./-])?(\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const found = year ? [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-') : text
  return isPartialDate(found) ? found : null
}

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
