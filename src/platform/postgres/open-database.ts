import type { Settings } from '../settings/index.ts'
import { openEmbedded } from './embedded.ts'
import { openExternal } from './external.ts'

/** A PostgreSQL that is there and new enough. */
export interface OpenDatabase {
  connectionString: string
  version: string
  /** Whether it is the embedded one, which the last process that uses it stops. */
  owned: boolean
  /** Says that we no longer need it. Close all connections first. */
  stop(): Promise<void>
}

/**
 * The database of this instance: the one at DATABASE_URL, or the embedded one in DATA_DIR, started if needed. Fails with
 * a `StartError` of one sentence. `say` hears what a person should know, such as an unusual place of the data.
 */
export function openDatabase(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  say: (line: string) => void = () => {},
): Promise<OpenDatabase> {
  return settings.databaseUrl ? openExternal(settings.databaseUrl) : openEmbedded(settings.dataDir, say)
}
