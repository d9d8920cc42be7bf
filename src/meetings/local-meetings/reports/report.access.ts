import { leads, maySee, type NetworkLocals, type Standing } from '#networks'
import type { Sentence } from '#platform/http'
import { type MeetingEnv, maySeeMeeting } from '../../in-meeting.ts'
import { editsMeeting } from '../../meeting.access.ts'
import type { Meeting } from '../../meeting.queries.ts'
import type { ReportState } from '../../schema.ts'

/** What is being written is for those who write it; what was sent is for the group of the city and those who lead. */
export const seesReport = (
  standing: Standing,
  { cityId }: Pick<Meeting, 'cityId'>,
  report: { state: ReportState } | null,
): boolean => {
  if (report === null || report.state === 'drafted') return editsMeeting(standing, { cityId })
  return maySee(standing, { audience: 'group', cityId })
}

/** Whether somebody may come to the page of a report at all: they see it, or may begin it. */
export const mayComeToReport: Sentence<MeetingEnv> = (locals) => {
  if (maySeeMeeting(locals) !== 'yes' || locals.meeting.cityId === null) return 'unknown'
  if (maySee(locals.standing, { audience: 'group', cityId: locals.meeting.cityId })) return 'yes'
  return locals.viewer.person ? 'unknown' : 'who'
}

/** Whoever reports are owed to accepts or returns them. */
export const answersReports = ({ standing }: Pick<NetworkLocals, 'standing'>): boolean => leads(standing)

export const mayAnswerReport: Sentence<MeetingEnv> = (locals) => {
  const verdict = mayComeToReport(locals)
  if (verdict !== 'yes') return verdict
  return answersReports(locals) ? 'yes' : 'no'
}
