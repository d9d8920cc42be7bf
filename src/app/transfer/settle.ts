import { getTableName, sql } from 'drizzle-orm'
import { type Audience, recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { isOwnWay, type Row, type Sheet, type SheetBook, writeRows } from '#platform/sheets'
import { removeMissing } from './missing.ts'
import type { ImportReport } from './report.ts'

/** More changes than this are told as a number only. */
const mostEntries = 500

/** Writes what is new or taken from the file, and remembers what the file said. */
export async function settle(
  db: Db,
  book: SheetBook,
  networkId: string,
  actor: string,
  report: ImportReport,
): Promise<void> {
  await db.execute(sql`create temporary table settled on commit drop as
    select i.sheet, i.key, i.id, i.position, i.row, true as fresh from incoming i
    where not exists (select from records h where h.sheet = i.sheet and h.key = i.key)
    union all
    select h.sheet, h.key, h.id, h.position, h.row || t.changes, false from records h
    join (select sheet, key, jsonb_object_agg(field, in_file) as changes from differences where verdict = 'taken' group by sheet, key) t
      on t.sheet = h.sheet and t.key = h.key`)
  await db.execute(
    sql`insert into records (sheet, key, id, position, "row") select sheet, key, id, position, "row" from settled where fresh`,
  )
  await db.execute(sql`create index on settled (sheet, position)`)
  await db.execute(sql`analyze settled`)
  await db.execute(sql`analyze records`)
  const touched = report.sheets.filter((about) => about.added > 0 || about.changed > 0)
  for (const about of touched) {
    const sheet = book.get(about.sheet)
    if (!sheet) continue
    for (const statement of writeRows(sheet, networkId, { actor })) await db.execute(statement)
    if (about.added > 0 && !report.isNew) await orderLikeFile(db, sheet)
  }
  await rememberFile(db, networkId)
  if (report.removesMissing) await removeMissing(db, book, networkId)
  report.written = touched.length > 0 || report.removesMissing
  if (report.written) await recordImport(db, book, networkId, actor, report)
}

/** New rows take their place among the others as in the file; what is only here follows. */
async function orderLikeFile(db: Db, { name, kept }: Sheet): Promise<void> {
  if (isOwnWay(kept)) return
  const position = sql.identifier(kept.position.name)
  await db.execute(sql`update ${sql.identifier(getTableName(kept.table))} t set ${position} = o.place
    from (select r.id, row_number() over (order by i.position nulls last, r.position) as place
      from records r left join incoming i on i.sheet = r.sheet and i.key = r.key where r.sheet = ${name}) o
    where t.${sql.identifier(kept.id.name)} = o.id and t.${position} <> o.place`)
}

async function rememberFile(db: Db, networkId: string): Promise<void> {
  await db.execute(sql`insert into import_origins (network_id, sheet, key, "row")
    select ${networkId}::uuid, i.sheet, i.key, coalesce(o.row, '{}') || i.row from incoming i
    left join import_origins o on o.network_id = ${networkId} and o.sheet = i.sheet and o.key = i.key
    where o.key is null or (o.row || i.row) is distinct from o.row
    on conflict (network_id, sheet, key) do update set "row" = excluded."row"`)
}

/** One entry for the import and, for a network that was here already, one for each record it touched. */
async function recordImport(
  db: Db,
  book: SheetBook,
  networkId: string,
  actor: string,
  report: ImportReport,
): Promise<void> {
  const counts = Object.fromEntries(
    report.sheets
      .filter((one) => one.added + one.changed > 0)
      .map(({ sheet, added, changed }) => [sheet, { added, changed }]),
  )
  const whole = {
    networkId,
    actor,
    verb: 'imported',
    subjectKind: 'network',
    subjectId: networkId,
    detail: { sheets: counts, ...(report.removesMissing ? { removed: report.missing.count } : {}) },
  }
  const records = report.isNew
    ? []
    : (
        await db.execute<{ sheet: string; id: string; fresh: boolean; row: Row; fields: string[] | null }>(sql`
          select s.sheet, s.id, s.fresh, s.row,
            (select array_agg(d.field order by d.field) from differences d where d.sheet = s.sheet and d.key = s.key and d.verdict = 'taken') as fields
          from settled s order by s.sheet, s.position limit ${mostEntries}`)
      ).rows
  const removed = report.removesMissing ? await removedRecords(db) : []
  const forWhom = await readersOf(db, book, [...records, ...removed])
  const each = records.map(({ sheet, id, row, fresh, fields }) => ({
    networkId,
    ...forWhom(sheet, row),
    actor,
    verb: fresh ? 'added' : 'changed',
    subjectKind: sheet,
    subjectId: id,
    detail: { by: 'import', ...(fields ? { fields } : {}) },
  }))
  const gone = removed.map(({ sheet, id, row }) => ({
    networkId,
    ...forWhom(sheet, row),
    actor,
    verb: 'removed',
    subjectKind: sheet,
    subjectId: id,
    detail: { by: 'import', row },
  }))
  await recordActivity(db, whole, ...each, ...gone)
}

/** Who may know of a row: what is not for everybody is told to those alone whom it is for. */
async function readersOf(db: Db, book: SheetBook, told: { sheet: string }[]) {
  const some = told.some(({ sheet }) => book.get(sheet)?.restricted)
  const cities = some
    ? (await db.execute<{ key: string; id: string }>(sql`select key, id from records where sheet = 'cities'`)).rows
    : []
  return (sheet: string, row: Row) => {
    const { restricted, columns = [] } = book.get(sheet) ?? {}
    if (!restricted) return {}
    const usual = columns.find(({ name }) => name === restricted.audience)?.whenEmpty
    const city = String(row[restricted.within]).toLowerCase()
    return {
      audience: (row[restricted.audience] ?? usual ?? 'author') as Audience,
      cityId: cities.find(({ key }) => key === city)?.id ?? null,
    }
  }
}

async function removedRecords(db: Db) {
  const found = await db.execute<{ sheet: string; id: string; row: Row }>(
    sql`select sheet, id, "row" from missing order by sheet, position limit ${mostEntries}`,
  )
  return found.rows
}
