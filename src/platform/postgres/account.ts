import { spawnSync } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { StartError } from './start-error.ts'

/** The system account PostgreSQL runs under. */
export interface Account {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root. When we are root, it runs as the owner of its data folder, else as `postgres` or
 * `nobody`. Otherwise (`undefined`) it runs as ourselves.
 */
export async function chooseAccount(dataFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(dataFolder).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const accounts = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([found]) => found === name) ?? []
    if (uid && gid) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  }
  return { uid: 65534, gid: 65534 }
}

/** Whether `account` can step into `folder` through all folders above it. Asks the system, which knows its own rules best. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, stdio: 'ignore', cwd: '/' })
  if (test.error)
    throw new StartError(
      `Charrette runs as root but may not start PostgreSQL as another user: start it as another user, or set DATABASE_URL.`,
    )
  return test.status === 0
}
