import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Settings, SettingsError } from './settings.ts'

/** The secret that signs what leaves the house: the setting SECRET, or one made at the first start and kept in DATA_DIR. */
export async function readSecret(settings: Pick<Settings, 'secret' | 'dataDir'>): Promise<string> {
  if (settings.secret) return settings.secret
  const file = join(settings.dataDir, 'secret')
  return (await secretIn(file)) ?? (await makeSecret(file))
}

/** Puts the secret of a backup in the place of the present one. */
export async function keepSecret(settings: Pick<Settings, 'dataDir'>, secret: string): Promise<void> {
  const file = join(settings.dataDir, 'secret')
  const aside = `${file}.${randomUUID()}`
  try {
    await mkdir(settings.dataDir, { recursive: true })
    await writeFile(aside, `${secret}\n`, { mode: 0o600 })
    await rename(aside, file)
  } catch (error) {
    throw new SettingsError(`The secret of the backup cannot be kept in ${file} (${reasonOf(error)}).`)
  }
}

/** Written aside and then linked: of two processes that start at once one wins, and nobody reads half a secret. */
async function makeSecret(file: string): Promise<string> {
  const aside = `${file}.${randomUUID()}`
  try {
    await mkdir(join(file, '..'), { recursive: true })
    await writeFile(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
    await link(aside, file).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
  } catch (error) {
    throw new SettingsError(
      `The secret cannot be kept in ${file} (${reasonOf(error)}): set DATA_DIR to another folder, or SECRET.`,
    )
  } finally {
    await rm(aside, { force: true })
  }
  const secret = await secretIn(file)
  if (secret) return secret
  throw new SettingsError(`${file} is empty: remove it, and a new secret is made at the next start.`)
}

async function secretIn(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new SettingsError(
      `The secret in ${file} cannot be read (${reasonOf(error)}): give the file to the user that starts Charrette.`,
    )
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
