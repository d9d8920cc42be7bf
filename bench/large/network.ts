import type { matrixCellPractices, matrixCells, practiceSubThemes, practices } from '#schema/exchange'
import type { cities, networks, themes } from '#schema/networks'
import { type Around, around } from './around.ts'
import { keysFrom } from './keys.ts'
import { type Prose, prose, slugOf } from './prose.ts'
import { type Chance, chance } from './random.ts'
import { type Tongue, tongues } from './tongues.ts'

export const citiesEach = 10
export const subThemesEach = 20

type CityRow = typeof cities.$inferInsert & { id: string }
type ThemeRow = typeof themes.$inferInsert & { id: string }
type PracticeRow = typeof practices.$inferInsert & { id: string }

/** A whole network, table by table. */
export interface LargeNetwork extends Around {
  network: typeof networks.$inferInsert & { id: string }
  cities: CityRow[]
  themes: ThemeRow[]
  practices: PracticeRow[]
  practiceSubThemes: (typeof practiceSubThemes.$inferInsert)[]
  cells: (typeof matrixCells.$inferInsert)[]
  cellPractices: (typeof matrixCellPractices.$inferInsert)[]
}

/** What every part of a network is made with. */
export interface Making {
  key: () => string
  random: Chance
  words: Prose
  tongue: Tongue
  networkId: string
}

/** The network with this number, counted from 1, always the same one. */
export function networkNumber(number: number, programmes: string[]): LargeNetwork {
  const tongue = tongues[(number - 1) % tongues.length] ?? tongues[0]!
  const random = chance(number)
  const key = keysFrom(number * 10_000)
  const networkId = key()
  const making: Making = { key, random, tongue, words: prose(tongue, random), networkId }
  const partners = makeCities(making)
  const topics = makeThemes(making)
  // 300 networks have 50,000 practices between them.
  const known = makePractices(making, partners, number % 3 === 0 ? 166 : 167)
  const placed = placePractices(making, known, topics)
  return {
    network: {
      id: networkId,
      programmeId: programmes[number % programmes.length],
      slug: `network-${number}`,
      name: `${making.words.title()} ${number}`,
      acronym: `N${number}`,
      profile: 'urbact',
      language: tongue.language,
      start: `${random.between(2014, 2023)}-06-01`,
      end: `${random.between(2024, 2027)}-12-31`,
      leadPartner: partners[0]?.slug,
      horizontalThemes: random.some(tongue.works, 3),
      source: making.words.title(),
      asOf: '2024-06',
    },
    cities: partners,
    themes: topics,
    practices: known,
    practiceSubThemes: placed,
    ...makeCells(making, partners, topics, known, placed),
    ...around(making, partners, topics),
  }
}

function makeCities({ key, random, tongue, words, networkId }: Making): CityRow[] {
  return Array.from({ length: citiesEach }, (_, position) => {
    const name = words.coin()
    const population = random.between(8_000, 900_000)
    return {
      id: key(),
      networkId,
      slug: `${slugOf(name)}-${position + 1}`,
      position,
      name,
      country: random.one(tongue.countries),
      region: words.name(),
      partnerBody: `${words.name()} ${name}`,
      role: position === 0 ? 'lead_partner' : 'project_partner',
      population,
      unemploymentPct: (random.between(15, 140) / 10).toString(),
      youthUnemploymentPct: random.happens(0.7) ? (random.between(60, 380) / 10).toString() : null,
      gdpPerCapita: random.happens(0.8) ? random.between(9_000, 62_000).toString() : null,
      gdpCurrency: 'EUR',
      civilServants: Math.round(population / random.between(40, 260)),
      civilServantsScope: words.name(),
      demography: words.sentence(),
      economy: words.list(3),
      functionalUrbanArea: words.name(),
      participationUnits: words.list(3),
      advisoryBodies: words.list(4),
      latitude: (random.between(37_000, 66_000) / 1000).toString(),
      longitude: (random.between(-9_000, 27_000) / 1000).toString(),
      note: random.happens(0.5) ? words.paragraph(2) : null,
    }
  })
}

function makeThemes({ key, random, tongue, words, networkId }: Making): ThemeRow[] {
  const heads = random.some(tongue.works, 5).map((title, index) => ({
    id: key(),
    networkId,
    code: String(index + 1),
    position: index * 5,
    title,
  }))
  return heads.flatMap((head) => [
    head,
    ...Array.from({ length: subThemesEach / heads.length }, (_, index) => ({
      id: key(),
      networkId,
      code: `${head.code}.${index + 1}`,
      position: head.position + index + 1,
      parentId: head.id,
      title: words.title(),
    })),
  ])
}

const kinds = [
  'citizen assembly',
  'online platform',
  'training',
  'participatory budget',
  'volunteering',
  'public space',
]

function makePractices({ key, random, tongue, words, networkId }: Making, partners: CityRow[], count: number) {
  return Array.from({ length: count }, (_, position): PracticeRow => {
    const city = random.happens(0.92) ? random.one(partners) : null
    const title = words.title()
    return {
      id: key(),
      networkId,
      slug: `${slugOf(title)}-${position + 1}`,
      position,
      title,
      cityId: city?.id,
      owner: city?.name ?? words.name(),
      country: city?.country ?? random.one(tongue.countries),
      kind: city ? random.one(kinds) : 'outside practice',
      status: random.one(['active', 'active', 'ended', 'planned']),
      start: String(random.between(1998, 2024)),
      summary: words.paragraph(random.between(1, 4)),
      figures: random.happens(0.4) ? `${random.between(12, 9000)} ${random.one(tongue.people)}` : null,
      lesson: random.happens(0.7) ? words.outcome() : null,
      sourceUrl: random.happens(0.3) ? `https://example.org/${slugOf(title)}` : null,
    }
  })
}

/** A quarter of the rows stays without any practice, so that every network has gaps to show. */
function placePractices({ random, networkId }: Making, known: PracticeRow[], topics: ThemeRow[]) {
  const rows = random.some(
    topics.filter(({ parentId }) => parentId),
    (subThemesEach * 3) / 4,
  )
  return known.flatMap((practice) =>
    random.some(rows, random.one([1, 1, 1, 2])).map((theme, position) => ({
      networkId,
      practiceId: practice.id,
      themeId: theme.id,
      suggested: random.happens(0.1),
      position,
    })),
  )
}

function makeCells(
  { key, random, words, networkId }: Making,
  partners: CityRow[],
  topics: ThemeRow[],
  known: PracticeRow[],
  placed: ReturnType<typeof placePractices>,
): Pick<LargeNetwork, 'cells' | 'cellPractices'> {
  const cityOf = new Map(known.map(({ id, cityId }) => [id, cityId]))
  const cells: LargeNetwork['cells'] = []
  const cellPractices: LargeNetwork['cellPractices'] = []
  for (const theme of topics.filter(({ parentId }) => parentId))
    for (const city of partners) {
      const shown = placed.filter(
        ({ themeId, suggested, practiceId }) =>
          themeId === theme.id && !suggested && cityOf.get(practiceId) === city.id,
      )
      const wants = random.happens(0.45)
      const state = shown.length ? (wants ? 'practice_and_need' : 'practice') : wants ? 'need' : 'none'
      const cellId = key()
      cells.push({
        id: cellId,
        networkId,
        position: cells.length,
        themeId: theme.id,
        cityId: city.id,
        state,
        baselineState: random.happens(0.95) ? state : 'none',
        need: wants && random.happens(0.9) ? words.need() : null,
        basis: words.title(),
        confidence: random.one(['certain', 'high', 'medium', 'low']),
        note: random.happens(0.1) ? words.sentence() : null,
      })
      shown.forEach(({ practiceId }, position) => {
        cellPractices.push({ networkId, cellId, practiceId, position })
      })
    }
  return { cells, cellPractices }
}
