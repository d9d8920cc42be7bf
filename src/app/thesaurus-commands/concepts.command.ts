import { parseArgs } from 'node:util'
import { ConceptsError, importConcepts } from '#exchange'
import { networkBySlug } from '#networks'
import { connect } from '#platform/db'
import { type Command, CommandError } from '../command-line/command.ts'

export const conceptsCommand: Command = {
  usage: 'concepts FILE --network SLUG   add the concepts of a thesaurus (or --everywhere)',
  help: `charrette concepts FILE --network SLUG | --everywhere

Adds the concepts of another thesaurus, such as EuroVoc, to one network or to all. FILE is SKOS in RDF/XML (.rdf, .xml),
Turtle (.ttl) or N-Triples (.nt), of which prefLabel, altLabel and broader are read; or a table (.csv) with the columns
slug, broader and one per language (en, fr, ...), whose labels stand between bars, the one to show first.
All of it comes in or nothing. The same file again changes nothing; a newer one replaces the labels, except of concepts
that people of the network have changed since. Records are tagged anew by the worker.`,
  async run(args, { connectionString, out }) {
    const { file, slug } = understand(args)
    const { db, close } = connect(await connectionString(), { max: 2 })
    try {
      const network = slug ? await networkBySlug(db, slug) : null
      if (slug && !network) throw new CommandError(`There is no network with the slug «${slug}».`)
      const { concepts, labels, changed } = await importConcepts(db, file, network)
      out(`${concepts} concepts with ${labels} labels were read; ${changed} are new or became different.`)
      return 0
    } catch (error) {
      throw error instanceof ConceptsError ? new CommandError(error.message) : error
    } finally {
      await close()
    }
  },
}

function understand(args: string[]): { file: string; slug: string | undefined } {
  const options = { network: { type: 'string' }, everywhere: { type: 'boolean' } } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...more] = positionals
    if (file && more.length === 0 && Boolean(values.network) !== Boolean(values.everywhere))
      return { file, slug: values.network }
  } catch {
    // Said below, whatever was not understood.
  }
  throw new CommandError('Say which file and for whom: charrette concepts FILE --network SLUG, or --everywhere.')
}
