import { asc } from 'drizzle-orm'
import { runnerImport } from 'vite'
import { connect } from '#platform/db'
import { networks } from '#schema/networks'

type Search = typeof import('../../src/app/search/index.ts')

/** Makes everything findable by the product's own function. It reaches pages written in JSX, which Vite reads for us. */
export async function reindex(connectionString: string): Promise<void> {
  const { module } = await runnerImport<Search>('/src/app/search/index.ts', {
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  })
  const { db, close } = connect(connectionString)
  try {
    const all = await db.select().from(networks).orderBy(asc(networks.id))
    // Two connections keep the database busy while the next statement is on its way.
    const reindexEvery = async (some: typeof all) => {
      for (const network of some) await db.transaction((tx) => module.reindexNetwork(tx, network))
    }
    const half = Math.ceil(all.length / 2)
    await Promise.all([reindexEvery(all.slice(0, half)), reindexEvery(all.slice(half))])
  } finally {
    await close()
  }
}
