import type { CsvValue } from '#platform/csv'
import type { Text } from '#platform/text'
import type { Needs, Participant } from './participant.queries.ts'

/** How many need what, without a name: what people wrote alike is one line. */
export function countedNeeds(needs: Iterable<Needs>): { access: [string, number][]; dietary: [string, number][] } {
  const count = (said: (string | null)[]): [string, number][] => {
    const groups = Map.groupBy(
      said.filter((one) => one !== null),
      (one) =>
        one
          .toLowerCase()
          .replace(/[\s.,;]+/g, ' ')
          .trim(),
    )
    return [...groups.values()]
      .map((alike): [string, number] => [alike[0] ?? '', alike.length])
      .sort(([, a], [, b]) => b - a)
  }
  const all = [...needs]
  return { access: count(all.map(({ access }) => access)), dietary: count(all.map(({ dietary }) => dietary)) }
}

/** What the caterer and the house get: how many come, and how many need what. */
export function cateringRows(participants: Participant[], needs: Map<string, Needs>, t: Text): CsvValue[][] {
  const coming = participants.filter(
    ({ registeredAt, cancelledAt, online }) => registeredAt !== null && cancelledAt === null && !online,
  )
  const there = new Set(coming.map(({ id }) => id))
  const counted = countedNeeds([...needs].flatMap(([id, need]) => (there.has(id) ? [need] : [])))
  return [
    [t('meetings.needs.what'), t('meetings.needs.said'), t('meetings.needs.count')],
    [t('meetings.needs.people'), '', coming.length],
    ...counted.dietary.map(([said, count]) => [t('meetings.needs.dietary'), said, count]),
    ...counted.access.map(([said, count]) => [t('meetings.needs.access'), said, count]),
  ]
}
