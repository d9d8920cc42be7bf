import { asc } from 'drizzle-orm'
import { runnerImport } from 'vite'
import { connect } from '#platform/db'
import { networks } from '#schema/networks'

type Along = typeof import('../../src/app/bring-along.ts')
type Search = typeof import('../../src/app/search/index.ts')

/** Brings what belongs into every database, the thesaurus above all. */
export async function bringAlong(connectionString: string): Promise<void> {
  await (await ofProduct<Along>('/src/app/bring-along.ts')).bringAlong(connectionString)
}

/** Makes everything findable and tags it, by the product's own function. */
export async function reindex(connectionString: string): Promise<void> {
  const product = await ofProduct<Search>('/src/app/search/index.ts')
  const { db, close } = connect(connectionString)
  try {
    const all = await db.select().from(networks).orderBy(asc(networks.id))
    // Two connections keep the database busy while the next statement is on its way.
    const reindexEvery = async (some: typeof all) => {
      for (const network of some) await db.transaction((tx) => product.reindexNetwork(tx, network))
    }
    const half = Math.ceil(all.length / 2)
    await Promise.all([reindexEvery(all.slice(0, half)), reindexEvery(all.slice(half))])
  } finally {
    await close()
  }
}

/** A module that reaches pages written in JSX, which Vite reads for us. */
async function ofProduct<Module>(path: string): Promise<Module> {
  const { module } = await runnerImport<Module>(path, {
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  })
  return module
}
