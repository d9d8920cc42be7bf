import type { AnyColumn, SQL } from 'drizzle-orm'
import type { Audience } from '#platform/activity'
import type { Draft, Fields } from '#platform/records'
import { gathered, type Slot, slot } from '#platform/slice'
import type { MessageWithoutArgs } from '#platform/text'
import type { Figure, Tone } from '#platform/ui'
import type { City } from './cities/city.queries.ts'
import type { NetworkLocals } from './in-network.ts'
import { belongs } from './memberships/standing.ts'
import { networkPath } from './network.paths.ts'
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

const columns = gathered<CityColumn>()

export const cityColumns = {
  register: columns.register,
  read: (locals: NetworkLocals): Promise<FilledCityColumn[]> =>
    Promise.all(columns.all().map(async (column) => ({ ...column, values: await column.read(locals) }))),
}

/** A number on a network's front page, with the list it counts. Nothing where there is nothing to count. */
export interface NetworkFigure {
  place: number
  read: (locals: NetworkLocals) => Promise<Figure | null>
}

const figures = gathered<NetworkFigure>()

export const networkFigures = {
  register: figures.register,
  read: async (locals: NetworkLocals): Promise<Figure[]> =>
    (await Promise.all(figures.all().map((figure) => figure.read(locals)))).filter((figure) => figure !== null),
}

/** Where to go from a network's front page; the first one is the filled button. */
export interface NetworkStep {
  label: MessageWithoutArgs
  /** What follows the network's address. */
  at?: string
  /** Instead of `at`, for steps that lead out of the network; nothing where there is no such step. */
  href?: (locals: NetworkLocals) => string | undefined
  place: number
  /** Belongs to the network's daily work: whoever takes part finds it beside what is due, not on top of the page. */
  work?: true
}

export const networkSteps = gathered<NetworkStep>()

/** Where steps lead for whoever asks, those of the daily work or the others; a visitor has no work and finds all in one place. */
export const stepsFor = (locals: NetworkLocals, wish: 'work' | 'others') =>
  networkSteps.all().flatMap(({ label, at, href, work }) => {
    const leads = href ? href(locals) : networkPath(locals.network, at)
    const asWork = work === true && belongs(locals.standing)
    return leads && asWork === (wish === 'work') ? [{ label, href: leads }] : []
  })

/** What else may be edited beside the themes of a network, for those who lead it. */
export const besideThemesEdit = gathered<Pick<NetworkStep, 'label' | 'place'> & { at: string }>()

/** A few words beside a theme wherever themes are listed: "1 nobody can teach". */
export interface ThemeNote {
  text: string
  tone?: Tone
  href?: string
}

type ThemeNoteReader = (locals: NetworkLocals) => Promise<Map<string, ThemeNote>>

const noteReaders = gathered<ThemeNoteReader>()

/** By theme code. */
export const themeNotes = {
  register: noteReaders.register,
  read: async (locals: NetworkLocals): Promise<Map<string, ThemeNote>> =>
    new Map((await Promise.all(noteReaders.all().map((reader) => reader(locals)))).flatMap((notes) => [...notes])),
}

/** Something a network may have to show to everybody. It is asked for together with the network, so that no menu asks for it. */
export interface PublicPart {
  key: string
  exists: (networkId: AnyColumn) => SQL
}

export const publicParts = gathered<PublicPart>()

type LinkFinder = (locals: NetworkLocals, ids: string[]) => Promise<Map<string, { title: string; href: string }>>

const finders = gathered<LinkFinder>()

/** Where ids that a roadmap item names (meetings, obligations) can be read, as floors above know it. */
export const recordLinks = {
  register: finders.register,
  find: async (locals: NetworkLocals, ids: string[]) =>
    new Map((await Promise.all(finders.all().map((finder) => finder(locals, ids)))).flatMap((found) => [...found])),
}

/** A record as lists across kinds name it: in activity, digests, what one follows. */
export interface KnownRecord {
  id: string
  title: string
  /** The language of the title, where people wrote it. */
  lang?: string | undefined
  /** What follows the network's address. */
  at: string
  cityId: string | null
  audience: Audience
  /** The themes it is about: whoever follows one of them hears of it. */
  themeIds?: string[]
  /** Where names are hidden nothing is said: whoever spoke would be known by name. */
  unspoken?: boolean
}

/** A kind of record that people talk about and follow. `find` answers only with those that the viewer may see. */
export interface RecordKind {
  kind: string
  label: MessageWithoutArgs
  find: (locals: NetworkLocals, ids: string[]) => Promise<KnownRecord[]>
  /** Who may see and change a draft of this kind, and the files beside it. */
  mayEdit?: (locals: NetworkLocals, draft: Draft) => boolean
  /** How its fields are called and read, where its changes are shown among others. */
  fields?: (locals: NetworkLocals) => Promise<Fields>
}

export const recordKinds = gathered<RecordKind>()
