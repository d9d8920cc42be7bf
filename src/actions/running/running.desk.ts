import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { clockOf, type DeskItem, type Ground } from '#networks'
import type { Speak } from '#platform/text'
import { daysAfter } from '#platform/time'
import { testingActions, testingSteps } from '../schema.ts'
import { testingActionAt } from '../testing-actions/testing-action.paths.ts'
import { conclusionAt } from './running.paths.ts'
import { beginBy } from './steps.ts'

/** What takes its time is named so long before. */
const noticeDays = 14

/** Permissions and purchases that have to be asked for now, and tests whose time is over and that nobody has concluded. */
export const runningDesk = {
  async find({ db, network }: Ground, { t, format }: ReturnType<Speak>): Promise<DeskItem[]> {
    const today = clockOf(network)
    const [open, running] = await Promise.all([
      db
        .select({ step: testingSteps, action: testingActions })
        .from(testingSteps)
        .innerJoin(testingActions, eq(testingActions.id, testingSteps.testingActionId))
        .where(
          and(
            eq(testingSteps.networkId, network.id),
            isNull(testingSteps.doneOn),
            isNotNull(testingSteps.leadDays),
            inArray(testingActions.state, ['agreed', 'presented', 'running']),
          ),
        ),
      db
        .select()
        .from(testingActions)
        .where(
          and(
            eq(testingActions.networkId, network.id),
            inArray(testingActions.state, ['running', 'reviewed']),
            isNotNull(testingActions.endsOn),
          ),
        ),
    ])
    return [
      ...open.flatMap(({ step, action }): DeskItem[] => {
        const by = beginBy(step, action)
        if (!by || by > daysAfter(today, noticeDays)) return []
        return [
          {
            cityId: action.cityId,
            title: t('actions.run.desk.ask', { step: step.label, title: action.title ?? '' }),
            note: t('actions.run.askBy', { date: format.date(by), days: step.leadDays ?? 0 }),
            due: by,
            at: `${testingActionAt(action)}#running`,
          },
        ]
      }),
      ...running
        .filter(({ endsOn }) => endsOn !== null && daysAfter(endsOn, 0) < today)
        .map((action) => ({
          cityId: action.cityId,
          title: t('actions.run.desk.conclude', { title: action.title ?? '' }),
          note: t('actions.run.desk.over', { date: format.date(action.endsOn ?? '') }),
          due: action.endsOn,
          at: conclusionAt(action),
        })),
    ]
  },
}
