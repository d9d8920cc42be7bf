import { v5 } from 'uuid'
import { z } from 'zod'
import { field } from '#platform/forms'
import { seats } from '../schema.ts'
import type { Listed } from './others.commands.ts'
import { plainName } from './participant.names.ts'

export const othersForm = z.object({
  id: field.id(),
  list: field.prose({ missing: 'meetings.others.list.missing', max: 20_000 }),
  city: field.line({ max: 100 }),
  seat: field.choice(seats, { missing: 'meetings.others.seat.missing' }),
  memberKind: field.line({ max: 100 }),
  letters: field.ticked(),
  as: field.choice(['registered', 'invited']),
})

// No longer than an address may be, so that nobody's list keeps the server looking for one.
const address = /[^\s<>;,"()@]{1,64}@[^\s<>;,"()@]{1,190}\.[^\s<>;,"()@]{1,63}/
const most = 300

export type ReadList =
  | { is: 'read'; people: Listed[] }
  | { is: 'too-many' }
  | { is: 'no-name'; line: string }
  | { is: 'no-address'; line: string }

/**
 * People as they are written down: one to a line, a name, and where known an address and an organisation, parted by
 * semicolons, commas or tabs. `batch` was made with the form, so that the same list sent twice is the same people.
 */
export function readList(list: string, batch: string): ReadList {
  const lines = list.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > most) return { is: 'too-many' }
  const people: Listed[] = []
  for (const line of lines) {
    const email = address.exec(line)?.[0] ?? null
    const parts = line
      .replace(address, '')
      .replace(/[<>"]/g, '')
      .split(/[;\t]|,\s/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== ',')
    const [name, ...rest] = parts
    if (!name || !/\p{L}/u.test(name)) return { is: 'no-name', line: line.trim() }
    const organisation = rest.join(', ').slice(0, 200) || null
    // A mistyped address would otherwise stand on the list for everybody, as an organisation.
    if (parts.some((part) => /\S@/.test(part))) return { is: 'no-address', line: line.trim() }
    people.push({ id: v5(`${plainName(name)} ${email ?? ''}`, batch), name: name.slice(0, 200), email, organisation })
  }
  return { is: 'read', people }
}
