import type { RecordKind } from '#networks'
import { reportAt } from '../local-meeting.paths.ts'
import { seesReport } from './report.access.ts'
import { reportsByIds } from './report.queries.ts'
import { reportFields } from './report.words.tsx'

/** What activity and notices know of the report of a local meeting. */
export const reportKind: RecordKind = {
  kind: 'meeting_report',
  label: 'meetings.report.one',
  find: async ({ db, network, standing }, ids) =>
    (await reportsByIds(db, network, ids))
      .filter((report) => seesReport(standing, report.meeting, report))
      .map(({ id, meeting, state }) => ({
        id,
        title: meeting.title,
        lang: network.language,
        at: reportAt(meeting),
        cityId: meeting.cityId,
        audience: state === 'drafted' ? 'city' : 'group',
      })),
  fields: async () => reportFields,
}
