import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { type Column, isOwnWay, literal, type Row, type Sheet, type SheetBook } from '#platform/sheets'
import { saying } from '#platform/text'
import { fileOf } from './checks.ts'
import type { Decision } from './compare.ts'
import { shorten } from './read-table.ts'
import { type ImportReport, note } from './report.ts'

/** How many of the rows that are only here are named. */
const mostNamed = 20

/** Finds the rows that are here and not in the file, of those sheets that the file has, and names the first of them. */
export async function findMissing(db: Db, book: SheetBook, report: ImportReport): Promise<void> {
  const names = report.sheets.map((about) => sql`${about.sheet}`)
  await db.execute(sql`create temporary table missing on commit drop as
    select h.sheet, h.key, h.id, h.position, h.row from records h
    where h.sheet in (${sql.join(names, sql`, `)}) and h.sheet <> 'network'
      and not exists (select from incoming i where i.sheet = h.sheet and i.key = h.key)`)
  await db.execute(sql`create index on missing (sheet, key)`)
  await db.execute(sql`analyze missing`)
  const found = await db.execute<{ sheet: string; row: Row; total: number }>(sql`
    select sheet, "row", count(*) over ()::int as total from missing order by sheet, position limit ${mostNamed}`)
  for (const { sheet, row } of found.rows) note(report.missing, nameOf(book.get(sheet), row, report))
  report.missing.count = found.rows[0]?.total ?? 0
}

function nameOf(sheet: Sheet | undefined, row: Row, report: ImportReport): string {
  if (!sheet) return ''
  const key = sheet.key.map((column) => row[column]).join(' / ')
  return `${fileOf(sheet, report)}: ${shorten(key)}`
}

/** What stands against removing them: an edit made here that nobody decided about, and rows that still name them. */
export async function checkRemoval(
  db: Db,
  book: SheetBook,
  networkId: string,
  decision: Decision,
  report: ImportReport,
): Promise<void> {
  if (report.missing.count === 0) return
  if (decision !== 'take-file') await findEdited(db, book, networkId, report)
  await db.execute(sql`create temporary table remaining on commit drop as
    select i.sheet, i.key, i.row from incoming i
    where not exists (select from records h where h.sheet = i.sheet and h.key = i.key)
    union all
    select h.sheet, h.key, h.row || coalesce(t.changes, '{}') from records h
    left join (select sheet, key, jsonb_object_agg(field, in_file) as changes
      from differences where verdict = 'taken' group by sheet, key) t on t.sheet = h.sheet and t.key = h.key
    where not exists (select from missing m where m.sheet = h.sheet and m.key = h.key)`)
  for (const sheet of book.values())
    for (const column of sheet.columns)
      if (column.names && !column.names.loose) await findReferring(db, book, sheet, column, report)
}

/** A row that did not come in with a file was made here, which is an edit as well. */
async function findEdited(db: Db, book: SheetBook, networkId: string, report: ImportReport): Promise<void> {
  const found = await db.execute<{ sheet: string; row: Row; all: number }>(sql`
    select m.sheet, m.row, count(*) over ()::int as "all" from missing m
    left join import_origins o on o.network_id = ${networkId} and o.sheet = m.sheet and o.key = m.key
    where o.key is null or exists (
      select from jsonb_each(m.row) f
      where f.value is distinct from coalesce(o.row->f.key,
        case jsonb_typeof(f.value) when 'array' then '[]'::jsonb else 'null'::jsonb end))
    order by m.sheet, m.position limit 1000`)
  for (const { sheet, row } of found.rows)
    note(report.problems, {
      file: nameOf(book.get(sheet), row, report),
      message: saying('app.transfer.changedHere'),
    })
  report.problems.count += (found.rows[0]?.all ?? 0) - found.rows.length
}

async function findReferring(
  db: Db,
  book: SheetBook,
  sheet: Sheet,
  column: Column,
  report: ImportReport,
): Promise<void> {
  const field = literal(column.name)
  const values = column.list ? sql`jsonb_array_elements_text(r.row->${field})` : sql`(select r.row->>${field})`
  const found = await db.execute<{ sheet: string; row: Row; by: Row; total: number; all: number }>(sql`
    select m.sheet, m.row, (array_agg(r.row))[1] as by, count(*)::int as total, count(*) over ()::int as "all"
    from remaining r cross join lateral ${values} v(value)
    join missing m on m.sheet in (${sql.join(
      (column.names?.sheets ?? []).map((one) => sql`${one}`),
      sql`, `,
    )}) and m.key = lower(v.value)
    where r.sheet = ${sheet.name} group by m.sheet, m.row, m.position order by m.position limit 1000`)
  for (const { sheet: gone, row, by, total } of found.rows) {
    note(report.problems, {
      file: nameOf(book.get(gone), row, report),
      message: saying('app.transfer.stillNamed', {
        by: nameOf(sheet, by, report),
        more: total - 1,
        column: column.name,
      }),
    })
  }
  report.problems.count += (found.rows[0]?.all ?? 0) - found.rows.length
}

/** Removes them, after everything else is written: what named them does so no longer. */
export async function removeMissing(db: Db, book: SheetBook, networkId: string): Promise<void> {
  const gone = (name: string): SQL => sql`select id from missing where sheet = ${name}`
  // Each sheet only names records of sheets before it.
  for (const { name, kept } of [...book.values()].reverse())
    if (!isOwnWay(kept))
      await db.execute(sql`delete from ${sql.identifier(getTableName(kept.table))}
        where ${sql.identifier(kept.id.name)} in (${gone(name)})`)
  await db.execute(sql`delete from import_origins o using missing m
    where o.network_id = ${networkId} and o.sheet = m.sheet and o.key = m.key`)
}
