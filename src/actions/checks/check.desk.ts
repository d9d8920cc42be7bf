import { clockOf, type DeskItem, type Ground, profileOf } from '#networks'
import type { Speak } from '#platform/text'
import { daysBetween } from '#platform/time'
import { checkerRoles } from '../schema.ts'
import { checksAt, roundAt } from './check.paths.ts'
import { remarksIn, returnedRounds, subjectsOf, waitingIn } from './check.queries.ts'
import { checkerNames } from './checker-names.tsx'

/** What waits for each of the checkers, in one line each; and for a city what came back to it. */
export const checkDesk = {
  async find(ground: Ground, { t, lang }: ReturnType<Speak>): Promise<DeskItem[]> {
    const [waiting, returned] = await Promise.all([
      waitingIn(ground.db, ground.network),
      returnedRounds(ground.db, ground.network),
    ])
    const today = clockOf(ground.network)
    const named = checkerNames(await profileOf(ground.db, ground.network), lang)
    const forCheckers = checkerRoles.flatMap((role): DeskItem[] => {
      const awaited = waiting.filter(({ waitsFor }) => waitsFor.includes(role))
      const [oldest] = awaited
      if (!oldest) return []
      return [
        {
          cityId: 'leading',
          title: t('actions.check.desk.waiting', { count: awaited.length, role: named(role) }),
          note: t('actions.check.desk.oldest', { days: Math.max(0, daysBetween(oldest.sentOn, today)) }),
          at: checksAt,
        },
      ]
    })
    const subjects = await subjectsOf(ground, returned)
    const forCities = returned.flatMap((round): DeskItem[] => {
      const subject = subjects.get(round.subjectId)
      if (!subject?.sendable) return []
      const open = remarksIn(round).filter(({ outcome }) => outcome === null).length
      return [
        {
          cityId: round.cityId,
          title: t('actions.check.desk.returned', { title: subject.title }),
          note: t('actions.check.desk.toAnswer', { count: open }),
          at: roundAt(round),
        },
      ]
    })
    return [...forCheckers, ...forCities]
  },
}
