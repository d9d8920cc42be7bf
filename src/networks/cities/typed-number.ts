import type { FormError } from '#platform/forms'
import type { Formats } from '#platform/text'

export interface NumberRules {
  /** Whole things are counted; otherwise parts are possible. */
  whole?: boolean
  min?: number
  max?: number
  /** Nobody writes thousands here, so a point or a comma always begins the decimals. */
  never?: 'thousands'
}

export type ReadNumber = { ok: true; value: number | null } | { ok: false; error: FormError }

/** A number in a field, as a reader of this language writes it, without thousands that could be taken for something else. */
export const writeNumber = (value: number | string | null, { locale }: Pick<Formats, 'locale'>): string =>
  value === null ? '' : String(value).replace('.', decimalSign(locale))

/**
 * Reads a number as it is written in the reader's language or in another: 14 500, 14,5, 1.234.567,8. "14.500" may be two
 * numbers; where the field leaves both possible, or the reader's language writes neither like this, we ask.
 */
export function readNumber(typed: string | null, rules: NumberRules, format: Formats): ReadNumber {
  const text = (typed ?? '').replace(/[\s\u00a0\u202f'’]/g, '')
  if (text === '') return { ok: true, value: null }
  const fits = (value: number) =>
    (!rules.whole || Number.isInteger(value)) && value >= (rules.min ?? 0) && value <= (rules.max ?? 1e12)
  const readings = [...new Set(readingsOf(text, rules))].filter(fits)
  const [first] = readings
  if (first === undefined) return { ok: false, error: wrongNumber(rules) }
  if (!readsAsThousands(text) || rules.never || (rules.max ?? 1e12) < 1000) return { ok: true, value: first }
  const thousands = Number(text.replace(/[.,]/, ''))
  if (text.includes(',') && decimalSign(format.locale) === '.') return { ok: true, value: thousands }
  return { ok: false, error: whichNumber(readings, format) }
}

const decimalSign = (locale: string): string => (1.5).toLocaleString(locale).replace(/\d/g, '')

/** One sign with three digits behind it: 14.500, 14,500. */
const readsAsThousands = (text: string): boolean => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)

function readingsOf(text: string, { never }: NumberRules): number[] {
  if (/^-?\d+$/.test(text)) return [Number(text)]
  if (/^-?\d+[.,]\d+$/.test(text)) {
    const decimal = Number(text.replace(',', '.'))
    return readsAsThousands(text) && !never ? [decimal, Number(text.replace(/[.,]/, ''))] : [decimal]
  }
  const grouped = /^(-?\d{1,3})((?:\.\d{3})+|(?:,\d{3})+)([.,]\d+)?$/.exec(text)
  if (!grouped) return []
  const [, head = '', groups = '', rest = ''] = grouped
  if (rest !== '' && rest[0] === groups[0]) return []
  return [Number(head + groups.replace(/[.,]/g, '') + rest.replace(',', '.'))]
}

const wrongNumber =
  ({ whole, min = 0, max }: NumberRules): FormError =>
  (t) => {
    if (max !== undefined) return t('networks.number.between', { min, max })
    return whole ? t('networks.number.whole') : t('networks.number.wrong')
  }

/** Says each possible number and how to write it so that it is clear. */
const whichNumber =
  (readings: number[], format: Formats): FormError =>
  (t) =>
    t('networks.number.which', {
      choices: readings
        .map((value) => t('networks.number.choice', { said: format.number(value), write: plainly(value, format) }))
        .join(t('networks.number.or')),
    })

/** Two decimals cannot be taken for thousands. */
const plainly = (value: number, format: Formats): string => {
  const text = writeNumber(value, format)
  return Number.isInteger(value) ? text : text.replace(/([.,])(\d)$/, '$1$20')
}
