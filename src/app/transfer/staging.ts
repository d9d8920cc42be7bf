import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type SQL, sql } from 'drizzle-orm'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { v7 } from 'uuid'
import type { Db } from '#platform/db'
import { literal, type Row, rowsOf, type Sheet, type SheetBook } from '#platform/sheets'

/** A row of a file as it was read, on its way into the database. */
export interface StagedRow {
  line: number
  row: Row
}

/** Tables that live as long as the transaction: `staged` is what the file says, `records` what is here. */
export async function makeStagingTables(db: Db): Promise<void> {
  await db.execute(sql`create temporary table staged
    (sheet text not null, line integer not null, position integer not null, id uuid not null, "row" jsonb not null) on commit drop`)
  await db.execute(sql`create temporary table records
    (sheet text not null, key text not null, id uuid not null, position integer not null, "row" jsonb not null) on commit drop`)
  await db.execute(sql`create temporary table incoming
    (sheet text not null, key text not null, line integer not null, position integer not null, id uuid not null, "row" jsonb not null) on commit drop`)
  await db.execute(sql`create temporary table names
    (sheet text not null, key text not null, name text not null, "row" jsonb not null) on commit drop`)
  await db.execute(sql`create index on records (sheet, key)`)
}

/** Streams the rows of one sheet into `staged`. */
export async function stageRows(client: pg.PoolClient, sheet: Sheet, rows: AsyncIterable<StagedRow>): Promise<void> {
  const copy = client.query(copyFrom('copy staged (sheet, line, position, id, "row") from stdin'))
  await pipeline(Readable.from(copyLines(sheet, rows), { objectMode: false }), copy)
}

/** Many rows make one write: the database reads a stream of text, and a write for each row would cost more than the row. */
async function* copyLines(sheet: Sheet, rows: AsyncIterable<StagedRow>): AsyncGenerator<string> {
  let part = ''
  let position = 0
  for await (const { line, row } of rows) {
    position += 1
    part += `${sheet.name}\t${line}\t${position}\t${v7()}\t${escapeCopy(JSON.stringify(row))}\n`
    if (part.length > 64_000) {
      yield part
      part = ''
    }
  }
  if (part) yield part
}

const escapeCopy = (json: string) => json.replaceAll('\\', '\\\\')

/** Reads what the network has now into `records`, each row as a file would write it. */
export async function readRecords(db: Db, book: SheetBook, networkId: string): Promise<void> {
  for (const sheet of book.values())
    await db.execute(sql`insert into records (sheet, key, id, position, "row")
      select ${sheet.name}, ${keyOf(sheet)}, t.id, t.position, t.row from (${rowsOf(sheet, book, networkId)}) t`)
  await db.execute(sql`analyze records`)
}

/**
 * Moves `staged` to `incoming` with a key for every row. Ids are compared without case, so a name takes the spelling of the
 * record it names: what is here already, then what the file itself says.
 */
export async function matchNames(db: Db, known: Sheet[], inFile: Sheet[]): Promise<void> {
  await db.execute(sql`create index on staged (sheet, position)`)
  await db.execute(sql`analyze staged`)
  for (const sheet of known)
    if (sheet.key.length === 1)
      await db.execute(sql`insert into names (sheet, key, name, "row")
        select ${sheet.name}, coalesce(h.key, f.key), coalesce(h.name, f.name), coalesce(h.row, '{}') || coalesce(f.row, '{}')
        from (${named(sheet, 'records')}) h full join (${named(sheet, 'staged')}) f on f.key = h.key`)
  await db.execute(sql`create index on names (sheet, key)`)
  await db.execute(sql`analyze names`)
  for (const sheet of inFile)
    await db.execute(sql`insert into incoming (sheet, key, line, position, id, "row")
      select ${sheet.name}, ${keyOf(sheet)}, t.line, t.position, t.id, t.row from staged t where t.sheet = ${sheet.name}`)
  await db.execute(sql`create index on incoming (sheet, key)`)
  await db.execute(sql`analyze incoming`)
  for (const sheet of inFile) for (const statement of respell(sheet)) await db.execute(statement)
}

/** The first record under each name. */
function named(sheet: Sheet, table: 'records' | 'staged') {
  const id = sql`"row"->>${literal(sheet.key[0] ?? '')}`
  return sql`select distinct on (lower(${id})) lower(${id}) as key, ${id} as name, "row"
    from ${sql.identifier(table)} where sheet = ${sheet.name} order by lower(${id}), position`
}

/** The same row always has the same key: its key columns without case and, where they may repeat, which one it is. */
function keyOf(sheet: Sheet) {
  const parts = sheet.key.map((column) => sql`lower(coalesce(t.row->>${literal(column)}, ''))`)
  const key = sql.join(parts, sql` || chr(31) || `)
  return sheet.repeats ? sql`${key} || chr(31) || row_number() over (partition by ${key} order by t.position)` : key
}

/** Spells every id as the record it names does. Hardly any row needs it, so only those are written anew. */
function respell(sheet: Sheet): SQL[] {
  const ownId = sheet.key.length === 1 ? sheet.key[0] : undefined
  return sheet.columns.flatMap(({ name, list, names }) => {
    const sheets = names?.sheets ?? (name === ownId ? [sheet.name] : [])
    if (sheets.length === 0) return []
    const among = sql.join(
      sheets.map((one) => sql`${one}`),
      sql`, `,
    )
    return [list ? respellList(sheet, name, among) : respellOne(sheet, name, among)]
  })
}

const respellOne = (sheet: Sheet, column: string, among: SQL) =>
  sql`update incoming i set "row" = jsonb_set(i.row, ${`{${column}}`}, to_jsonb(n.name)) from names n
    where i.sheet = ${sheet.name} and n.sheet in (${among}) and n.key = lower(i.row->>${literal(column)})
      and n.name <> i.row->>${literal(column)}`

const respellList = (sheet: Sheet, column: string, among: SQL) =>
  sql`update incoming i set "row" = jsonb_set(i.row, ${`{${column}}`}, x.spelt)
    from (select o.id, jsonb_agg(coalesce(n.name, v.value) order by v.n) as spelt
      from incoming o cross join lateral jsonb_array_elements_text(o.row->${literal(column)}) with ordinality v(value, n)
      left join names n on n.sheet in (${among}) and n.key = lower(v.value)
      where o.sheet = ${sheet.name} group by o.id having bool_or(n.name <> v.value)) x
    where i.id = x.id`
