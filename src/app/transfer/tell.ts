import { networkPath } from '#networks'
import { inWords } from '#platform/text'
import { speak } from '../speech.ts'
import type { Bounded, Conflict, ImportReport, Problem, SheetReport } from './report.ts'

/** More lines than this nobody reads on a screen. */
const most = 100

/** The report in plain words, line by line. */
export function tellReport(report: ImportReport, check: boolean): string[] {
  return [
    ...tellRows(report),
    ...tellList(
      'Ignored, because the format does not know it:',
      report.ignored.map((one) => `  ${one}`),
      report.ignored.length,
    ),
    ...tellList(
      missingTitle(report),
      report.missing.shown.map((one) => `  ${oneLine(one)}`),
      report.missing.count,
    ),
    ...tellProblems('Read in a particular way:', report.remarks),
    ...tellProblems('Hard to believe; kept and flagged:', report.implausible),
    ...tellProblems('To be corrected; nothing was written:', report.problems),
    ...tellConflicts(report.conflicts),
    ...(report.problems.count === 0 ? [verdict(report, check)] : []),
  ]
}

function tellRows(report: ImportReport): string[] {
  const head = [
    '',
    'rows',
    report.written ? 'added' : 'to add',
    report.written ? 'changed' : 'to change',
    'same',
    'edit kept',
    'only here',
    'read as',
  ]
  const rows = report.sheets.map((one) => [one.file, ...counts(one).map(String), readAs(one)])
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length)))
  return [head, ...rows].map((row) =>
    row
      .map((cell, at) =>
        at === 0 || at === row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

const counts = (one: SheetReport) => [one.rows, one.added, one.changed, one.same, one.kept, one.onlyHere]

const readAs = ({ encoding, delimiter }: SheetReport) => [encoding, delimiter].filter(Boolean).join(', ')

function missingTitle({ removesMissing, written }: ImportReport): string {
  if (!removesMissing) return 'Only here and not in the file; kept (--remove-missing removes them):'
  return `Only here and not in the file; ${written ? 'removed' : 'to be removed'}:`
}

const tellProblems = (title: string, list: Bounded<Problem>) =>
  tellList(
    title,
    list.shown.map((one) => `  ${problemLine(one)}`),
    list.count,
  )

function problemLine({ file, line, column, value, message }: Problem): string {
  const place = [file, line ? `row ${line}` : '', column ? `column ${column}` : ''].filter(Boolean).join(', ')
  return `${place}: ${value ? `“${oneLine(value)}” ` : ''}${english(message)}`
}

/** The command line speaks English. */
export const english = (message: Problem['message']): string =>
  typeof message === 'string' ? message : inWords(speak('en').t, message)

const tellConflicts = ({ shown, count }: Bounded<Conflict>) =>
  tellList(
    'Changed here and in the file:',
    shown.map(({ file, line, column, here, inFile }) => {
      const place = [file, line ? `row ${line}` : '', `column ${column}`].filter(Boolean).join(', ')
      return `  ${place}: here “${oneLine(here)}”, in the file “${oneLine(inFile)}”`
    }),
    count,
  )

function tellList(title: string, lines: string[], count: number): string[] {
  if (count === 0) return []
  const shown = lines.slice(0, most)
  return [
    '',
    `${title} (${count})`,
    ...shown,
    ...(count > shown.length ? [`  … and ${count - shown.length} more`] : []),
  ]
}

/** A value from a file never moves the cursor or colours the terminal. */
const oneLine = (text: string) => text.replace(/\p{C}+/gu, ' ')

function verdict(report: ImportReport, check: boolean): string {
  const touched = report.sheets.reduce((sum, one) => sum + one.added + one.changed, 0)
  const gone = report.removesMissing ? report.missing.count : 0
  const done = check ? 'would be ' : ''
  const work = [
    ...(touched > 0 ? [`${rowsCalled(touched)} ${done}written`] : []),
    ...(gone > 0 ? [`${rowsCalled(gone)} ${done}removed`] : []),
  ].join(', ')
  if (check) return `\n${report.slug}: ${work || 'nothing to do'}. This was a check; nothing was written.`
  if (report.written) return `\n${report.slug}: ${work}.`
  return `\n${report.slug}: ${report.conflicts.count > 0 ? 'nothing was written' : 'nothing to do, everything is here already'}.`
}

const rowsCalled = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`

/** Where the network stands and who sees it, once it is here or could be. */
export function tellAddress(report: ImportReport, options: { check?: boolean; hidden?: boolean }, base = ''): string[] {
  const { slug, isNew, isHidden } = report
  if (!slug || report.problems.count > 0 || (!options.check && !report.written)) return []
  const address = `${base}${networkPath({ slug: encodeURIComponent(slug) })}`
  if (options.check && isNew)
    return [isHidden ? `${address} would be hidden.` : `${address} would be public; --hidden keeps it from visitors.`]
  const state = isHidden
    ? `hidden; charrette publish ${slug} shows it to everybody.`
    : `public; charrette hide ${slug} hides it.`
  const asked =
    options.hidden && !isNew && !isHidden ? ['--hidden is for new networks; this one was here already.'] : []
  return [...asked, isNew || isHidden || options.hidden ? `${address} is ${state}` : address]
}
