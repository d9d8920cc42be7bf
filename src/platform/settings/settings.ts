import { isAbsolute, join } from 'node:path'
import { type FilesPlace, readFilesPlace } from './files-place.ts'
import { readProviders, type SignInProvider } from './providers.ts'
import { projectRoot } from './root.ts'
import { SettingsError } from './settings-error.ts'

/** Every setting there is. None is needed to start. */
export interface Settings {
  /** Where the server listens; 0 takes any free port. */
  port: number
  host: string
  /** Where the embedded database and the secret are kept, and files unless FILES_URL says otherwise. */
  dataDir: string
  /** Where the contents of files are kept; servers side by side need the same place. */
  files: FilesPlace
  /** A PostgreSQL 15 or newer; without it the embedded one is used. */
  databaseUrl: string | undefined
  /** The address people type, without a slash at the end; without it, the address of the request is used. */
  baseUrl: string | undefined
  /** What signs links and cookies; several servers side by side need the same one. Without it, one is made and kept in DATA_DIR. */
  secret: string | undefined
  /** The server that letters go out through; without it they are kept and not sent. */
  smtpUrl: string | undefined
  /** Who letters come from, as `Charrette <no-reply@example.org>`; made from the host of BASE_URL unless set. */
  mailFrom: { name: string; address: string }
  /** Whether `serve` also does the work that nobody waits for; if not, `charrette work` has to run beside it. */
  worker: boolean
  /** Where people reach those who run this site, as `mailto:` or `https:` address. */
  contact: string | undefined
  /** Number of proxies in front that may be trusted for the visitor's address. */
  trustedProxies: number
  /** Other sites whose accounts people may sign in with. */
  signInProviders: SignInProvider[]
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** Requests one address may make in a minute. */
  requestsPerMinute: number
  /** Also offers the pseudo-languages that show untranslated strings and right-to-left layouts. */
  pseudoLanguages: boolean
}

export { SettingsError }

type Source = Record<string, string | undefined>

/** Reads all settings from the environment; a wrong value is explained in one sentence by a `SettingsError`. */
export function readSettings(env: Source = process.env): Settings {
  const baseUrl = address(env, 'BASE_URL', ['http:', 'https:'])?.replace(/\/+$/, '')
  const smtpUrl = address(env, 'SMTP_URL', ['smtp:', 'smtps:'])
  if (smtpUrl && !baseUrl)
    throw new SettingsError('SMTP_URL needs BASE_URL, the address people type: links in letters begin with it.')
  const dataDir = folder(env, 'DATA_DIR', '.data')
  return {
    port: wholeNumber(env, 'PORT', 3000, 0, 65535),
    host: env.HOST || '0.0.0.0',
    dataDir,
    files: readFilesPlace(env, dataDir),
    databaseUrl: address(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    baseUrl,
    secret: longText(env, 'SECRET', 32),
    smtpUrl,
    mailFrom: sender(env, baseUrl),
    worker: oneOf(env, 'WORKER', ['on', 'off'], 'on') === 'on',
    contact: contactAddress(env),
    trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', 0, 0, 10),
    signInProviders: readProviders(env),
    logLevel: oneOf(env, 'LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
    requestsPerMinute: wholeNumber(env, 'REQUESTS_PER_MINUTE', 1200, 1, 1_000_000),
    pseudoLanguages: oneOf(env, 'PSEUDO_LANGUAGES', ['off', 'on'], 'off') === 'on',
  }
}

function wholeNumber(env: Source, name: string, fallback: number, min: number, max: number): number {
  const given = env[name]
  if (!given) return fallback
  if (/^\d+$/.test(given) && Number(given) >= min && Number(given) <= max) return Number(given)
  throw new SettingsError(`${name} is «${given}», but must be a whole number from ${min} to ${max}.`)
}

function oneOf<const T extends string>(env: Source, name: string, choices: readonly T[], fallback: T): T {
  const given = env[name]
  if (!given) return fallback
  const found = choices.find((choice) => choice === given)
  if (found) return found
  throw new SettingsError(`${name} is «${given}», but must be one of: ${choices.join(', ')}.`)
}

function folder(env: Source, name: string, fallback: string): string {
  const given = env[name] || fallback
  if (given.includes('\0')) throw new SettingsError(`${name} contains a character that no folder name may have.`)
  return isAbsolute(given) ? given : join(projectRoot, given)
}

/** A mail address may be given bare, as people write it. */
function contactAddress(env: Source): string | undefined {
  const given = env.CONTACT
  const full = given && /^[^\s@:/]+@[^\s@]+$/.test(given) ? `mailto:${given}` : given
  if (!full || (URL.canParse(full) && /^(mailto|https?):/.test(full))) return full || undefined
  throw new SettingsError(`CONTACT is «${given}», but must be a mail address or a web address.`)
}

/** A name and an address, or the address alone. */
function sender(env: Source, baseUrl: string | undefined): Settings['mailFrom'] {
  const given = env.MAIL_FROM
  if (!given) return { name: 'Charrette', address: `no-reply@${baseUrl ? new URL(baseUrl).hostname : 'localhost'}` }
  const found = /^(?:([^<>@\p{Cc}]*)<)?([^\s<>@"(),:;\p{Cc}]+@[^\s<>@"(),:;\p{Cc}]+?)>?$/u.exec(given.trim())
  if (found?.[2] && given.includes('<') === given.includes('>'))
    return { name: (found[1] ?? '').replaceAll('"', '').trim() || 'Charrette', address: found[2] }
  throw new SettingsError(`MAIL_FROM is «${given}», but must look like Charrette <no-reply@example.org>.`)
}

function longText(env: Source, name: string, min: number): string | undefined {
  const given = env[name]
  if (!given || given.length >= min) return given || undefined
  throw new SettingsError(`${name} is too short; it must have at least ${min} characters.`)
}

/** Secrets may stand in an address, so the message names the setting and never the value. */
function address(env: Source, name: string, protocols: string[]): string | undefined {
  const given = env[name]
  if (!given) return undefined
  const wanted = protocols.map((protocol) => `${protocol}//`).join(' or ')
  if (!URL.canParse(given)) throw new SettingsError(`${name} is not an address; it must begin with ${wanted}.`)
  if (protocols.includes(new URL(given).protocol)) return given
  throw new SettingsError(`${name} begins with ${new URL(given).protocol}//, but must begin with ${wanted}.`)
}
