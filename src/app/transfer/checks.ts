import { sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { type Column, literal, type Sheet } from '#platform/sheets'
import { saying } from '#platform/text'
import { shorten } from './read-table.ts'
import { type Bounded, type ImportReport, note, type Problem } from './report.ts'

/** What can only be seen with all rows together: ids used twice, and names that name nothing. */
export async function checkTogether(db: Db, inFile: Sheet[], report: ImportReport): Promise<void> {
  for (const sheet of inFile) {
    if (!sheet.repeats) await findDuplicates(db, sheet, report)
    for (const column of sheet.columns) {
      if (!column.names) continue
      await findNameless(db, sheet, column, report)
      if (column.names.only) await findUnfit(db, sheet, column, report)
    }
  }
}

async function findDuplicates(db: Db, sheet: Sheet, report: ImportReport): Promise<void> {
  const found = await db.execute<{ lines: number[]; value: string; total: number }>(sql`
    select array_agg(line order by position) as lines, count(*) over ()::int as total,
      (array_agg(${sql.join(
        sheet.key.map((column) => sql`("row"->>${literal(column)})`),
        sql` || ' / ' || `,
      )} order by position))[1] as value
    from incoming where sheet = ${sheet.name} group by key having count(*) > 1 order by min(position) limit 1000`)
  const rest = found.rows.map(({ lines, value }) => ({
    file: fileOf(sheet, report),
    line: lines[1],
    column: sheet.key.join(', '),
    value: shorten(value),
    message: saying('app.transfer.twice', { lines: lines.slice(0, 5).join(', ') + (lines.length > 5 ? ', …' : '') }),
  }))
  noteAll(report.problems, rest, found.rows[0]?.total)
}

async function findNameless(db: Db, sheet: Sheet, column: Column, report: ImportReport): Promise<void> {
  const sheets = column.names?.sheets ?? []
  const found = await db.execute<{ line: number; value: string; total: number }>(sql`
    select i.line, v.value, count(*) over ()::int as total from ${named(sheet, column)}
    and not exists (select from names n where n.sheet in (${sql.join(
      sheets.map((one) => sql`${one}`),
      sql`, `,
    )}) and n.key = lower(v.value))
    order by i.position limit 1000`)
  const loose = column.names?.loose
  const problems = found.rows.map(({ line, value }) => ({
    file: fileOf(sheet, report),
    line: line || undefined,
    column: column.name,
    value: shorten(value),
    message: saying(loose ? 'app.transfer.namelessKept' : 'app.transfer.nameless', { tables: sheets }),
  }))
  noteAll(loose ? report.remarks : report.problems, problems, found.rows[0]?.total)
}

async function findUnfit(db: Db, sheet: Sheet, column: Column, report: ImportReport): Promise<void> {
  const { names } = column
  if (!names?.only) return
  const { only } = names
  const found = await db.execute<{ line: number; value: string; total: number }>(sql`
    select i.line, v.value, count(*) over ()::int as total from ${named(sheet, column)}
    and exists (select from names n where n.sheet = ${names.sheets[0]} and n.key = lower(v.value)
      and (n.row->>${literal(only.column)} is null) = ${only.filled})
    order by i.position limit 1000`)
  const problems = found.rows.map(({ line, value }) => ({
    file: fileOf(sheet, report),
    line,
    column: column.name,
    value: shorten(value),
    message: only.otherwise,
  }))
  noteAll(report.problems, problems, found.rows[0]?.total)
}

/** The rows of a sheet with each name that stands in one of its columns. */
function named(sheet: Sheet, column: Column) {
  const field = literal(column.name)
  const values = column.list ? sql`jsonb_array_elements_text(i.row->${field})` : sql`(select i.row->>${field})`
  return sql`incoming i cross join lateral ${values} v(value) where i.sheet = ${sheet.name} and v.value is not null`
}

export const fileOf = (sheet: Sheet, report: ImportReport) =>
  report.sheets.find((one) => one.sheet === sheet.name)?.file ?? sheet.name

function noteAll(list: Bounded<Problem>, problems: Problem[], total: number | undefined): void {
  note(list, ...problems)
  list.count += Math.max(0, (total ?? 0) - problems.length)
}
