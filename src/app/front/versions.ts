import { sql } from 'drizzle-orm'
import { visibleNetworks } from '#networks'
import { visitor } from '#people'
import type { Db } from '#platform/db'
import { networks } from '#schema/networks'

/** What other processes write is known here within this time. */
const lateness = 900

/** How often what is public has changed: in each network, and anywhere. Asked for at most once a second, when needed. */
export class Versions {
  private readonly db: Db
  private known = new Map<string, number>()
  private anywhere: number | undefined
  private checkedAt = Number.NEGATIVE_INFINITY
  private forgottenAt = Number.NEGATIVE_INFINITY
  private checking: Promise<void> | undefined

  constructor(db: Db) {
    this.db = db
  }

  get fresh(): boolean {
    return performance.now() - this.checkedAt <= lateness
  }

  /** The version of a network by its slug, or of the whole instance; nothing where it is not known or no longer fresh. */
  of(network: string | undefined): number | undefined {
    if (!this.fresh) return undefined
    return network === undefined ? this.anywhere : this.known.get(network)
  }

  /** Asks the database, together with whoever else is waiting for the answer. */
  refresh(): Promise<void> {
    if (this.fresh) return Promise.resolve()
    if (this.checking) return this.checking
    const checking = this.check().finally(() => {
      if (this.checking === checking) this.checking = undefined
    })
    this.checking = checking
    return checking
  }

  /** Something was written here: what was known is no longer good enough. */
  forget(): void {
    this.checkedAt = Number.NEGATIVE_INFINITY
    this.forgottenAt = performance.now()
    this.checking = undefined
  }

  private async check(): Promise<void> {
    const began = performance.now()
    const counted = await this.db.execute<{ version: number }>(sql`select version from instance`)
    const version = counted.rows[0]?.version
    if (version === undefined || version !== this.anywhere) {
      const visible = await this.db
        .select({ slug: networks.slug, version: networks.version })
        .from(networks)
        .where(visibleNetworks(visitor))
      this.known = new Map(visible.map((network) => [network.slug.toLowerCase(), network.version]))
      this.anywhere = version
    }
    // What was read before the last write must not pass for fresh.
    if (began > this.forgottenAt) this.checkedAt = began
  }
}
