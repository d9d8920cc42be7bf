import { type SQL, sql } from 'drizzle-orm'

/**
 * The last time it was seven in the morning at a place, on `weekday` (1 is Monday) for who wants a digest a week. Unknown
 * places keep UTC.
 */
export function lastMorning(now: SQL, digest: SQL, place: SQL, weekday: SQL): SQL {
  const zone = sql`(case when ${place} in (select name from pg_timezone_names) then ${place} else 'UTC' end)`
  const unit = sql`(case when ${digest} = 'daily' then 'day' else 'week' end)`
  const there = sql`(${now} at time zone ${zone})`
  const after = sql`(interval '7 hours' + case when ${digest} = 'daily' then interval '0' else (${weekday} - 1) * interval '1 day' end)`
  return sql`((date_trunc(${unit}, ${there} - ${after}) + ${after}) at time zone ${zone})`
}
