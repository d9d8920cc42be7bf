import type { SQL } from 'drizzle-orm'

/**
 * A kind of record that can be found. `entries` selects, for one network, in this order: the record's id, its position
 * in the folder, title, subtitle, body, and the address behind the network's own.
 */
export interface Searchable {
  kind: string
  entries: (network: { id: string }) => SQL
}
