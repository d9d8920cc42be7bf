import type { City, Network } from '#networks'
import type { FormErrors, Typed } from '#platform/forms'
import type { Review, Round } from '../rounds/round.queries.ts'
import type { Note } from './session.queries.ts'
import type { Session } from './session.ts'

export interface SessionPage {
  network: Network
  round: Round
  city: City
  session: Session | null
  /** As the session will have them, where it has not begun. */
  parts: { key: string; label: string; minutes: number }[]
  notes: Note[]
  taken: Set<string>
  /** Move the clock, say who does what, read names. */
  may: { run: boolean; name: boolean; seeNames: boolean }
  /** Nothing is begun before the round is open, and nothing noted after it was closed. */
  open: boolean
  /** Has the clock first: whoever keeps the time; where nobody was named, those who lead. */
  keeps: boolean
  personId: string | undefined
  /** The reviews of one's own city, with the notes that may become remarks in them. */
  into: { review: Review; name: string; notes: Note[] }[]
  cities: City[]
  noteId: string
  /** When it takes place, as its meeting says. */
  when: string | null
  failed?: { typed: Typed; errors: FormErrors }
}
