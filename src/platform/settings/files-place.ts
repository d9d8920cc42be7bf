import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SettingsError } from './settings-error.ts'

/** Where the contents of files are kept: a folder, or storage that speaks S3. */
export type FilesPlace =
  | { kind: 'folder'; path: string }
  | { kind: 's3'; bucket: string; prefix: string; region: string | undefined; endpoint: string | undefined }

/** `FILES_URL`; without it, the folder `files` in DATA_DIR. */
export function readFilesPlace(env: Record<string, string | undefined>, dataDir: string): FilesPlace {
  const given = env.FILES_URL
  if (!given) return { kind: 'folder', path: join(dataDir, 'files') }
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (url?.protocol === 'file:') return folderOf(url)
  if (url?.protocol === 's3:') return bucketOf(url)
  throw new SettingsError('FILES_URL must begin with file:/// (a folder) or s3:// (a bucket).')
}

function folderOf(url: URL): FilesPlace {
  const wrong = new SettingsError('FILES_URL must name a folder of this computer, such as file:///srv/charrette/files.')
  if (url.host || url.search || url.hash || url.pathname.includes('%00')) throw wrong
  try {
    const path = fileURLToPath(url)
    if (isAbsolute(path) && path !== '/') return { kind: 'folder', path }
  } catch {}
  throw wrong
}

/** The keys are those of the usual variables and never stand in the address, so that they get into no log. */
function bucketOf(url: URL): FilesPlace {
  if (url.username || url.password)
    throw new SettingsError(
      'FILES_URL must not hold keys: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment instead.',
    )
  const { region, endpoint, ...more } = Object.fromEntries(url.searchParams)
  if (!/^[a-z0-9][a-z0-9.-]+[a-z0-9]$/.test(url.hostname) || url.port || url.hash || Object.keys(more).length > 0)
    throw new SettingsError(
      'FILES_URL must look like s3://bucket/prefix?region=eu-west-1&endpoint=https://s3.example.org, of which prefix, region and endpoint may be left out.',
    )
  if (endpoint && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)))
    throw new SettingsError('The endpoint in FILES_URL must be an address that begins with https:// or http://.')
  return { kind: 's3', bucket: url.hostname, prefix: decoded(url.pathname), region, endpoint }
}

function decoded(path: string): string {
  const plain = path.replace(/^\/+|\/+$/g, '')
  if (/^[\w./-]*$/.test(plain) && !plain.split('/').includes('..')) return plain
  throw new SettingsError('The prefix in FILES_URL may hold letters, digits and . _ - / only.')
}
