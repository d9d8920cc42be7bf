import { type Slot, slot } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
import type { City } from './cities/city.queries.ts'
import type { NetworkLocals } from './in-network.ts'
import type { Theme } from './themes/theme.queries.ts'

export type NetworkSubject = Record<string, never>
export interface CitySubject {
  city: City
}
export interface ThemeSubject {
  theme: Theme
}

/** Panels on a network's front page. */
export const besideNetwork: Slot<NetworkSubject, NetworkLocals> = slot()

/** Panels on a city's profile: what it can show, wants to learn, plans and tests. */
export const besideCity: Slot<CitySubject, NetworkLocals> = slot()

/** Panels on a theme's page. */
export const besideTheme: Slot<ThemeSubject, NetworkLocals> = slot()

/** A number per city that floors above add to the comparison of cities, such as how many practices it shows. */
export interface CityColumn {
  /** Names the column in addresses: `?sort=practices`. */
  key: string
  label: MessageWithoutArgs
  place: number
  /** By city id; who is not in it has none. */
  read: (locals: NetworkLocals) => Promise<Map<string, number>>
  /** Every number links to what it counts. */
  href: (network: { slug: string }, city: City) => string
}

export type FilledCityColumn = CityColumn & { values: Map<string, number> }

const columns: CityColumn[] = []

export const cityColumns = {
  register: (column: CityColumn) => {
    if (columns.some(({ key }) => key === column.key)) return
    columns.push(column)
    columns.sort((a, b) => a.place - b.place)
  },
  read: (locals: NetworkLocals): Promise<FilledCityColumn[]> =>
    Promise.all(columns.map(async (column) => ({ ...column, values: await column.read(locals) }))),
}

type LinkFinder = (locals: NetworkLocals, ids: string[]) => Promise<Map<string, { title: string; href: string }>>

const finders: LinkFinder[] = []

/** Where ids that a roadmap item names (meetings, obligations) can be read, as floors above know it. */
export const recordLinks = {
  register: (finder: LinkFinder) => {
    if (!finders.includes(finder)) finders.push(finder)
  },
  find: async (locals: NetworkLocals, ids: string[]) =>
    new Map((await Promise.all(finders.map((finder) => finder(locals, ids)))).flatMap((found) => [...found])),
}
