import type pg from 'pg'

export interface Table {
  name: string
  /** Generated columns are left out: PostgreSQL fills them again. */
  columns: string[]
}

/** The tables of the product, each after those it refers to, so that they can be filled in this order. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { refers: string[] }>(`
    select c.relname as name,
           array(select a.attname::text from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
           array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                 where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by c.relname`)
  const ordered: Table[] = []
  while (ordered.length < rows.length) {
    const ready = rows.filter(({ name, refers }) => !has(ordered, name) && refers.every((other) => has(ordered, other)))
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle.')
    ordered.push(...ready.map(({ name, columns }) => ({ name, columns })))
  }
  return ordered
}

function has(tables: Table[], name: string): boolean {
  return tables.some((table) => table.name === name)
}

/** The one form in which every PostgreSQL writes and reads values alike. */
export const plainForm = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`

export function copyTarget({ name, columns }: Table): string {
  return `${quoted(`public.${name}`)} (${columns.map(quoted).join(', ')})`
}

function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.')
}
