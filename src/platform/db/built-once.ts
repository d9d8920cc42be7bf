import type { Queryable } from './connect.ts'

/**
 * Putting a statement together takes drizzle longer than asking it: this one is put together once for each database (or
 * transaction) and then only given its values, which stand in it as `sql.placeholder('name')`.
 */
export function builtOnce<Statement>(build: (db: Queryable) => Statement): (db: Queryable) => Statement {
  const known = new WeakMap<object, Statement>()
  return (db) => {
    const statement = known.get(db) ?? build(db)
    known.set(db, statement)
    return statement
  }
}
