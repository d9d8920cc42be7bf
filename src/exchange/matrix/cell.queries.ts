import { inArray } from 'drizzle-orm'
import {
  type Anomaly,
  anomaliesAbout,
  anomaliesOf,
  type City,
  citiesOf,
  type Network,
  type Theme,
  themesOf,
} from '#networks'
import type { Queryable } from '#platform/db'
import { practices } from '../schema.ts'
import type { Cell, PracticeInCell } from './coverage.ts'
import { rowsOf } from './matrix.queries.ts'
import type { MatrixRow } from './matrix.ts'

export interface ShownPractice extends PracticeInCell {
  status: string | null
  summary: string | null
}

/** One city in one sub-theme, with the row it stands in. */
export interface CellPage {
  city: City
  theme: Theme | undefined
  row: MatrixRow
  cell: Cell
  practices: ShownPractice[]
  cities: City[]
  anomalies: Anomaly[]
}

/** The cell that an address names by sub-theme and city, compared without case. */
export async function cellAt(
  db: Queryable,
  network: Pick<Network, 'id'>,
  asked: { subTheme: string; city: string },
): Promise<CellPage | null> {
  const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  const city = cities.find(({ slug }) => slug.toLowerCase() === asked.city.toLowerCase())
  const subTheme = themes.find(({ code }) => code.toLowerCase() === asked.subTheme.toLowerCase())
  if (!city || !subTheme) return null
  const [[row], all] = await Promise.all([
    rowsOf(db, network, { cities, subThemes: [subTheme] }),
    anomaliesOf(db, network),
  ])
  const cell = row?.cells[cities.indexOf(city)]
  if (!row || !cell) return null
  return {
    city,
    row,
    cell,
    cities,
    theme: themes.find(({ id }) => id === subTheme.parentId),
    practices: await describe(db, cell.practices),
    anomalies: aboutCell(all, { city, subTheme, cities, themes }),
  }
}

async function describe(db: Queryable, shown: PracticeInCell[]): Promise<ShownPractice[]> {
  if (shown.length === 0) return []
  const words = await db
    .select({ id: practices.id, status: practices.status, summary: practices.summary })
    .from(practices)
    .where(
      inArray(
        practices.id,
        shown.map(({ id }) => id),
      ),
    )
  const wordsOf = new Map(words.map((known) => [known.id, known]))
  return shown.map((practice) => ({ status: null, summary: null, ...wordsOf.get(practice.id), ...practice }))
}

/** What the source contradicts itself in about this very cell: both the city and the sub-theme must be named. */
function aboutCell(
  all: Anomaly[],
  { city, subTheme, cities, themes }: { city: City; subTheme: Theme; cities: City[]; themes: Theme[] },
): Anomaly[] {
  const everything = all.map((anomaly) => ({
    anomaly,
    topic: anomaly.topic,
    place: [anomaly.place, anomaly.versionA, anomaly.versionB].filter(Boolean).join(' · '),
  }))
  const aboutCity = anomaliesAbout(everything, asNamed(city), cities.map(asNamed))
  return anomaliesAbout(aboutCity, asCoded(subTheme), themes.map(asCoded)).map(({ anomaly }) => anomaly)
}

const asNamed = ({ slug, name }: City) => ({ id: slug, name })
const asCoded = ({ code, title }: Theme) => ({ id: code, name: title })
