import type { EvidenceKind, Ground } from '#networks'
import { countingSheets } from './sheet.queries.ts'

/** A sealed attendance sheet is proof that people met. */
export const sheetEvidence: EvidenceKind = {
  key: 'attendance_sheet',
  label: 'meetings.sheet.evidence',
  find: async ({ db, network }: Ground) =>
    (await countingSheets(db, network)).map(({ sealedOn, meeting }) => ({
      cityId: meeting.cityId,
      about: meeting.id,
      eventId: meeting.cityId === null ? meeting.id : meeting.relatesTo,
      on: sealedOn,
      state: 'delivered' as const,
      title: meeting.title,
      at: `/meetings/${meeting.slug}/attendance`,
    })),
  doneAt: ({ event }) => (event ? `/meetings/${event.slug}/attendance` : '/meetings'),
}
