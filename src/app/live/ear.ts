import pg from 'pg'
import { readTold, type Told } from './entry.ts'

interface Listener {
  hear: (told: Told) => void
  /** The connection is gone, and with it whatever was said meanwhile. */
  lost: () => void
}

/** How long a connection may say nothing to a question before it counts as gone. */
const patience = 5_000

/** The one connection of this process that listens to what the others write. */
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
      const entry = readTold(payload)
      if (entry) this.told.hear(entry)
    })
  }

  static async open(options: pg.ClientConfig, told: Listener): Promise<Ear> {
    const ear = new Ear(options, told)
    try {
      await ear.client.connect()
      await ear.client.query('listen activity')
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
