import { sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import type { SheetBook } from '#platform/sheets'
import { fileOf } from './checks.ts'
import { shorten } from './read-table.ts'
import { type ImportReport, note } from './report.ts'

/** What to do where a value was changed here and in the file. */
export type Decision = 'ask' | 'take-file' | 'keep-edits'

/**
 * Holds the file against what is here, field by field, with the row as it was last taken in as the third witness: a field
 * that only the file changed is taken, one that only somebody here changed is kept, one that both changed is a conflict.
 */
export async function compare(
  db: Db,
  book: SheetBook,
  networkId: string,
  decision: Decision,
  report: ImportReport,
): Promise<void> {
  await db.execute(sql`create temporary table differences on commit drop as
    select i.sheet, i.key, i.line, i.position, f.field, h.row->f.field as here, i.row->f.field as in_file,
      case
        when i.row->f.field = coalesce(o.row->f.field, f.nothing) then 'kept'
        when h.row->f.field = coalesce(o.row->f.field, f.nothing) then 'taken'
        else 'conflict'
      end as verdict
    from incoming i
    join records h on h.sheet = i.sheet and h.key = i.key
    left join import_origins o on o.network_id = ${networkId} and o.sheet = i.sheet and o.key = i.key
    cross join lateral (
      select field, case jsonb_typeof(i.row->field) when 'array' then '[]'::jsonb else 'null'::jsonb end as nothing
      from jsonb_object_keys(i.row) field) f
    where (h.row || i.row) is distinct from h.row and i.row->f.field is distinct from h.row->f.field`)
  await reportConflicts(db, book, report)
  if (decision !== 'ask')
    await db.execute(
      sql`update differences set verdict = ${decision === 'take-file' ? 'taken' : 'kept'} where verdict = 'conflict'`,
    )
  await countRows(db, report)
}

async function reportConflicts(db: Db, book: SheetBook, report: ImportReport): Promise<void> {
  const found = await db.execute<{
    sheet: string
    line: number
    field: string
    here: unknown
    in_file: unknown
    total: number
  }>(sql`
    select sheet, line, field, here, in_file, count(*) over ()::int as total from differences
    where verdict = 'conflict' order by sheet, position, field limit 1000`)
  for (const { sheet, line, field, here, in_file } of found.rows) {
    const known = book.get(sheet)
    const file = known ? fileOf(known, report) : sheet
    note(report.conflicts, { file, line, column: field, here: shown(here), inFile: shown(in_file) })
  }
  report.conflicts.count = found.rows[0]?.total ?? 0
}

const shown = (value: unknown) =>
  value === null ? '' : shorten(Array.isArray(value) ? value.join(';') : String(value))

async function countRows(db: Db, report: ImportReport): Promise<void> {
  const found = await db.execute<{
    sheet: string
    added: number
    changed: number
    same: number
    kept: number
    only_here: number
  }>(sql`
    with touched as (
      select sheet, key, bool_or(verdict = 'taken') as taken, bool_or(verdict = 'kept') as kept
      from differences group by sheet, key)
    select coalesce(i.sheet, h.sheet) as sheet,
      count(*) filter (where h.key is null)::int as added,
      count(*) filter (where t.taken)::int as changed,
      count(*) filter (where i.key is not null and h.key is not null and t.key is null)::int as same,
      count(*) filter (where t.kept)::int as kept,
      count(*) filter (where i.key is null)::int as only_here
    from incoming i full join records h on h.sheet = i.sheet and h.key = i.key
    left join touched t on t.sheet = i.sheet and t.key = i.key
    group by 1`)
  for (const { sheet, only_here, ...counts } of found.rows) {
    const about = report.sheets.find((one) => one.sheet === sheet)
    if (about) Object.assign(about, counts, { onlyHere: only_here })
  }
}
