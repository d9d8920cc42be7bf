import type { Queryable } from '#platform/db'
import { gathered } from '#platform/slice'
import type { MessageWithoutArgs, Speak } from '#platform/text'
import type { Network } from '../network.queries.ts'

/** Where obligations are reckoned: for a page, and for letters that nobody looks at yet. */
export interface Ground {
  db: Queryable
  network: Network
}

/** Something done that an obligation may ask for. It counts whoever looks; its title is for those who may see the record. */
export interface Done {
  /** The city that did it; nothing where the network did. */
  cityId: string | null
  /** The meeting it belongs to, where it belongs to one. */
  eventId: string | null
  /** The day it was done: `2024-06-13`, or less precise. Nothing where it is planned only. */
  on: string | null
  /** The day it is planned for. */
  plannedFor?: string | null
  state: 'planned' | 'delivered' | 'accepted' | 'returned'
  title: string
  /** What follows the network's address. */
  at: string
  /** Names the record itself, and of a report on something done (a local meeting) what it reports on. */
  id?: string
  about?: string
  /** The half-year or quarter it is for, where it is for one: `2024-H1`, `2024-Q2`. */
  period?: string
}

/** A kind of record that fulfils obligations. Nobody ticks a box: what is on record counts. */
export interface EvidenceKind {
  /** Named by obligations and profiles: `local_meeting`, `learning_grid`. */
  key: string
  label: MessageWithoutArgs
  /** Everything of this kind in the network, in a number of statements that does not grow with it. */
  find: (ground: Ground) => Promise<Done[]>
  /** The one link that does it, following the network's address; for a city, and for a meeting where there is one. */
  doneAt?: (what: {
    city: { slug: string } | null
    event: { slug: string } | null
    offset?: 'before' | 'during' | 'after' | null
  }) => string
  /** The same for those who check it, where somebody does. */
  checkedAt?: (what: { city: { slug: string } | null; event: { slug: string } | null }) => string
}

export const evidenceKinds = gathered<EvidenceKind>()

/** A meeting as obligations know it: what they are due before, at or after. */
export interface NetworkEvent {
  id: string
  slug: string
  kind: string
  title: string
  /** `2024-06-13`, or less precise; nothing where it is not scheduled. */
  start: string | null
  end: string | null
  status: string | null
  hostIds: string[]
}

/** The meetings of a network, as the floor above announces them, in time. */
export const networkEvents = gathered<{ find: (ground: Ground) => Promise<NetworkEvent[]> }>()

/** Something that waits for somebody and is no obligation: a report to accept, needs to group. */
export interface DeskItem {
  /** Whom it waits for: those who lead, or those who speak for this city. */
  cityId: string | 'leading'
  title: string
  /** Why it waits, or since when. */
  note?: string
  due?: string | null
  /** It has waited too long, as the note says: it stands before the others. */
  late?: boolean
  at: string
}

/** `find` speaks the reader's language; a few statements, however much waits. */
export const deskItems = gathered<{ find: (ground: Ground, speech: ReturnType<Speak>) => Promise<DeskItem[]> }>()
