import { eq } from 'drizzle-orm'
import { networkBySlug } from '#networks'
import type { Queryable } from '#platform/db'
import { addJob, type Job } from '#platform/jobs'
import { indexEntries } from '#platform/search'
import { searchablePlans } from '../plan.searchable.ts'
import { planSections } from '../schema.ts'

interface Written {
  network: string
  sectionId: string
}

const name = 'index-plan-text'

/** Who searches waits this long for what was just written; whoever writes on and on does not put it off further. */
const every = 2 * 60_000

/** Leaves it to the worker to make what was written findable: once for all that was written within these minutes. */
export const indexTextSoon = (tx: Queryable, written: Written): Promise<void> =>
  addJob(tx, name, written, {
    key: `${name} ${written.sectionId}`,
    runAt: new Date(Math.ceil((Date.now() + 1) / every) * every),
  })

/** Makes what a section says by now findable. */
export const indexPlanText: Job<Written> = {
  name,
  async run({ db }, { network: slug, sectionId }) {
    const network = await networkBySlug(db, slug)
    if (!network) return
    await db.transaction(async (tx) => {
      const [section] = await tx
        .select({ planId: planSections.planId })
        .from(planSections)
        .where(eq(planSections.id, sectionId))
      if (section) await indexEntries(tx, network, [searchablePlans], [section.planId])
    })
  },
}
