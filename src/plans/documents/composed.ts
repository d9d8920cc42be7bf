import type { ProseBlock } from './prose.ts'

/** One of several things, such as a risk, with what is known of it. */
export interface Entry {
  words: string
  facts: Fact[]
}

/** `said` are words of the house; a label always is. */
export interface Fact {
  label: string
  words: string
  said?: boolean
}

/** Something to stand in a table. `said` are words of the house, the rest is what people wrote in the language of the plan. */
export interface Cell {
  lines: string[]
  /** Stand in place of the lines. */
  entries?: Entry[]
  said?: boolean
  /** Figures stand under each other. */
  number?: boolean
  strong?: boolean
  /** Stands for so many rows; those below have no cell in its column. */
  rows?: number
}

/** What a cell takes up, line by line, for those who have to know how long it is. */
export const linesIn = ({ lines, entries }: Cell): string[] =>
  entries?.flatMap(({ words, facts }) => [words, facts.map((one) => `${one.label} ${one.words}`).join(' ')]) ?? lines

/** About how many lines a table of labels has: what takes less than a third of a page, an action half of one, is not broken. */
export const isShort = (rows: Row[], most = 14): boolean =>
  rows.reduce((sum, { cell }) => sum + linesIn(cell).reduce((all, line) => all + Math.ceil(line.length / 85), 0), 0) <=
  most

export interface Row {
  label: string
  cell: Cell
}

/** A table with a header row; `wide` says which columns take the room. */
export interface ComposedTable {
  is: 'table'
  caption: string
  head: string[]
  rows: Cell[][]
  /** Shares of the width. */
  shares: number[]
}

/** Lines under each other, each with its label: a data box, a test. */
export interface ComposedFacts {
  is: 'facts'
  rows: Row[]
  /** Labels that people wrote, such as those of a data box. */
  written: boolean
}

export interface ComposedObjective {
  id: string
  number: number
  title: string
  text: string | null
  servedBy: string[]
}

/** A photo of the plan, with what it shows for those who do not see it. */
export interface ComposedPhoto {
  id: string
  name: string
  alt: string
  caption: string
  width: number
  height: number
}

export interface ComposedOrigin {
  words: string
  at: string | null
}

/** Where an action comes from: what stands in a group has the same kind, each group came of those before it. */
export interface ComposedStory {
  before: string
  groups: ComposedOrigin[][]
}

export interface ComposedAction {
  id: string
  slug: string
  name: string
  title: string
  description: string | null
  /** State and time: what stands at the head of its table. */
  about: string
  rows: Row[]
  story: ComposedStory | null
  photos: ComposedPhoto[]
  example: boolean
}

export interface ComposedTest {
  id: string
  title: string
  rows: Row[]
  /** Said of a test whose end is not known yet. */
  open: string | null
  photos: ComposedPhoto[]
}

/** One line of the schedule: where its bar lies, in months from the beginning of the chart. */
export interface ScheduleLine {
  slug: string
  name: string
  title: string
  when: string
  bar: { from: number; to: number } | null
}

export interface ComposedSchedule {
  is: 'schedule'
  caption: string
  /** The years under which the bars lie, each with the month of the chart in which it begins and how many it has. */
  years: { year: number; from: number; months: number }[]
  months: number
  lines: ScheduleLine[]
}

export type Block =
  | { is: 'prose'; blocks: ProseBlock[]; markdown: string }
  | { is: 'note'; words: string }
  | ComposedFacts
  | ComposedTable
  | ComposedSchedule
  | { is: 'photos'; photos: ComposedPhoto[] }
  | { is: 'objectives'; items: ComposedObjective[] }
  | { is: 'actions'; items: ComposedAction[] }
  | { is: 'tests'; items: ComposedTest[] }

export interface ComposedSection {
  id: string
  key: string
  title: string
  blocks: Block[]
}

export interface ComposedPart {
  title: string | null
  sections: ComposedSection[]
}
