import type { CitySubject, NetworkLocals } from '#networks'
import { type Slot, slot } from '#platform/slice'

/** Panels on the page of a local group: when it meets, what it talked about. */
export const besideGroup: Slot<CitySubject, NetworkLocals> = slot()
