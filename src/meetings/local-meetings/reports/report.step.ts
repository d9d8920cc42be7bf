import { clockOf } from '#networks'
import { lastDayOf } from '#platform/time'
import { editsMeeting } from '../../meeting.access.ts'
import type { MeetingStep } from '../../slots.ts'

/** "Report", first of all once the day of a local meeting has come: for those who write it; others find it beside the meeting. */
export const reportStep: MeetingStep = {
  label: 'meetings.report.one',
  place: 5,
  at: ({ standing, network }, { cityId, slug, start, status }) => {
    if (cityId === null || status === 'cancelled') return undefined
    const hasCome = status === 'held' || (start !== null && lastDayOf(start) <= clockOf(network))
    const may = editsMeeting(standing, { cityId })
    return hasCome && may ? `/meetings/${slug}/report` : undefined
  },
}
