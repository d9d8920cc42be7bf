import { and, count, desc, eq, getTableColumns, inArray, isNull, or, sql } from 'drizzle-orm'
import { dayOfMoment } from '#networks'
import type { Queryable } from '#platform/db'
import { networks } from '#schema/networks'
import { letters } from '#schema/platform'

export const lettersPerPage = 30

export type Letter = typeof letters.$inferSelect & { day: string | null }

/** Whether there is a demonstration here, whose letters everybody may look at. */
export async function hasDemonstration(db: Queryable): Promise<boolean> {
  const [found] = await openDemonstrations(db).limit(1)
  return found !== undefined
}

/** One that is hidden shows its letters to nobody. */
const openDemonstrations = (db: Queryable) =>
  db
    .select({ id: networks.id })
    .from(networks)
    .where(and(eq(networks.demo, true), eq(networks.visibility, 'public')))

const toRoles = (db: Queryable) =>
  and(eq(letters.demo, true), or(isNull(letters.networkId), inArray(letters.networkId, openDemonstrations(db))))

const dayWritten = dayOfMoment(sql`letters.network_id`, sql`letters.created_at`)

/** Letters to roles of a demonstration, the last one first. */
export async function demoLetters(db: Queryable, page: number) {
  const [rows, counted] = await Promise.all([
    db
      .select({
        id: letters.id,
        to: letters.to,
        subject: letters.subject,
        at: letters.createdAt,
        day: dayWritten,
        language: letters.language,
      })
      .from(letters)
      .where(toRoles(db))
      .orderBy(desc(letters.createdAt), desc(letters.id))
      .limit(lettersPerPage)
      .offset((page - 1) * lettersPerPage),
    db.select({ found: count() }).from(letters).where(toRoles(db)),
  ])
  return { rows: rows.map(masked), found: counted[0]?.found ?? 0 }
}

export type ListedLetter = Awaited<ReturnType<typeof demoLetters>>['rows'][number]

/**
 * People invited in a demonstration may be real, so their addresses are not shown whole: `z…@example.org`. Roles keep theirs,
 * which are nobody's.
 */
export function masked<T extends { to: string }>(letter: T): T {
  if (/\.invalid$/i.test(letter.to)) return letter
  const hidden = letter.to.replace(/^(.)[^@]*/, '$1…')
  const written = letter.to.replaceAll('&', '&amp;').replaceAll("'", '&#39;')
  const veil = (said: unknown) =>
    typeof said === 'string' ? said.replaceAll(letter.to, hidden).replaceAll(written, hidden) : said
  return Object.fromEntries(Object.entries(letter).map(([field, said]) => [field, veil(said)])) as T
}

/** One of them; real people's letters are never found. */
export async function demoLetter(db: Queryable, id: string): Promise<Letter | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return undefined
  const [found] = await db
    .select({ ...getTableColumns(letters), day: dayWritten })
    .from(letters)
    .where(and(eq(letters.id, id), toRoles(db)))
  return found && masked(found)
}
