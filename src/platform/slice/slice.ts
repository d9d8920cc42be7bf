import type { Hono } from 'hono'
import type { Schema } from 'hono/types'
import type { Audience } from '../activity/index.ts'
import type { ApiResource } from '../api/index.ts'
import type { Db, Queryable } from '../db/index.ts'
import type { Env } from '../http/index.ts'
import type { Job } from '../jobs/index.ts'
import type { Searchable } from '../search/index.ts'
import type { Sheet } from '../sheets/index.ts'
import type { MessageWithoutArgs } from '../text/index.ts'
import type { Filling } from './slot.ts'

/** Puts routes into the house. */
export type Mount = (house: Hono<Env>) => void

/** What a slice announces to put `routes` under an address such as `/n/:network/matrix`. */
export const mount =
  <E extends Env, S extends Schema, B extends string>(at: string, routes: Hono<E, S, B>): Mount =>
  (house) =>
    house.route(at, routes)

/** A line in the menu of a network; `at` follows the network's address, entries are sorted by `place`. */
export interface MenuEntry {
  label: MessageWithoutArgs
  at: string
  place: number
  /** Whom it is shown to; everybody where nothing is said. The page behind it has its own door all the same. */
  audience?: Audience
  /** Whoever does not belong to the network finds it there only once the network has this part to show. */
  part?: string
}

/** Everything a floor announces to the house. */
export interface Slice {
  texts: { en: Record<string, string>; fr: Record<string, string> }
  mounts?: Mount[]
  /**
   * Doors for many people who come at the same moment, often from one house, and who are nobody: they are not counted by
   * their address and nobody asks who they are. What is behind them brings limits of its own.
   */
  entrances?: Mount[]
  menu?: MenuEntry[]
  /** Pages of a network that stand in no menu, for those who list all pages. */
  pages?: string[]
  /** Pictures this floor hangs into the windows of floors below. */
  fillings?: Filling[]
  /** What of this floor comes in and goes out with a network folder. */
  sheets?: Sheet[]
  /** What programs may read of this floor, under `/api/v1`. */
  api?: ApiResource[]
  /** What of this floor can be found. */
  searchable?: Searchable[]
  /** What follows once records can be found, all of a network or some; in the transaction of the change. */
  afterIndexing?: (tx: Queryable, network: { id: string; language: string }, recordIds?: string[]) => Promise<void>
  /** What this floor brings along into every database, and into which tables. Asked at every start: quick when it is there. */
  brings?: { tables: string[]; bring: (db: Db) => Promise<void> }
  /** Work that nobody waits for at a page; `charrette work` does it. */
  jobs?: Job[]
}
