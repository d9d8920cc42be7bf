import type { Slice } from '#platform/slice'
import { searchableMeetings } from './meeting.searchable.ts'
import { meetingSheet } from './meeting.sheet.ts'
import en from './text.en.json' with { type: 'json' }
import fr from './text.fr.json' with { type: 'json' }

export const slice: Slice = {
  texts: { en, fr },
  searchable: [searchableMeetings],
  sheets: [meetingSheet],
}
