import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { networks } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { runJobs } from '../../../tests/jobs.ts'
import { reindexNetwork } from '../../app/search/index.ts'
import { practices } from '../schema.ts'
import { conceptsBySubject } from './concept.queries.ts'
import { importConcepts } from './concepts.import.ts'
import { bringConcepts } from './concepts.load.ts'

const database = await freshDatabase('empty')
const { db } = database
const folder = await mkdtemp(join(tmpdir(), 'concepts-'))
const [network] = await db.insert(networks).values({ slug: 'bees', language: 'en', name: 'Bees' }).returning()
const [hives] = await db
  .insert(practices)
  .values({ slug: 'hives', title: 'Urban beekeeping on every roof', position: 1, networkId: network!.id })
  .returning()
await db.transaction((tx) => reindexNetwork(tx, network!))

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

const slugs = async () => ((await conceptsBySubject(db, network!)).get(hives!.id) ?? []).map(({ slug }) => slug)

// Written for this test in the shape of EuroVoc; these concepts are not from it.
const turtle = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix e: <http://thesaurus.example.org/> .
e:1 a skos:Concept ; skos:inScheme e:scheme ; skos:prefLabel "farming"@en, "agriculture"@fr .
e:2 a skos:Concept ; skos:broader e:1 ; skos:prefLabel "beekeeping"@en, "apiculture"@fr, "Bienenzucht"@de ;
  skos:altLabel "apiary"@en, "ungesagt" ; skos:notation "2" .
e:scheme a skos:ConceptScheme ; skos:prefLabel "not a concept"@en .`

const rdf = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <rdf:Description rdf:about="http://thesaurus.example.org/1">
    <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
    <skos:prefLabel xml:lang="en">farming</skos:prefLabel><skos:prefLabel xml:lang="fr">agriculture</skos:prefLabel>
  </rdf:Description>
  <skos:Concept rdf:about="http://thesaurus.example.org/2">
    <skos:broader rdf:resource="http://thesaurus.example.org/1"/>
    <skos:prefLabel xml:lang="en">beekeeping</skos:prefLabel><skos:prefLabel xml:lang="fr">apiculture</skos:prefLabel>
    <skos:prefLabel xml:lang="de">Bienenzucht</skos:prefLabel><skos:altLabel xml:lang="en">apiary</skos:altLabel>
  </skos:Concept>
</rdf:RDF>`

test('SKOS comes in, is tagged with, and changes nothing when it comes again in another writing', async () => {
  expect(await importConcepts(db, await file('a.ttl', turtle), null)).toEqual({ concepts: 2, labels: 6, changed: 2 })
  await runJobs(database)
  expect(await slugs()).toEqual(['thesaurus.example.org:2'])
  for (const name of ['a.ttl', 'a.rdf']) {
    const path = await file(name, name === 'a.rdf' ? rdf : turtle)
    expect(await importConcepts(db, path, null)).toEqual({ concepts: 2, labels: 6, changed: 0 })
  }
  const { rows } = await db.execute(sql`
    select wider.slug from concepts join concepts wider on wider.id = concepts.broader_id
    where concepts.slug = 'thesaurus.example.org:2'`)
  expect(rows).toEqual([{ slug: 'thesaurus.example.org:1' }])
})

test('a newer file replaces labels, for one network from a table too', async () => {
  const skos = 'http://www.w3.org/2004/02/skos/core#'
  const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
  const lines = `<http://thesaurus.example.org/2> <${type}> <${skos}Concept> .
<http://thesaurus.example.org/2> <${skos}prefLabel> "bee-keeping"@en .\n`
  expect(await importConcepts(db, await file('b.nt', lines), null)).toMatchObject({ concepts: 1, changed: 1 })
  const table = await file('c.csv', 'slug,broader,en,fr\nroofs,,roof|roofs,toit|toits\ngreen-roofs,roofs,green roof,\n')
  expect(await importConcepts(db, table, network!)).toEqual({ concepts: 2, labels: 5, changed: 2 })
  expect((await importConcepts(db, table, network!)).changed).toBe(0)
  await runJobs(database)
  expect(await slugs()).toEqual(['roofs'])
})

test.each([
  ['broken.ttl', '<a> <b> "c', /^.*broken.ttl is no readable SKOS: .+/],
  ['half.ttl', `${turtle}\ne:3 a skos:`, /half.ttl is no readable SKOS/],
  ['broken.rdf', rdf.slice(0, 700), /broken.rdf is no readable SKOS/],
  ['empty.ttl', '', /holds no concept with a label/],
  ['odd.csv', 'name,what\na,b', /The first line of the table/],
  ['lost.csv', 'slug,broader,en\na,z,b', /«a» belongs to «z»/],
  ['twice.csv', 'slug,broader,en\na,,b\na,,c', /«a» is there twice/],
  ['a.docx', '', /shows at its end/],
])('%s is refused in one sentence, and nothing comes in', async (name, text, sentence) => {
  const count = async () => (await db.execute(sql`select count(*)::int from concepts`)).rows
  const before = await count()
  await expect(importConcepts(db, await file(name, text), null)).rejects.toThrow(sentence)
  await expect(importConcepts(db, await file(name, text), null)).rejects.not.toThrow(/\n/)
  expect(await count()).toEqual(before)
})

test('a file that is not there is said', async () => {
  for (const name of ['gone.ttl', 'gone.csv', 'gone.rdf'])
    await expect(importConcepts(db, join(folder, name), null)).rejects.toThrow('cannot be read')
})

test('after an upgrade every network is tagged again by itself', async () => {
  await db.execute(sql`delete from concept_tags`)
  await bringConcepts(db)
  await runJobs(database)
  expect(await slugs()).toEqual([])
  await db.execute(sql`update brought_along set hash = 'older' where name = 'concepts'`)
  await bringConcepts(db)
  await runJobs(database)
  expect(await slugs()).toEqual(['roofs'])
})
