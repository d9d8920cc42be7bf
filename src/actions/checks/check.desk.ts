import { clockOf, countIn, type DeskItem, type Ground, profileOf } from '#networks'
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
    const profile = await profileOf(ground.db, ground.network)
    const named = checkerNames(profile, lang)
    const limit = countIn(profile, 'check_days')
    const waited = ({ sentOn }: { sentOn: string }) => Math.max(0, daysBetween(sentOn, today))
    const forCheckers = checkerRoles.flatMap((role): DeskItem[] => {
      const awaited = waiting.filter(({ waitsFor }) => waitsFor.includes(role))
      const [oldest] = awaited
      if (!oldest) return []
      const [days, over] = [waited(oldest), awaited.filter((round) => waited(round) > limit).length]
      return [
        {
          cityId: 'leading',
          title: t('actions.check.desk.waiting', { count: awaited.length, role: named(role) }),
          note:
            over > 0 ? t('actions.check.desk.over', { over, limit, days }) : t('actions.check.desk.oldest', { days }),
          late: over > 0,
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
