import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { conceptId, conceptsInTable, type WrittenConcept } from './concepts.file.ts'
import { tagAgain, writeConcepts } from './concepts.load.ts'

/** What is wrong with a file, in one sentence. */
export class ConceptsError extends Error {}

export interface Imported {
  concepts: number
  labels: number
  /** How many are new or became different. */
  changed: number
}

/**
 * Takes concepts from a table like `concepts.csv` or from SKOS into one network, or for all networks; all of them or none. The
 * same file again changes nothing. The readers of SKOS are loaded only here.
 */
export async function importConcepts(db: Db, path: string, network: { id: string } | null): Promise<Imported> {
  const read = extname(path).toLowerCase() === '.csv' ? await readTable(path) : await readSkosFile(path)
  if (read.length === 0) throw new ConceptsError(`${path} holds no concept with a label.`)
  const concepts = owned(read, network)
  const labels = concepts.reduce((sum, concept) => sum + concept.labels.length, 0)
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table brought_along in share row exclusive mode`)
    const changed = await writeConcepts(tx, concepts, network?.id ?? null)
    if (changed > 0) await tagAgain(tx, network?.id)
    return { concepts: concepts.length, labels, changed }
  })
}

/** A concept of one network is another than that of all; a colon keeps imported ones apart from those Charrette brings. */
function owned(concepts: WrittenConcept[], network: { id: string } | null): WrittenConcept[] {
  const slugFor = (slug: string) => (network || slug.includes(':') ? slug : `imported:${slug}`)
  const seen = new Set<string>()
  return concepts.map(({ slug, broader, labels }) => {
    if (seen.has(slug)) throw new ConceptsError(`The concept «${slug}» is there twice.`)
    seen.add(slug)
    const id = conceptId(network ? `${network.id} ${slug}` : slugFor(slug))
    return { id, slug: slugFor(slug), broader: broader && slugFor(broader), labels }
  })
}

const language = /^[a-z]{2,3}(-[a-z0-9]+)*$/i

async function readTable(path: string): Promise<WrittenConcept[]> {
  const text = (await readFile(path, 'utf8').catch(() => unreadable(path))).replaceAll('\0', '')
  const head = (text.split('\n')[0] ?? '')
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((name) => name.trim())
  const odd = head.find((name) => name !== 'slug' && name !== 'broader' && !language.test(name))
  if (!head.includes('slug') || odd !== undefined)
    throw new ConceptsError('The first line of the table has to be slug,broader and a column per language (en,fr,...).')
  try {
    const concepts = conceptsInTable(text)
    const known = new Set(concepts.map(({ slug }) => slug))
    const lost = concepts.find(({ broader }) => broader !== null && !known.has(broader))
    if (lost) throw new ConceptsError(`«${lost.slug}» belongs to «${lost.broader}», which is not in the table.`)
    const nameless = concepts.find(({ slug, labels }) => slug === '' || labels.length === 0)
    if (nameless) throw new ConceptsError(`«${nameless.slug}» has no label, or a line has no slug.`)
    return concepts
  } catch (error) {
    if (error instanceof ConceptsError) throw error
    throw new ConceptsError(`${path} is no readable table: ${firstLine(error)}`)
  }
}

async function readSkosFile(path: string): Promise<WrittenConcept[]> {
  const { formats, readSkos } = await import('./concepts.skos.ts')
  const format = formats[extname(path).toLowerCase()]
  if (!format) throw new ConceptsError(`What ${path} is shows at its end: .csv, ${Object.keys(formats).join(', ')}.`)
  try {
    return await readSkos(path, format)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) unreadable(path)
    throw new ConceptsError(`${path} is no readable SKOS: ${firstLine(error)}`)
  }
}

function unreadable(path: string): never {
  throw new ConceptsError(`${path} cannot be read.`)
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n')[0]
