import { and, eq, isNull } from 'drizzle-orm'
import { clockOf, networkBySlug, speakersOf } from '#networks'
import type { Job, JobContext } from '#platform/jobs'
import { monthsAfter } from '#platform/time'
import { plans } from '../schema.ts'
import { openActions, plansToAsk } from './follow-up.queries.ts'
import { writeYearly } from './yearly.mail.ts'

/** A year after a plan was adopted, and every year from then on, those who speak for its city are asked how it goes. */
export const askHowPlansGo: Job = {
  name: 'ask-how-plans-go',
  crontab: '40 * * * *',
  async run(context) {
    for (const found of await plansToAsk(context.db)) await askAbout(context, found)
  },
}

async function askAbout(
  context: JobContext,
  { plan, network: slug, city }: Awaited<ReturnType<typeof plansToAsk>>[number],
) {
  const { db } = context
  const network = await networkBySlug(db, slug)
  if (!network) return
  const today = clockOf(network)
  const last = plan.askedOn ?? plan.adoptedOn ?? today
  if (monthsAfter(last, 12) > today) return
  // Where everything is done there is nothing to ask.
  const open = await openActions(db, plan)
  if (open.length === 0) return
  const readers = (await speakersOf(db, [plan.cityId])).get(plan.cityId) ?? []
  await db.transaction(async (tx) => {
    // Whoever notes the day writes the letters: a second worker finds another day noted already.
    const before = plan.askedOn === null ? isNull(plans.askedOn) : eq(plans.askedOn, plan.askedOn)
    const noted = await tx
      .update(plans)
      .set({ askedOn: today })
      .where(and(eq(plans.id, plan.id), before, eq(plans.asksYearly, true)))
      .returning({ id: plans.id })
    if (noted.length === 0) return
    for (const person of readers) await writeYearly(tx, context, { network, city, plan, person, open, today })
  })
}
