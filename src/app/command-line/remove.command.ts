import { createInterface } from 'node:readline/promises'
import { type Network, networkBySlug, removeNetwork } from '#networks'
import { connect } from '#platform/db'
import { type Command, type CommandContext, CommandError } from './command.ts'

export const removeCommand: Command = {
  usage: 'remove SLUG [--yes]            delete a network and everything in it',
  help: `charrette remove SLUG [--yes]

Deletes a network and everything in it: its cities, themes, practices and all other records, what is found of it, and the
record of who changed what. Nothing brings it back but a copy made before: charrette export SLUG FOLDER keeps the network,
charrette backup FILE everything. To take it out of sight only, say charrette hide SLUG.
On a terminal you are asked to type the slug; elsewhere --yes says it.
Exit code 2: nobody confirmed it, and nothing was deleted.`,
  async run(args, context) {
    const [slug, ...more] = args.filter((word) => word !== '--yes')
    if (!slug || slug.startsWith('-') || more.length > 0)
      throw new CommandError('Say which network, by its slug: the last part of its address.')
    const { db, close } = connect(await context.connectionString())
    try {
      const network = await networkBySlug(db, slug)
      if (!network) throw new CommandError(`There is no network with the slug «${slug}».`)
      if (!args.includes('--yes') && !(await confirm(network, context))) {
        context.err(`${network.name} stays: nobody confirmed that it may be deleted (--yes does).`)
        return 2
      }
      await removeNetwork(db, network, 'command line')
      context.out(`${network.name} and everything in it is deleted.`)
      return 0
    } finally {
      await close()
    }
  },
}

async function confirm({ name, slug }: Network, { out, stdin, stdout }: CommandContext): Promise<boolean> {
  out(`This deletes ${name} and everything in it for good. charrette export ${slug} FOLDER or charrette backup FILE`)
  out('keeps a copy; make one first.')
  if (!stdin.isTTY || !stdout.isTTY) return false
  const terminal = createInterface({ input: stdin, output: stdout })
  try {
    return (await terminal.question(`Type ${slug} to delete it: `)).trim() === slug
  } finally {
    terminal.close()
  }
}
