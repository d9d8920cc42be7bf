import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type Column, isOwnWay, type Kept, type OwnColumn, type Pairs, type Sheet } from './sheet.ts'

/** All sheets by name: a column that names records of another sheet looks them up there. */
export type SheetBook = ReadonlyMap<string, Sheet>

export const bookOf = (sheets: Sheet[]): SheetBook => new Map(sheets.map((sheet) => [sheet.name, sheet]))

const name = (column: PgColumn) => sql.identifier(column.name)
const tableOf = (table: Kept['table']) => sql.identifier(getTableName(table))
type Place = PgColumn | Pairs | OwnColumn
const isPairs = (kept: Place): kept is Pairs => 'owner' in kept
const isOwn = (kept: Place): kept is OwnColumn => 'read' in kept

/** Selects `id`, `position` and `row` (jsonb, as the file would write it) of all records of a network. */
export function rowsOf(sheet: Sheet, book: SheetBook, networkId: string): SQL {
  if (isOwnWay(sheet.kept)) return sheet.kept.rows(networkId)
  const { kept } = sheet
  const fields = sheet.columns.map((column) => sql`${literal(column.name)}, ${writtenValue(column, book)}`)
  return sql`select t.${name(kept.id)} as id, t.${name(kept.position)} as position,
    jsonb_build_object(${sql.join(fields, sql`, `)}) as "row"
    from ${tableOf(kept.table)} t where t.${name(kept.networkId)} = ${networkId}${kept.only ? sql` and ${kept.only}` : sql``}`
}

function writtenValue({ kept, names }: Column, book: SheetBook): SQL {
  if (!kept) throw new Error('A column of a table says where it is kept.')
  if (isOwn(kept)) return kept.read
  if (isPairs(kept)) {
    const target = targetOf(names, book)
    const mark = kept.mark ? sql` and l.${name(kept.mark.column)} = ${kept.mark.value}` : sql``
    return sql`coalesce((select jsonb_agg(r.${name(target.key)} order by l.${name(kept.position)})
      from ${tableOf(kept.table)} l join ${tableOf(target.kept.table)} r on r.${name(target.kept.id)} = l.${name(kept.target)}
      where l.${name(kept.owner)} = t.id${mark}), '[]')`
  }
  if (kept.columnType === 'PgUUID') {
    const target = targetOf(names, book)
    return sql`(select r.${name(target.key)} from ${tableOf(target.kept.table)} r
      where r.${name(target.kept.id)} = t.${name(kept)})`
  }
  return kept.columnType === 'PgArray' ? sql`to_jsonb(t.${name(kept)})` : sql`t.${name(kept)}::text`
}

/** Where the records that a column names are kept, and by which column they are named. */
function targetOf(names: Column['names'], book: SheetBook): { kept: Kept; key: PgColumn } {
  const sheet = book.get(names?.sheets[0] ?? '')
  const key = sheet?.columns.find((column) => column.name === sheet.key[0])?.kept
  if (!sheet || isOwnWay(sheet.kept) || !key || isPairs(key) || isOwn(key))
    throw new Error(`Nothing is kept under ${names?.sheets[0]}.`)
  return { kept: sheet.kept, key }
}

/**
 * Writes what stands in `settled` under this sheet's name, in a handful of statements however many rows there are.
 * `records` knows the ids of everything that rows name.
 */
export function writeRows(sheet: Sheet, networkId: string, by: { actor: string }): SQL[] {
  const { kept } = sheet
  if (isOwnWay(kept)) return kept.write(networkId)
  const own = sheet.columns.flatMap((column) =>
    column.kept && !isPairs(column.kept) && !isOwn(column.kept) ? [{ column, kept: column.kept }] : [],
  )
  const once = kept.once ?? []
  const names = [...own.map((one) => one.kept), ...once.map((one) => one.column)].map(name)
  const values = [
    ...own.map((one) => storedValue(one.column, one.kept)),
    ...once.map((one) => sql`s.row->>${literal(one.from)}`),
  ]
  const updates = own.map((one) => sql`${name(one.kept)} = excluded.${name(one.kept)}`)
  // Whoever has the record open in a form must notice that a file changed it.
  if ('version' in kept.table) updates.push(sql`version = ${tableOf(kept.table)}.version + 1`)
  return [
    sql`insert into ${tableOf(kept.table)}
      (${sql.join([kept.id, kept.networkId, kept.position].map(name), sql`, `)}, ${sql.join(names, sql`, `)})
      select s.id, ${networkId}::uuid, s.position, ${sql.join(values, sql`, `)}
      from settled s where s.sheet = ${sheet.name} order by s.position
      on conflict (${name(kept.id)}) do update set ${sql.join(updates, sql`, `)}, ${name(kept.changedAt)} = now()`,
    ...sheet.columns.flatMap((column) =>
      column.kept && isPairs(column.kept) ? writePairs(sheet, column, column.kept, networkId) : [],
    ),
    ...(kept.following?.(networkId, by) ?? []),
  ]
}

function storedValue(column: Column, kept: PgColumn): SQL {
  const field = literal(column.name)
  if (kept.columnType === 'PgUUID') return sql`(${idOf(column, sql`s.row->>${field}`)})`
  if (kept.columnType === 'PgArray') return sql`array(select jsonb_array_elements_text(s.row->${field}))`
  const given =
    column.whenEmpty === undefined ? sql`s.row->>${field}` : sql`coalesce(s.row->>${field}, ${column.whenEmpty})`
  return sql`(${given})::${sql.raw(kept.getSQLType())}`
}

const idOf = (column: Column, value: SQL): SQL =>
  sql`select k.id from records k where k.sheet = ${literal(column.names?.sheets[0] ?? '')} and k.key = lower(${value})`

function writePairs(sheet: Sheet, column: Column, pairs: Pairs, networkId: string): SQL[] {
  const marked = pairs.mark ? [pairs.mark] : []
  const columns = [
    pairs.networkId,
    pairs.owner,
    pairs.target,
    pairs.position,
    ...marked.map((mark) => mark.column),
  ].map(name)
  const mark = marked.map((one) => sql` and ${name(one.column)} = ${one.value}`)
  return [
    sql`delete from ${tableOf(pairs.table)} where ${name(pairs.owner)} in
      (select id from settled where sheet = ${sheet.name} and not fresh)${sql.join(mark)}`,
    sql`insert into ${tableOf(pairs.table)} (${sql.join(columns, sql`, `)})
      select ${networkId}::uuid, s.id, k.id, v.n${sql.join(marked.map((one) => sql`, ${one.value}::boolean`))}
      from settled s cross join lateral jsonb_array_elements_text(s.row->${literal(column.name)}) with ordinality v(value, n)
      join records k on k.sheet = ${column.names?.sheets[0]} and k.key = lower(v.value)
      where s.sheet = ${sheet.name}`,
  ]
}

/** Names of columns stand in the code, never in a file, so they may be written into the statement itself. */
export function literal(text: string): SQL {
  if (!/^[a-z_]+$/.test(text)) throw new Error(`${text} is not the name of a column or a sheet.`)
  return sql.raw(`'${text}'`)
}
