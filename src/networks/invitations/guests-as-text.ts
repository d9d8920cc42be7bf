import { csvLine } from '#platform/tables'
import type { Guest } from './guest-list.ts'

/** The list as a table, so that the page that shows what would happen can send it along as it was. */
export const guestsAsText = (guests: Guest[]): string =>
  [
    ['email', 'name', 'role', 'city', 'language'],
    ...guests.map(({ email, name, role, city, language }) => [email, name, role, city, language]),
  ]
    .map((cells) => csvLine(cells))
    .join('')
