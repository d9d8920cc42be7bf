import { findable } from '#networks'
import { fileJobs } from '#platform/files'
import { mailJobs } from '#platform/mail'
import type { Slice } from '#platform/slice'
import { slice as actions } from '#slice/actions'
import { slice as exchange } from '#slice/exchange'
import { slice as learning } from '#slice/learning'
import { slice as localGroups } from '#slice/local-groups'
import { slice as meetings } from '#slice/meetings'
import { slice as networks } from '#slice/networks'
import { slice as people } from '#slice/people'
import { slice as plans } from '#slice/plans'
import { slice as polls } from '#slice/polls'
import { slice as reviews } from '#slice/reviews'
import platformEn from '../platform/text.en.json' with { type: 'json' }
import platformFr from '../platform/text.fr.json' with { type: 'json' }
import { slice as app } from './slice.ts'

/** Everything that is announced, bottom to top. */
export const slices: Slice[] = [
  { texts: { en: platformEn, fr: platformFr }, jobs: [...mailJobs, ...fileJobs] },
  people,
  networks,
  localGroups,
  exchange,
  meetings,
  polls,
  learning,
  actions,
  plans,
  reviews,
  app,
]

/** Hangs what each floor brings into the windows of the floors below. Doing it again changes nothing. */
export function hangFillings(): void {
  for (const { fillings = [], searchable = [] } of slices) {
    for (const hang of fillings) hang()
    for (const kind of searchable) findable.register(kind)
  }
}
