import { type Network, networkBySlug, setVisibility } from '#networks'
import { connect } from '#platform/db'
import { type Command, type CommandContext, CommandError } from './command.ts'

export const publishCommand: Command = {
  usage: 'publish SLUG                   show a network to everybody',
  help: `charrette publish SLUG

Shows a network that was hidden to everybody again.`,
  run: (args, context) => change(args, context, 'public'),
}

export const hideCommand: Command = {
  usage: 'hide SLUG                      hide a network from visitors; nothing is deleted',
  help: `charrette hide SLUG

Hides a network: its pages, its entries in search and feeds and its data for programs are answered as if it did not
exist. Nothing is deleted, import and export go on working, and charrette publish SLUG shows it again.`,
  run: (args, context) => change(args, context, 'private'),
}

async function change(args: string[], context: CommandContext, visibility: Network['visibility']): Promise<number> {
  const [slug, ...more] = args
  if (!slug || more.length > 0) throw new CommandError('Say which network, by its slug: the last part of its address.')
  const { db, close } = connect(await context.connectionString())
  try {
    const network = await networkBySlug(db, slug)
    if (!network) throw new CommandError(`There is no network with the slug «${slug}».`)
    const changed = await setVisibility(db, network, visibility, 'command line')
    const state = visibility === 'public' ? 'shown to everybody' : 'hidden'
    context.out(changed ? `${network.name} is now ${state}.` : `${network.name} was ${state} already.`)
    return 0
  } finally {
    await close()
  }
}
