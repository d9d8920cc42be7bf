import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Beside, Fields, Kept } from '#platform/records'
import { practiceSubThemes as places, practices } from '../schema.ts'

const subThemes: Beside = {
  read: async (tx, id) =>
    (
      await tx
        .select({ themeId: places.themeId })
        .from(places)
        .where(and(eq(places.practiceId, id), eq(places.suggested, false)))
        .orderBy(asc(places.position))
    ).map(({ themeId }) => themeId),
  write: async (tx, id, value) => writeSubThemes(tx, id, Array.isArray(value) ? value.map(String) : []),
}

/** Where a practice stands in the matrix. Where somebody has chosen, nothing is suggested any more. */
async function writeSubThemes(tx: Queryable, practiceId: string, themeIds: string[]): Promise<void> {
  const [practice] = await tx
    .select({ networkId: practices.networkId })
    .from(practices)
    .where(eq(practices.id, practiceId))
  if (!practice) return
  const { networkId } = practice
  const known = await tx.select().from(places).where(eq(places.practiceId, practiceId)).orderBy(asc(places.position))
  const suggested = known.filter((place) => place.suggested && !themeIds.includes(place.themeId))
  await tx.delete(places).where(eq(places.practiceId, practiceId))
  const chosen = themeIds.map((themeId, at) => ({ networkId, practiceId, themeId, suggested: false, position: at + 1 }))
  if (chosen.length + suggested.length > 0) await tx.insert(places).values([...chosen, ...suggested])
}

export const keptPractice = { table: practices, beside: { subThemes } } satisfies Kept

/** How the fields of a practice are called and read in its history, and where two people changed it. */
export const practiceFields = (among: { id: string; code: string; title: string }[]): Fields => ({
  title: { label: 'exchange.practice.form.title' },
  subThemes: {
    label: 'exchange.practice.subThemes',
    say: (value) =>
      [value]
        .flat()
        .flatMap((id) => among.find((theme) => theme.id === id) ?? [])
        .map(({ code, title }) => `${code} ${title}`)
        .join(', '),
  },
  summary: { label: 'exchange.practice.form.summary' },
  problem: { label: 'exchange.practice.problem' },
  solution: { label: 'exchange.practice.solution' },
  figures: { label: 'exchange.practice.figures' },
  competencesNeeded: { label: 'exchange.practice.competences' },
  successConditions: { label: 'exchange.practice.conditions' },
  whatWentWrong: { label: 'exchange.practice.wentWrong' },
  lesson: { label: 'exchange.practice.lesson' },
  owner: { label: 'exchange.practice.owner' },
  country: { label: 'exchange.practice.country', say: (value, { format }) => format.country(String(value)) },
  kind: { label: 'exchange.practice.kind' },
  status: { label: 'exchange.practice.status' },
  start: { label: 'exchange.practice.start' },
  startAsWritten: { label: 'exchange.practice.form.startAsWritten' },
  sourceUrl: { label: 'exchange.practice.source' },
  contact: { label: 'exchange.practice.contact' },
})
