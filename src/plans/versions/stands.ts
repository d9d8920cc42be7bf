import { type SQL, sql } from 'drizzle-orm'
import { plans, planVersions } from '../schema.ts'

/**
 * Which of several published versions stands at the plan's address: the one the council adopted, else the newest. To order
 * by; `version` is how the statement calls the table of versions.
 */
export const standsFirst = (version: SQL = sql`${planVersions}`): SQL => sql`
  (select coalesce(${plans.adoptedNumber} = ${version}.number, false) from ${plans} where ${plans.id} = ${version}.plan_id) desc,
  ${version}.number desc`
