import type { SQL } from 'drizzle-orm'

/**
 * A kind of record that can be found. `entries` selects, for one network, in this order: the record's id, its position
 * in the folder, title, subtitle, body, and the address behind the network's own; then, for kinds that are not for
 * everybody, who may see it and whose city it is.
 */
export interface Searchable {
  kind: string
  /** Not for everybody: `entries` also selects an audience and the id of a city. */
  restricted?: true
  entries: (network: { id: string }) => SQL
}
