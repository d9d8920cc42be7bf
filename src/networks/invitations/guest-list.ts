import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBundle, TableError } from '#platform/tables'
import type { Speak } from '#platform/text'
import { plain, readRole } from '../memberships/role.ts'

/** A row as somebody wrote it: what it seems to say, not yet whether that can be. */
export interface Guest {
  line: number
  email: string
  name: string
  /** As written; empty where the row does not say it. */
  role: string
  city: string
  language: string
}

export type GuestList = { is: 'read'; guests: Guest[] } | { is: 'unreadable' } | { is: 'empty' } | { is: 'too-many' }

export const mostGuests = 500

/** Reads people from a file (CSV, or the first sheet of a workbook) or from pasted rows. */
export async function readGuests(
  given: { file: File | undefined; text: string | null },
  { speak, cities }: { speak: Speak; cities: { slug: string; name: string }[] },
): Promise<GuestList> {
  const rows = given.file ? await rowsOfFile(given.file) : await rowsOf('list.csv', Buffer.from(given.text ?? ''))
  if (!rows) return { is: 'unreadable' }
  const guests = guestsIn(rows, { speak, cities })
  if (guests.length === 0) return { is: 'empty' }
  return guests.length > mostGuests ? { is: 'too-many' } : { is: 'read', guests }
}

interface Cells {
  line: number
  cells: string[]
}

async function rowsOfFile(file: File): Promise<Cells[] | undefined> {
  const name = /\.(xlsx|tsv|txt)$/i.exec(file.name)?.[1]?.toLowerCase() ?? 'csv'
  return rowsOf(`list.${name}`, Buffer.from(await file.arrayBuffer()))
}

/** The readers of tables read from a disk, so a list lies on one while it is read. */
async function rowsOf(name: string, content: Buffer): Promise<Cells[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'guests-'))
  try {
    const path = join(folder, name)
    await writeFile(path, content)
    const bundle = await openBundle(name.endsWith('.xlsx') ? path : folder)
    try {
      return await firstRows(bundle.tables[0])
    } finally {
      await bundle.close()
    }
  } catch (error) {
    if (error instanceof TableError) return undefined
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function firstRows(table: Awaited<ReturnType<typeof openBundle>>['tables'][number] | undefined) {
  const rows: Cells[] = []
  if (!table) return rows
  const { delimiter, rows: found } = await table.open()
  for await (const { line, cells } of found) {
    rows.push({ line, cells: partedAnew(cells, delimiter).map((cell) => cell.normalize('NFC').trim()) })
    if (rows.length > mostGuests + 1) break
  }
  return rows
}

const separators: Record<string, string> = { comma: ',', semicolon: ';', tab: '\t' }

/**
 * A row that somebody added by hand may be parted otherwise than the first. It shows where an address shares its cell with
 * a separator; a comma counts only in a row of one cell, because names hold commas: `Nowak, Anna <anna@example.org>`.
 */
function partedAnew(cells: string[], delimiter: string | null | undefined): string[] {
  const used = delimiter ? separators[delimiter] : undefined
  const address = cells
    .find((cell) => cell.includes('@'))
    ?.trim()
    .replace(/[;,]+$/, '')
  if (!used || !address) return cells
  const one = cells.filter((cell) => cell.trim() !== '').length === 1
  const other = ['\t', ';', ','].find(
    (sign) => sign !== used && address.includes(sign) && (sign !== ',' || (one && !/<[^<>]+>$/.test(address))),
  )
  return other ? cells.join(used).split(other) : cells
}

type Column = 'email' | 'name' | 'role' | 'city' | 'language'

const headings: Record<Column, string[]> = {
  email: [
    'email',
    'e mail',
    'mail',
    'email address',
    'e mail address',
    'courriel',
    'adresse',
    'adresse e mail',
    'adresse electronique',
  ],
  name: ['name', 'full name', 'person', 'nom', 'nom complet', 'prenom et nom', 'personne'],
  role: ['role', 'function', 'fonction'],
  city: ['city', 'town', 'ville', 'partner'],
  language: ['language', 'lang', 'langue'],
}

interface Reading {
  speak: Speak
  cities: { slug: string; name: string }[]
}

/** With a line of headings each column is what it is called; without one, every cell is what it looks like. */
function guestsIn(rows: Cells[], reading: Reading): Guest[] {
  const [first, ...rest] = rows
  if (!first) return []
  const named = first.cells.map((cell) =>
    (Object.keys(headings) as Column[]).find((column) => headings[column].includes(plain(cell))),
  )
  if (named.includes('email')) return rest.map((row) => byColumn(row, named))
  return rows.map((row) => byLook(row, reading))
}

const nobody = (line: number): Guest => ({ line, email: '', name: '', role: '', city: '', language: '' })

function byColumn({ line, cells }: Cells, named: (Column | undefined)[]): Guest {
  const guest = nobody(line)
  named.forEach((column, at) => {
    if (column && !guest[column]) guest[column] = cells[at] ?? ''
  })
  return { ...guest, ...nameAndAddress(guest.email, guest.name) }
}

function byLook({ line, cells }: Cells, { speak, cities }: Reading): Guest {
  const guest = nobody(line)
  const isCity = (cell: string) => cities.some(({ slug, name }) => [slug, name].map(plain).includes(plain(cell)))
  for (const cell of cells) {
    if (cell === '') continue
    if (!guest.email && cell.includes('@')) guest.email = cell
    else if (!guest.role && readRole(speak, cell)) guest.role = cell
    else if (!guest.city && isCity(cell)) guest.city = cell
    else if (!guest.language && readLanguage(speak, cell)) guest.language = cell
    else if (!guest.name) guest.name = cell
    // What nobody understands is shown as a role or a city that is not known, rather than dropped.
    else if (!guest.role) guest.role = cell
    else if (!guest.city) guest.city = cell
  }
  return { ...guest, ...nameAndAddress(guest.email, guest.name) }
}

/** Mail programs copy people as `Anna Nowak <anna@example.org>`. */
function nameAndAddress(written: string, name: string): Pick<Guest, 'email' | 'name'> {
  const [, before = '', address] = /^(.*?)<([^<>]+)>\s*[,;]?$/.exec(written) ?? []
  if (!address) return { email: written, name }
  return { email: address.trim(), name: name || before.replaceAll('"', '').trim() }
}

/** A language as people write it: its code or what it calls itself. */
export function readLanguage(speak: Speak, written: string): 'en' | 'fr' | undefined {
  const wanted = plain(written)
  return (['en', 'fr'] as const).find(
    (lang) => wanted === lang || ['en', 'fr'].some((other) => plain(speak(other).format.language(lang)) === wanted),
  )
}
