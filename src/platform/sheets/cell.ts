import { type Saying, saying } from '../text/index.ts'
import { countryCalled, isCountry, isCurrency, languageTag } from './codes.ts'
import { dateReadings, isDate, numberReadings } from './readings.ts'
import type { Column } from './sheet.ts'

export type Reading = { ok: true; value: string | string[] | null } | { ok: false; message: Saying }

const good = (value: string | string[] | null): Reading => ({ ok: true, value })
const bad = (message: Saying): Reading => ({ ok: false, message })

const longestText = 100_000
const longestId = 100
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

/** Reads what stands in a cell; what cannot be read is explained in words that say what to do. */
export function readCell(column: Column, raw: string): Reading {
  const text = raw.replace(/\r\n?/g, '\n').trim().normalize('NFC')
  const found = control.exec(text)
  if (found) return bad(saying('platform.sheets.control', { letter: codePoint(found[0]) }))
  if (text.includes('\ufffd')) return bad(saying('platform.sheets.unreadable'))
  if (!text.isWellFormed()) return bad(saying('platform.sheets.halfLetter'))
  if (text.length > longestText) return bad(saying('platform.sheets.tooLong', { most: String(longestText) }))
  if (column.list) return readList(column, text.split(';'))
  return text === '' ? readNothing(column) : readValue(column, text)
}

/** The same for values that come as a list already. */
export function readList(column: Column, parts: string[]): Reading {
  const values: string[] = []
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const read = readValue(column, part)
    if (!read.ok) return read
    if (typeof read.value === 'string' && !(column.names && isAmong(values, read.value))) values.push(read.value)
  }
  return values.length === 0 && column.required ? readNothing(column) : good(values)
}

/** A record named twice in one cell is named once. */
const isAmong = (values: string[], id: string) => values.some((value) => value.toLowerCase() === id.toLowerCase())

const readNothing = (column: Column): Reading =>
  column.required ? bad(saying('platform.sheets.empty')) : good(column.whenEmpty ?? null)

function readValue(column: Column, text: string): Reading {
  switch (column.kind) {
    case 'text':
      return column.longest && text.length > column.longest
        ? bad(saying('platform.sheets.tooLong', { most: String(column.longest) }))
        : good(text)
    case 'id':
      return readId(text, /^[\p{L}\p{N}-]+$/u, 'platform.sheets.id')
    case 'code':
      return readId(text, /^[\p{L}\p{N}.-]+$/u, 'platform.sheets.code')
    case 'integer':
      return readInteger(column, text)
    case 'decimal':
      return readDecimal(column, text)
    case 'date':
      return isDate(text) ? good(text) : bad(saying('platform.sheets.date', { readings: dateMeant(text) }))
    case 'url':
      return readAddress(text)
    case 'country':
      return readCountry(text)
    case 'currency':
      return isCurrency(text.toUpperCase()) ? good(text.toUpperCase()) : bad(saying('platform.sheets.currency'))
    case 'language': {
      const tag = languageTag(text)
      return tag ? good(tag) : bad(saying('platform.sheets.language'))
    }
    case 'colour':
      return /^#[0-9a-f]{6}$/i.test(text) ? good(text.toLowerCase()) : bad(saying('platform.sheets.colour'))
    case 'yes-no':
      return readYesNo(text)
    case 'one-of':
      return readChoice(column, text)
    default:
      return column.kind satisfies never
  }
}

function readId(text: string, shape: RegExp, may: 'platform.sheets.id' | 'platform.sheets.code'): Reading {
  if (text.length > longestId) return bad(saying('platform.sheets.idTooLong', { most: String(longestId) }))
  return shape.test(text) ? good(text) : bad(saying(may, { example: suggestId(text) }))
}

const suggestId = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'a-short-id'

function readInteger(column: Column, text: string): Reading {
  if (!/^-?\d+$/.test(text)) return bad(saying('platform.sheets.integer', meant(text)))
  return within(column, text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0'))
}

function readDecimal(column: Column, text: string): Reading {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return bad(saying('platform.sheets.decimal', meant(text)))
  if (column.thousands && /^-?[1-9]\d{0,2}\.\d{3}$/.test(text))
    return bad(saying('platform.sheets.twoWays', { readings: [text.replace('.', ''), asDecimal(text)] }))
  return within(column, text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-(?=[0.]*$)/, ''))
}

/** The same decimal with another number of digits, so that it is not mistaken for thousands. */
const asDecimal = (text: string) => (text.endsWith('0') ? String(Number(text)) : `${text}0`)

function within(column: Column, text: string): Reading {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = column
  if (text.length > 40) return bad(saying('platform.sheets.tooManyDigits'))
  const value = Number(text)
  return value < min || value > max
    ? bad(saying('platform.sheets.range', { min: String(min), max: String(max) }))
    : good(text)
}

function meant(text: string) {
  const readings = numberReadings(text)
  return { count: readings.length, readings }
}

function dateMeant(text: string): string | string[] {
  const readings = dateReadings(text)
  return readings.length > 0 ? readings : ['2024, 2024-06', '2024-06-13']
}

function readAddress(text: string): Reading {
  const fine = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/\s/.test(text)
  return fine ? good(text) : bad(saying('platform.sheets.address'))
}

function readCountry(text: string): Reading {
  const upper = text.toUpperCase()
  if (isCountry(upper)) return good(upper)
  const meant = countryCalled(text)
  return bad(meant ? saying('platform.sheets.countryMeant', { code: meant }) : saying('platform.sheets.country'))
}

function readYesNo(text: string): Reading {
  if (/^(true|yes|1)$/i.test(text)) return good('true')
  return /^(false|no|0)$/i.test(text) ? good(null) : bad(saying('platform.sheets.yesNo'))
}

function readChoice(column: Column, text: string): Reading {
  const choices = column.choices ?? []
  const wanted = text.toLowerCase().replace(/[\s-]+/g, '_')
  const found = choices.find((choice) => choice === wanted)
  return found ? good(found) : bad(saying('platform.sheets.choice', { choices: choices.join(', ') }))
}

const codePoint = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
