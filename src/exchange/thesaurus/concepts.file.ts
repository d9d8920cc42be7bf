import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { v5 } from 'uuid'
import { projectRoot } from '#platform/settings'

/** A concept as a file has it. */
export interface WrittenConcept {
  id: string
  slug: string
  broader: string | null
  labels: { language: string; label: string; preferred: boolean }[]
}

/** Any UUID will do, as long as it never changes: a concept has the same id in every database. */
const ours = '0d0c7d0e-5a0b-5f5e-9c39-6f0f6b1d8c11'

/** Count it up when records are tagged in another way: every installation then tags its records again. */
const wayOfTagging = 1

export const conceptId = (slug: string): string => v5(slug, ours)

/** What Charrette brings along: `concepts.csv`, and a hash that tells whether it, or the way of tagging, has changed. */
export async function shippedConcepts(): Promise<{ hash: string; concepts: WrittenConcept[] }> {
  const text = await readFile(join(projectRoot, 'src', 'exchange', 'thesaurus', 'concepts.csv'), 'utf8')
  return { hash: createHash('sha256').update(`${wayOfTagging} ${text}`).digest('hex'), concepts: conceptsInTable(text) }
}

/** A table of concepts: `slug`, `broader`, and a column per language; labels stand between bars, the preferred one first. */
export function conceptsInTable(text: string, slugFor = (slug: string) => slug): WrittenConcept[] {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true })
  return rows.map(({ slug = '', broader = '', ...languages }) => ({
    id: conceptId(slugFor(slug)),
    slug: slugFor(slug),
    broader: broader === '' ? null : slugFor(broader),
    labels: Object.entries(languages).flatMap(([language, cell]) => labelsIn(cell, language)),
  }))
}

function labelsIn(cell: string, language: string) {
  const labels = [...new Set(cell.split('|').map((label) => label.trim().normalize('NFC')))].filter(Boolean)
  return labels.map((label, at) => ({ language, label, preferred: at === 0 }))
}
