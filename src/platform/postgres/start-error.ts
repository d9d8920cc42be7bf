/** The database cannot be had; the message is one sentence that says why and what to do. */
export class StartError extends Error {}

/** The sentence for a failure of the file system at `path`. */
export function folderTrouble(path: string, error: unknown): StartError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Record<string, string> = {
    EACCES: `${path} cannot be written by this user: give the folder to the user or set DATA_DIR to another one.`,
    EPERM: `${path} cannot be written by this user: give the folder to the user or set DATA_DIR to another one.`,
    EROFS: `${path} lies on a read-only disk: set DATA_DIR to a folder that can be written.`,
    ENOTDIR: `${path} is not a folder, or one of the folders above it is a file: set DATA_DIR to a folder.`,
    EEXIST: `${path} is not a folder, or one of the folders above it is a file: set DATA_DIR to a folder.`,
    EBUSY: `${path} is a mount point of its own: mount the folder above it (DATA_DIR) instead.`,
    ENOSPC: diskFull(path).message,
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new StartError(known[code] ?? `${path} cannot be used: ${reason}.`)
}

export function diskFull(path: string): StartError {
  return new StartError(`The disk that holds ${path} is full: free some space or set DATA_DIR to another disk.`)
}
