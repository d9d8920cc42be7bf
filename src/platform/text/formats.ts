import { type Lang, pseudoLanguages } from './languages.ts'

const partialDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const ownNames = new Map([
  ['en', 'English'],
  ['fr', 'Français'],
  ['en-XA', 'Ĕñĝļîšĥ'],
  ['ar-XB', 'ĥšîļĝñĔ'],
])

/** Numbers, dates and names in the reader's format. */
export function createFormats(lang: Lang) {
  const locale = pseudoLanguages.some((pseudo) => pseudo === lang) ? 'en-GB' : lang === 'en' ? 'en-GB' : lang
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 })
  const byPrecision = [
    new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  ] as const
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const tongues = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })

  const moneyIn = remembering(
    (currency) => new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }),
  )

  const momentIn = remembering(
    (timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }),
  )

  const read = (date: string) => {
    const found = partialDate.exec(date)
    if (!found) return undefined
    const [, year, month, day] = found
    return {
      at: new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))),
      format: byPrecision[day ? 2 : month ? 1 : 0],
    }
  }

  // A range takes twenty times as long as a date, and the tables of a long plan name the same ones again and again.
  const rangeOf = remembering((dates) => {
    const [from, to] = dates.split('/').map(read)
    return from && to ? from.format.formatRange(from.at, to.at) : ''
  })

  return {
    locale,
    number: (value: number | string) => numbers.format(Number(value)),
    money: (value: number | string, currency: string) => moneyIn(currency).format(Number(value)),
    /** `2024`, `2024-06` or `2024-06-13`, never more precise than it was given. */
    date: (date: string) => {
      const known = read(date)
      return known ? known.format.format(known.at) : date
    },
    /** From one such date to another, said once where they share a month or a year. */
    period: (start: string | null, end: string | null) => {
      const from = start ? read(start) : undefined
      const to = end ? read(end) : undefined
      if (!from || !to) return from ? from.format.format(from.at) : to ? to.format.format(to.at) : ''
      if (start === end) return from.format.format(from.at)
      return from.format === to.format
        ? rangeOf(`${start}/${end}`)
        : `${from.format.format(from.at)} – ${to.format.format(to.at)}`
    },
    /** The name of the month of `2024-06`, without its year. */
    month: (date: string) => {
      const known = read(date)
      return known ? months.format(known.at) : date
    },
    /** A day of the week: 1 is Monday, 7 Sunday. */
    weekday: (day: number) => weekdays.format(new Date(Date.UTC(2024, 0, day))),
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    language: (tag: string) => tongues.of(tag) ?? tag,
    /** A language as it calls itself: what somebody looks for who cannot read the page. */
    ownName: (tag: string) => ownNames.get(tag) ?? tag,
    list: (items: string[]) => lists.format(items),
    /** A moment of our own record, to the minute; told with its zone, one of somebody's plans. */
    moment: (at: Date, timeZone = 'UTC') => momentIn(timeZone).format(at),
    /** The day of a moment of our own record. */
    day: (at: Date): string => byPrecision[2].format(at),
    /** Sorts names as a reader of this language expects. */
    compare: new Intl.Collator(locale, { numeric: true }).compare,
  }
}

export type Formats = ReturnType<typeof createFormats>

const mostRemembered = 1_000

/** Making a format costs a hundred times more than using it. There are not many names to remember at one time. */
function remembering<Made>(make: (name: string) => Made): (name: string) => Made {
  const known = new Map<string, Made>()
  return (name) => {
    const made = known.get(name) ?? make(name)
    if (known.size >= mostRemembered) known.clear()
    known.set(name, made)
    return made
  }
}
