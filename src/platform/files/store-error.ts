/** The place where contents are kept cannot be used; the message is one sentence that says why and what to do. */
export class StoreError extends Error {}

/** The sentence for whatever went wrong at a place. */
export function troubleAt(place: string, error: unknown): StoreError {
  const code = codeOf(error)
  const known: Record<string, string> = {
    EACCES: `${place} cannot be written by this user: give the folder to the user, or set FILES_URL to another place.`,
    EPERM: `${place} cannot be written by this user: give the folder to the user, or set FILES_URL to another place.`,
    EROFS: `${place} lies on a read-only disk: set FILES_URL to a place that can be written.`,
    ENOTDIR: `${place} is not a folder, or one of the folders above it is a file: set FILES_URL to a folder.`,
    EEXIST: `${place} is not a folder, or one of the folders above it is a file: set FILES_URL to a folder.`,
    ENOSPC: `The disk that holds ${place} is full: free some space, or set FILES_URL to another place.`,
    EDQUOT: `The disk that holds ${place} is full: free some space, or set FILES_URL to another place.`,
    NoSuchBucket: `${place} does not exist: make the bucket, or correct FILES_URL.`,
    InvalidAccessKeyId: `${place} does not know the key: correct AWS_ACCESS_KEY_ID.`,
    SignatureDoesNotMatch: `${place} does not accept the key: correct AWS_SECRET_ACCESS_KEY.`,
    AccessDenied: `${place} refuses: give the key the right to read, write, list and delete there.`,
    CredentialsProviderError: `There are no keys for ${place}: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
  }
  return new StoreError(known[code] ?? `${place} cannot be used: ${reasonOf(error)}.`, { cause: error })
}

/** The library wraps what happened, once or twice. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if (error.cause) return codeOf(error.cause)
  return 'code' in error && error.code ? String(error.code) : error.name
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.cause ? reasonOf(error.cause) : error.message.replace(/\.$/, '')) : String(error)
