import { gathered } from '#platform/slice'
import type { PeopleLocals } from './viewer.ts'

export interface CornerEntry {
  label: string
  href: string
}

type CornerReader = (locals: PeopleLocals) => CornerEntry[] | Promise<CornerEntry[]>

const readers = gathered<CornerReader>()

/** The end of the head of every page: what floors put there for this reader, such as the way in or one's own name. */
export const corner = {
  register: readers.register,
  read: async (locals: PeopleLocals): Promise<CornerEntry[]> =>
    (await Promise.all(readers.all().map((reader) => reader(locals)))).flat(),
}
