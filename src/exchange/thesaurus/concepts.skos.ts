import { createReadStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StreamParser } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import type { WrittenConcept } from './concepts.file.ts'

/** How SKOS is written, by the end of the name of its file. */
export const formats: Record<string, 'rdfxml' | 'turtle' | 'n-triples'> = {
  '.rdf': 'rdfxml',
  '.xml': 'rdfxml',
  '.ttl': 'turtle',
  '.nt': 'n-triples',
}

interface Said {
  isConcept: boolean
  broader: string | null
  labels: { language: string; label: string; preferred: boolean }[]
}

interface Statement {
  subject: { value: string }
  predicate: { value: string }
  object: { termType: string; value: string; language?: string }
}

const skos = 'http://www.w3.org/2004/02/skos/core#'
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The concepts of a SKOS file such as EuroVoc, statement by statement; everything else that it says is passed over. */
export async function readSkos(path: string, format: 'rdfxml' | 'turtle' | 'n-triples'): Promise<WrittenConcept[]> {
  const said = new Map<string, Said>()
  await pipeline(
    // Decoded here: a parser may meet half a letter at the end of a chunk.
    createReadStream(path, { encoding: 'utf8' }),
    wholeOnly(format),
    parserFor(format),
    async (statements: AsyncIterable<Statement>) => {
      for await (const statement of statements) hear(said, statement)
    },
  )
  return [...said].filter(([, { isConcept, labels }]) => isConcept && labels.length > 0).map(concept(said))
}

/** The parser of RDF/XML does not mind that a file ends in the middle: half a thesaurus would come in. */
function wholeOnly(format: string): Transform {
  let end = ''
  return new Transform({
    encoding: 'utf8',
    decodeStrings: false,
    transform(chunk: string, _, done) {
      end = (end + chunk).slice(-500)
      done(null, chunk)
    },
    flush(done) {
      const whole = format !== 'rdfxml' || /<\/([\w.-]+:)?RDF\s*>\s*(<!--[\s\S]*-->\s*)?$/.test(end)
      done(whole ? null : new Error('it ends before it is closed'))
    },
  })
}

const parserFor = (format: 'rdfxml' | 'turtle' | 'n-triples'): Transform =>
  (format === 'rdfxml'
    ? new RdfXmlParser({ baseIRI: 'http://localhost/' })
    : new StreamParser({
        format: format === 'turtle' ? 'text/turtle' : 'application/n-triples',
      })) as unknown as Transform

function hear(said: Map<string, Said>, { subject, predicate, object }: Statement): void {
  const about = (): Said => {
    const known = said.get(subject.value) ?? { isConcept: false, broader: null, labels: [] }
    said.set(subject.value, known)
    return known
  }
  if (predicate.value === type && object.value === `${skos}Concept`) about().isConcept = true
  // A concept may belong to several wider ones; here it belongs to the first.
  if (predicate.value === `${skos}broader`) about().broader ??= object.value
  const preferred = predicate.value === `${skos}prefLabel`
  if (!preferred && predicate.value !== `${skos}altLabel`) return
  const label = object.value.replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim().normalize('NFC')
  const language = object.language?.toLowerCase()
  if (object.termType === 'Literal' && language && label && label.length <= 200)
    about().labels.push({ language, label, preferred })
}

const concept =
  (said: Map<string, Said>) =>
  ([uri, { broader, labels }]: [string, Said]): WrittenConcept => ({
    id: '',
    slug: slugOf(uri),
    broader: broader && said.get(broader)?.isConcept ? slugOf(broader) : null,
    labels: [...new Map(labels.map((label) => [`${label.language} ${label.label}`, label])).values()],
  })

/** `http://eurovoc.europa.eu/100141` is `eurovoc.europa.eu:100141`. */
const slugOf = (uri: string): string => {
  const [host, ...path] = uri
    .replace(/^[a-z]+:\/*/i, '')
    .split(/[/#?]+/)
    .filter(Boolean)
  return `${host ?? ''}:${path.join('.')}`
}
