import { clockOf, type DeskItem, type Ground } from '#networks'
import type { Speak } from '#platform/text'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { meetingsToSeal } from './sheet.queries.ts'

/** Meetings that are over, at which people were counted, and whose sheet nobody has sealed. One query. */
export const sheetDesk = {
  find: async ({ db, network }: Ground, { t }: ReturnType<Speak>): Promise<DeskItem[]> => {
    const day = clockOf(network)
    return (await meetingsToSeal(db, network))
      .filter((meeting) => lastDayOfMeeting(meeting, day) < day)
      .map(({ slug, title, cityId }) => ({
        cityId: cityId ?? ('leading' as const),
        title: t('meetings.sheet.toSeal', { meeting: title }),
        at: `/meetings/${slug}/attendance`,
      }))
  },
}
