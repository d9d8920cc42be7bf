import { desc, eq } from 'drizzle-orm'
import type { Done, EvidenceKind } from '#networks'
import { rationales, rationaleVersions } from '../schema.ts'
import { rationaleAt } from './rationale.paths.ts'
import { servedBy } from './rationale.queries.ts'

/** A rationale counts for each meeting it serves, once a version of it was given to the network. */
export const rationaleEvidence: EvidenceKind = {
  key: 'rationale',
  label: 'meetings.rationale.one',
  find: async ({ db, network }) => {
    const rows = await db.select({ id: rationales.id }).from(rationales).where(eq(rationales.networkId, network.id))
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return []
    const [served, versions] = await Promise.all([
      servedBy(db, ids),
      db
        .select()
        .from(rationaleVersions)
        .where(eq(rationaleVersions.networkId, network.id))
        .orderBy(desc(rationaleVersions.number)),
    ])
    return served.map((meeting): Done => {
      const given = versions.filter(
        ({ rationaleId, audience }) => rationaleId === meeting.rationaleId && audience !== 'city',
      )
      const final = given.find(({ stage }) => stage === 'final')
      return {
        cityId: null,
        eventId: meeting.id,
        on: given.at(-1)?.day ?? null,
        state: final ? 'accepted' : given.length > 0 ? 'delivered' : 'planned',
        title: meeting.title,
        at: rationaleAt(meeting),
      }
    })
  },
  doneAt: ({ event }) => (event ? `${rationaleAt(event)}/edit` : '/meetings'),
  checkedAt: ({ event }) => (event ? rationaleAt(event) : '/meetings'),
}
