import type { City, Network } from '#networks'
import type { FormErrors, Typed } from '#platform/forms'
import type { Conflict } from '#platform/records'
import type { Reading } from '../frozen/frozen.ts'
import type { Remark, Review, Round } from '../rounds/round.queries.ts'

export interface ReviewPage {
  network: Network
  round: Round
  review: Review
  reviewer: City
  reviewed: City
  reading: Reading
  /** Nothing for whoever does not read the words, such as those who lead before it is sent. */
  remarks: Remark[] | null
  may: { write: boolean; send: boolean }
  /** What others sent about the same thing, where the round lets one read it. */
  fellows: { review: Review; remarks: Remark[]; name: string | null }[]
  /** Makes the id of a new remark with its form. In their order is not to be read at which moment somebody wrote. */
  newId: () => string
  /** What stands in the fields. */
  typed: Typed
  /** What was typed and not taken. */
  failed?: { typed: Typed; errors?: FormErrors; version: number; conflicts?: Conflict[] }
}
