import { asc } from 'drizzle-orm'
import { connect } from '#platform/db'
import { networks } from '#schema/networks'
import type { Command } from '../command-line/command.ts'
import { reindexNetwork } from './reindex.ts'

export const reindexCommand: Command = {
  usage: 'reindex                        make everything findable anew, from the records',
  help: `charrette reindex

Writes the search index anew, network by network, while the server runs. Imports keep it up to date by themselves; this is
for a database that moved to a PostgreSQL with other word endings, or whose index is in doubt.`,
  async run(_args, { connectionString, out }) {
    const { db, close } = connect(await connectionString())
    try {
      const all = await db.select({ id: networks.id, slug: networks.slug }).from(networks).orderBy(asc(networks.slug))
      for (const network of all) {
        await db.transaction((tx) => reindexNetwork(tx, network))
        out(`${network.slug} can be found anew.`)
      }
      return 0
    } finally {
      await close()
    }
  },
}
