import { countryCalled, isCountry, isCurrency, languageTag } from './codes.ts'
import { dateReadings, isDate, numberReadings } from './readings.ts'
import type { Column } from './sheet.ts'

export type Reading = { ok: true; value: string | string[] | null } | { ok: false; message: string }

const good = (value: string | string[] | null): Reading => ({ ok: true, value })
const bad = (message: string): Reading => ({ ok: false, message })

const longestText = 100_000
const longestId = 100
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

/** Reads what stands in a cell; what cannot be read is explained in words that say what to do. */
export function readCell(column: Column, raw: string): Reading {
  const text = raw.replace(/\r\n?/g, '\n').trim().normalize('NFC')
  const found = control.exec(text)
  if (found) return bad(`holds an invisible character (${codePoint(found[0])}); delete it`)
  if (text.includes('\ufffd'))
    return bad('holds a letter that could not be read; say how the file was saved with --encoding')
  if (!text.isWellFormed()) return bad('holds half a letter (from \\ud800 to \\udfff alone); delete it')
  if (text.length > longestText) return bad(`holds more than ${longestText} characters; shorten it`)
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
  column.required ? bad('is empty but must be filled in') : good(column.whenEmpty ?? null)

function readValue(column: Column, text: string): Reading {
  switch (column.kind) {
    case 'text':
      return column.longest && text.length > column.longest
        ? bad(`holds more than ${column.longest} characters; shorten it`)
        : good(text)
    case 'id':
      return readId(text, /^[\p{L}\p{N}-]+$/u, 'letters, digits and hyphens')
    case 'code':
      return readId(text, /^[\p{L}\p{N}.-]+$/u, 'letters, digits, hyphens and dots')
    case 'integer':
      return readInteger(column, text)
    case 'decimal':
      return readDecimal(column, text)
    case 'date':
      return isDate(text)
        ? good(text)
        : bad(`is not a date; write ${orList(dateReadings(text), '2024, 2024-06 or 2024-06-13')}`)
    case 'url':
      return readAddress(text)
    case 'country':
      return readCountry(text)
    case 'currency':
      return isCurrency(text.toUpperCase())
        ? good(text.toUpperCase())
        : bad('is not a currency code of ISO 4217; write three letters such as EUR')
    case 'language': {
      const tag = languageTag(text)
      return tag ? good(tag) : bad('is not a language code; write one such as en or pt-BR')
    }
    case 'colour':
      return /^#[0-9a-f]{6}$/i.test(text) ? good(text.toLowerCase()) : bad('is not a colour; write one such as #0b5d66')
    case 'yes-no':
      return readYesNo(text)
    case 'one-of':
      return readChoice(column, text)
    default:
      return column.kind satisfies never
  }
}

function readId(text: string, shape: RegExp, may: string): Reading {
  if (text.length > longestId) return bad(`is longer than ${longestId} characters; choose a short id`)
  return shape.test(text) ? good(text) : bad(`may hold only ${may}; write for example ${suggestId(text)}`)
}

const suggestId = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'a-short-id'

function readInteger(column: Column, text: string): Reading {
  if (!/^-?\d+$/.test(text)) return bad(`is not a whole number; ${advice(text)}`)
  return within(column, text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-0$/, '0'))
}

function readDecimal(column: Column, text: string): Reading {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return bad(`is not a number written with digits and “.”; ${advice(text)}`)
  if (column.thousands && /^-?[1-9]\d{0,2}\.\d{3}$/.test(text))
    return bad(`may be read in two ways; write ${text.replace('.', '')} or ${asDecimal(text)}, whichever is meant`)
  return within(column, text.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-(?=[0.]*$)/, ''))
}

/** The same decimal with another number of digits, so that it is not mistaken for thousands. */
const asDecimal = (text: string) => (text.endsWith('0') ? String(Number(text)) : `${text}0`)

function within(column: Column, text: string): Reading {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = column
  if (text.length > 40) return bad('has too many digits; shorten it')
  const value = Number(text)
  return value < min || value > max ? bad(`must be from ${min} to ${max}; correct it`) : good(text)
}

function advice(text: string): string {
  const readings = numberReadings(text)
  if (readings.length === 0) return 'write digits only and put words into a note'
  return readings.length === 1
    ? `write ${readings[0]} if that is meant`
    : `write ${readings.join(' or ')}, whichever is meant`
}

function readAddress(text: string): Reading {
  const fine = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/\s/.test(text)
  return fine ? good(text) : bad('is not an address; it must begin with https:// or http:// and hold no spaces')
}

function readCountry(text: string): Reading {
  const upper = text.toUpperCase()
  if (isCountry(upper)) return good(upper)
  const meant = countryCalled(text)
  return bad(
    meant
      ? `is not a two-letter country code; write ${meant}`
      : 'is not a two-letter country code of ISO 3166-1, such as PL',
  )
}

function readYesNo(text: string): Reading {
  if (/^(true|yes|1)$/i.test(text)) return good('true')
  return /^(false|no|0)$/i.test(text) ? good(null) : bad('must be true or false')
}

function readChoice(column: Column, text: string): Reading {
  const choices = column.choices ?? []
  const wanted = text.toLowerCase().replace(/[\s-]+/g, '_')
  const found = choices.find((choice) => choice === wanted)
  return found ? good(found) : bad(`must be one of: ${choices.join(', ')}`)
}

const orList = (items: string[], otherwise: string) => (items.length > 0 ? items.join(' or ') : otherwise)

const codePoint = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
