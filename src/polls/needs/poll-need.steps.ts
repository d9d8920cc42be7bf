import { type AcademyStep, needCounts, runsMeeting } from '#meetings'
import type { DeskItem, Ground } from '#networks'
import { belongs } from '#networks'
import { pollPath, pollsPath } from '../poll.paths.ts'
import { pollsOf } from '../poll.queries.ts'
import { stateOf } from '../poll.state.ts'
import { pollNeedsPath } from './poll-need.paths.ts'
import { pollsWithoutNeeds } from './poll-need.queries.ts'

/** An academy closes with a poll. */
export const closingPollStep: AcademyStep = {
  place: 60,
  read: async (locals, meeting) => {
    const { db, network, standing, t } = locals
    if (!belongs(standing)) return null
    const run = runsMeeting(standing, meeting)
    const polls = (await pollsOf(db, meeting)).filter((poll) => run || stateOf(poll) !== 'draft')
    const place = { network, meeting }
    const last = polls.at(-1)
    const over = polls.some((poll) => ['closed', 'analysed'].includes(stateOf(poll)))
    return {
      label: t('polls.academy.poll'),
      href: last ? pollPath(place, last) : pollsPath(place, run ? '/new?template=closing_poll' : ''),
      done: over,
      note: t('polls.academy.polls', {
        count: polls.length,
        answered: Math.max(0, ...polls.map((poll) => poll.answered)),
      }),
    }
  },
}

/** What was asked there becomes learning needs. */
export const needsStep: AcademyStep = {
  place: 70,
  read: async (locals, meeting) => {
    const { db, network, standing, t } = locals
    if (!runsMeeting(standing, meeting)) return null
    const [polls, counts] = await Promise.all([pollsOf(db, meeting), needCounts(db, network, meeting)])
    const here = [...counts.values()].reduce((sum, count) => sum + count.here, 0)
    const over = polls.findLast((poll) => ['closed', 'analysed'].includes(stateOf(poll)))
    const place = { network, meeting }
    return {
      label: t('polls.academy.needs'),
      href: over ? pollNeedsPath(place, over) : pollsPath(place),
      done: here > 0,
      note: t('polls.academy.raised', { count: here }),
    }
  },
}

/** A poll that is over and of which nobody has made needs waits for those who lead. */
export const needsToMake = {
  find: async ({ db, network }: Ground): Promise<DeskItem[]> =>
    (await pollsWithoutNeeds(db, network))
      .filter(({ poll }) => ['closed', 'analysed'].includes(stateOf(poll)))
      .map(({ poll, meeting }) => ({
        cityId: 'leading',
        title: poll.title,
        note: meeting.title,
        at: `/meetings/${meeting.slug}/polls/${poll.code}/needs`,
      })),
}
