import { matrixCells, practiceSubThemes, practices } from '../src/exchange/schema.ts'
import { cities, type cities as cityTable, networks, themes } from '../src/networks/schema.ts'
import type { Db } from '../src/platform/db/index.ts'

interface Wanted {
  slug: string
  cities: number
  subThemes: number
}

const states = ['practice', 'practice_and_need', 'need', 'none'] as const

/** A network with a matrix of any size, its states taken in turn; six sub-themes stand under each theme. */
export async function plantMatrix(db: Db, { slug, cities: cityCount, subThemes }: Wanted): Promise<{ id: string }> {
  const [network] = await db
    .insert(networks)
    .values({ slug, name: `Network ${slug}`, asOf: '2025-03' })
    .returning()
  const networkId = network!.id
  const towns = await db
    .insert(cities)
    .values(range(cityCount).map((at) => cityOf(networkId, at)))
    .returning()
  const heads = await db
    .insert(themes)
    .values(range(Math.ceil(subThemes / 6)).map((at) => themeOf(networkId, `${at + 1}`, at * 10, null)))
    .returning()
  const rows = await db
    .insert(themes)
    .values(
      range(subThemes).map((at) => {
        const head = Math.floor(at / 6)
        return themeOf(networkId, `${head + 1}.${(at % 6) + 1}`, head * 10 + (at % 6) + 1, heads[head]!.id)
      }),
    )
    .returning()
  await db.insert(matrixCells).values(
    rows.flatMap((row, down) =>
      towns.map((town, across) => {
        const state = states[(down * 7 + across * 3) % 4]!
        const position = down * cityCount + across
        return { networkId, themeId: row.id, cityId: town.id, state, baselineState: state, position }
      }),
    ),
  )
  const [outside] = await db
    .insert(practices)
    .values({ networkId, slug: 'far', title: 'From far away', position: 1, country: 'FI' })
    .returning()
  await db.insert(practiceSubThemes).values({ networkId, practiceId: outside!.id, themeId: rows[0]!.id, position: 1 })
  return { id: networkId }
}

const range = (length: number) => Array.from({ length }, (_, at) => at)

const cityOf = (networkId: string, position: number): typeof cityTable.$inferInsert => ({
  networkId,
  position,
  slug: `town-${position + 1}`,
  name: `Town of Number ${position + 1}`,
  country: 'PL',
})

const themeOf = (networkId: string, code: string, position: number, parentId: string | null) => ({
  networkId,
  code,
  position,
  parentId,
  title: `What stands under ${code} and takes two lines to say`,
})
