import type { Finding, Sheet } from '#platform/sheets'
import type { Saying } from '#platform/text'

/** Something wrong in a file: where, what stands there, and what to do. */
export interface Problem {
  file: string
  line?: number
  column?: string
  value?: string
  /** What reads files says some of it in English only. */
  message: Saying | string
}

/** A value that somebody changed here and that the file changed as well, to something else. */
export interface Conflict {
  file: string
  line: number
  column: string
  here: string
  inFile: string
}

export interface SheetReport {
  sheet: string
  file: string
  encoding?: string
  delimiter?: string
  rows: number
  added: number
  changed: number
  /** The same here and in the file. */
  same: number
  /** Rows in which a change made here is kept, because the file has not changed there. */
  kept: number
  /** Rows that are here and not in the file; they stay unless somebody says otherwise. */
  onlyHere: number
}

/** A list that stays small however much there is to say, and knows how much it was. */
export interface Bounded<T> {
  shown: T[]
  count: number
}

export interface ImportReport {
  slug: string | undefined
  isNew: boolean
  /** Whether visitors see it, or would. */
  isHidden: boolean
  /** Whether anything was written. */
  written: boolean
  sheets: SheetReport[]
  problems: Bounded<Problem>
  conflicts: Bounded<Conflict>
  /** Rows that are here and not in the file, by file and name. */
  missing: Bounded<string>
  /** Whether those are removed, or would be. */
  removesMissing: boolean
  /** Figures that are kept and flagged. */
  implausible: Bounded<Problem>
  /** Columns and files that the format does not know. */
  ignored: string[]
  /** Where nothing was recognised: what would have been. */
  knows?: string[]
  /** What was read in a particular way. */
  remarks: Bounded<Problem>
}

const most = 1_000

export const bounded = <T>(): Bounded<T> => ({ shown: [], count: 0 })

export function note<T>(list: Bounded<T>, ...items: T[]): void {
  list.count += items.length
  if (list.shown.length < most) list.shown.push(...items.slice(0, most - list.shown.length))
}

export const createReport = (): ImportReport => ({
  slug: undefined,
  isNew: false,
  isHidden: false,
  written: false,
  sheets: [],
  problems: bounded(),
  conflicts: bounded(),
  missing: bounded(),
  removesMissing: false,
  implausible: bounded(),
  ignored: [],
  remarks: bounded(),
})

export function noteFindings(
  report: ImportReport,
  sheet: Sheet,
  place: Pick<Problem, 'file' | 'line'>,
  findings: Finding[],
): void {
  for (const finding of findings)
    note(report.implausible, {
      ...place,
      column: finding.field,
      message: sheet.explain?.(finding) ?? finding.rule,
    })
}
