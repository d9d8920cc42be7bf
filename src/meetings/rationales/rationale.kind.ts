import { and, eq, inArray } from 'drizzle-orm'
import { leads, type RecordKind, visibleTo } from '#networks'
import { rationales, rationaleVersions } from '../schema.ts'
import { readsWorkingText } from './rationale.access.ts'
import { rationaleFields } from './rationale.kept.ts'
import { rationaleAt } from './rationale.paths.ts'
import { servedBy } from './rationale.queries.ts'

/** What activity, follows, digests and notices know of a rationale: nothing, until some of it was given to the reader. */
export const rationaleKind: RecordKind = {
  kind: 'rationale',
  label: 'meetings.rationale.one',
  find: async ({ db, network, standing, t }, ids) => {
    const here = and(eq(rationales.networkId, network.id), inArray(rationales.id, ids))
    const rows = await db.select().from(rationales).where(here)
    if (rows.length === 0) return []
    // One after the other: a transaction, in which people are mentioned, has one line to the database.
    const versions = await db
      .select({ rationaleId: rationaleVersions.rationaleId, audience: rationaleVersions.audience })
      .from(rationaleVersions)
      .where(
        and(
          inArray(rationaleVersions.rationaleId, ids),
          // A version is of no city: those for whom a city would decide are those who lead.
          visibleTo(standing, { audience: rationaleVersions.audience, cityId: rationaleVersions.rationaleId }),
        ),
      )
    const served = await servedBy(db, ids)
    return rows.flatMap((rationale) => {
      const meetings = served.filter(({ rationaleId }) => rationaleId === rationale.id)
      const read = versions.filter(({ rationaleId }) => rationaleId === rationale.id).map(({ audience }) => audience)
      const [meeting] = meetings
      if (!meeting || (!readsWorkingText(standing, rationale) && read.length === 0)) return []
      const leadersOnly = leads(standing) && rationale.audience !== 'network' && !read.includes('network')
      return [
        {
          id: rationale.id,
          title: t('meetings.rationale.of', { meeting: meeting.title }),
          at: rationaleAt(meeting),
          cityId: null,
          audience: read.includes('public')
            ? ('public' as const)
            : leadersOnly
              ? ('city' as const)
              : ('network' as const),
        },
      ]
    })
  },
  fields: async () => rationaleFields(),
}
