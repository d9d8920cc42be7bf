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
  may: { run: boolean; seeNames: boolean }
  personId: string | undefined
  /** The reviews one may put notes into, with what they are called. */
  into: { review: Review; name: string }[]
  noteId: string
  failed?: { typed: Typed; errors: FormErrors }
}
