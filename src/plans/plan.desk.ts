import { clockOf, type DeskItem, type Ground } from '#networks'
import type { Speak } from '#platform/text'
import { monthsAfter } from '#platform/time'
import { presentedBy } from './adoption/adoption.state.ts'
import { explainedIn, frozenIn, presentationsIn, startedIn } from './plan.evidence.queries.ts'
import { planAt } from './plan.paths.ts'

/** What waits for those who speak for a city: causes to write down, a meeting to plan, the council, the yearly word. */
export const planDesk = {
  find: async (ground: Ground, { t }: ReturnType<Speak>): Promise<DeskItem[]> => {
    const started = await startedIn(ground)
    if (started.length === 0) return []
    const [frozen, presented, explained] = await Promise.all([
      frozenIn(ground),
      presentationsIn(ground),
      explainedIn(ground.db, ground.network),
    ])
    const today = clockOf(ground.network)
    return started.flatMap((plan): DeskItem[] => {
      const versions = frozen.filter(({ planId }) => planId === plan.id)
      const last = versions.findLast(({ kind }) => kind !== 'draft')
      const at = planAt(plan.city)
      const shown = presented.some(
        ({ planId, meeting }) => planId === plan.id && presentedBy(meeting, today) !== 'cancelled',
      )
      const item = (title: string, where: string, due: string | null = null): DeskItem => ({
        cityId: plan.cityId,
        title,
        note: plan.title,
        due,
        at: where,
      })
      const silent = last && last.kind !== 'v1' && !explained.some(({ versionId }) => versionId === last.id)
      const asked = plan.askedOn !== null && plan.asksYearly && (plan.lastTold ?? '') < plan.askedOn && plan.open > 0
      return [
        ...(last && silent ? [item(t('plans.desk.causes'), `${at}/versions/${last.number}/causes`)] : []),
        ...(last?.kind === 'v2' && !shown ? [item(t('plans.desk.presentation'), `${at}/adoption`)] : []),
        ...(last?.kind === 'final' && !plan.adoptedOn ? [item(t('plans.desk.adoption'), `${at}/adoption`)] : []),
        ...(asked ? [item(t('plans.desk.yearly'), '/plans/follow-up', monthsAfter(plan.askedOn ?? today, 1))] : []),
      ]
    })
  },
}
