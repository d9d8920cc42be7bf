import type { SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Saying } from '../text/index.ts'

/** A record as its file writes it: every value as text, lists as lists, nothing as null. */
export type Row = Record<string, string | string[] | null>

export type Kind =
  | 'text'
  | 'id'
  | 'code'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'url'
  | 'country'
  | 'currency'
  | 'language'
  | 'colour'
  | 'yes-no'
  | 'one-of'

/** Several records named by one cell, each a row in a table of pairs. */
export interface Pairs {
  table: PgTable
  owner: PgColumn
  target: PgColumn
  position: PgColumn
  networkId: PgColumn
  /** What tells these pairs from others in the same table. */
  mark?: { column: PgColumn; value: boolean }
}

/** A value that is kept elsewhere: `read` finds it from the row `t`, the sheet's `following` writes it. */
export interface OwnColumn {
  read: SQL
}

export interface Column {
  name: string
  kind: Kind
  /** One line for the person who fills it in. */
  help: string
  required?: boolean
  /** What an empty cell says, and a column that is not there says of a new row. */
  whenEmpty?: string
  /** Goes out only where some row has something in it. */
  ifUsed?: boolean
  /** The cell holds several values parted by `;`. */
  list?: boolean
  choices?: readonly string[]
  min?: number
  max?: number
  /** Usually above a thousand, so a dot before three digits may part thousands. */
  thousands?: boolean
  /** How many characters a text may have; those that tell rows apart must fit into an index. */
  longest?: number
  /** The sheets in which the value must be an id; with `loose`, a value that names nothing is only remarked on. */
  names?: { sheets: string[]; loose?: boolean; only?: Only }
  /** Where it is kept: a column of the table, or a table of pairs, or where the noun says. Sheets that read and write themselves have none. */
  kept?: PgColumn | Pairs | OwnColumn
}

/** What the record named must be like: its `column` filled, or empty. */
export interface Only {
  column: string
  filled: boolean
  otherwise: Saying
}

export interface Trouble {
  column: string
  message: Saying
}

/** A figure that is kept and flagged. */
export interface Finding {
  field: string
  rule: string
  params: Record<string, string | number>
}

/** A sheet of a network folder, announced by the noun it holds: `cities.csv` and the sheet `cities`. */
export interface Sheet {
  name: string
  help: string
  required?: boolean
  /** Goes out only where it has a row. */
  ifUsed?: boolean
  /** The columns that say who may see a row: what an import tells of it is for them alone. */
  restricted?: { audience: string; within: string }
  columns: Column[]
  /** The columns that tell a row from the others. */
  key: string[]
  /** Several rows may share a key; the second of the file is then the second here. */
  repeats?: boolean
  /** What the cells of a row must be together. */
  check?: (row: Row) => Trouble[]
  /** Values that are possible but hard to believe. */
  plausibility?: (row: Row) => Finding[]
  /** The same as `plausibility`, in words. */
  explain?: (finding: Finding) => Saying | undefined
  kept: Kept | OwnWay
}

export interface Kept {
  table: PgTable
  id: PgColumn
  networkId: PgColumn
  position: PgColumn
  changedAt: PgColumn
  /** Which rows `t` of the table go out and can be meant by a row of the file; all where nothing is said. */
  only?: SQL
  /** Columns filled once from another and never again by an import. */
  once?: { column: PgColumn; from: string }[]
  /** What else follows once the rows stand in `settled` are written; `records` still holds them as they were. */
  following?: (networkId: string, by: { actor: string }) => SQL[]
}

/** For the one sheet whose records are not rows of a network: the network itself. */
export interface OwnWay {
  /** Selects `id`, `position` and `row` (jsonb). */
  rows: (networkId: string) => SQL
  /** Writes what stands in the temporary table `settled` under this sheet's name. */
  write: (networkId: string) => SQL[]
}

export const isOwnWay = (kept: Kept | OwnWay): kept is OwnWay => 'rows' in kept
