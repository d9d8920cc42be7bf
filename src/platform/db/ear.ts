import pg from 'pg'
import type { Db } from './connect.ts'

interface Listener {
  hear: (payload: string) => void
  /** The connection is gone, and with it whatever was said meanwhile. */
  lost: () => void
}

/** How long a connection may say nothing to a question before it counts as gone. */
const patience = 5_000

/** A connection of this process that listens to what all processes say in a channel of the database. */
export class Ear {
  private readonly client: pg.Client
  private readonly told: Listener
  private gone = false

  private constructor(options: pg.ClientConfig, told: Listener) {
    this.told = told
    this.client = new pg.Client({ ...options, keepAlive: true, connectionTimeoutMillis: patience })
    this.client.on('error', this.end)
    this.client.on('end', this.end)
    this.client.on('notification', ({ payload }) => {
      this.told.hear(payload ?? '')
    })
  }

  static async open(options: pg.ClientConfig, channel: 'activity' | 'polls', told: Listener): Promise<Ear> {
    const ear = new Ear(options, told)
    try {
      await ear.client.connect()
      await ear.client.query(`listen ${channel}`)
      return ear
    } catch (error) {
      ear.gone = true
      ear.client.end().catch(() => {})
      throw error
    }
  }

  /** A line that is cut without a word is only noticed by asking. */
  async ask(): Promise<void> {
    const slow = new Promise((_, reject) => setTimeout(reject, patience).unref())
    await Promise.race([this.client.query('select'), slow]).catch(this.end)
  }

  close(): void {
    this.gone = true
    this.client.end().catch(() => {})
  }

  private end = () => {
    if (this.gone) return
    this.close()
    this.told.lost()
  }
}

/** How to open a connection of one's own to the same database; nothing within a transaction. */
export function ownConnection(db: Db): pg.ClientConfig | undefined {
  const pool = '$client' in db ? (db.$client as pg.Pool) : undefined
  if (!pool) return undefined
  const { connectionString, application_name } = pool.options
  return { ...(connectionString ? { connectionString } : {}), ...(application_name ? { application_name } : {}) }
}
