import { and, eq, isNotNull } from 'drizzle-orm'
import { clockOf, profileOf } from '#networks'
import type { Db } from '#platform/db'
import type { Job } from '#platform/jobs'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { meetingsWithNames } from '../participants/keeping.queries.ts'
import { namesKeptUntil } from '../participants/names-until.ts'
import { attendanceSheets, participants } from '../schema.ts'

/** When the keeping of names ends, names and addresses go from lists and sheets; counts, kinds and checksum stay. */
export const forgetAttendanceNames: Job = {
  name: 'forget-attendance-names',
  crontab: '50 3 * * *',
  async run({ db }) {
    for (const { meeting, network } of await meetingsWithNames(db)) {
      const day = clockOf(network)
      if (namesKeptUntil(await profileOf(db, network), lastDayOfMeeting(meeting, day)) >= day) continue
      await forgetNames(db, meeting.id, day)
    }
  },
}

const forgetNames = (db: Db, meetingId: string, day: string): Promise<void> =>
  db.transaction(async (tx) => {
    await tx
      .update(participants)
      .set({ name: null, email: null, organisation: null, personId: null, tokenHash: null, language: null })
      .where(eq(participants.meetingId, meetingId))
    await tx
      .update(attendanceSheets)
      .set({ csv: null, rows: null, namesRemovedOn: day })
      .where(and(eq(attendanceSheets.meetingId, meetingId), isNotNull(attendanceSheets.rows)))
  })
