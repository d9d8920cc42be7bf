import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from 'hono'
import type pg from 'pg'
import type { Network, NetworkEnv } from '#networks'
import { say } from '#platform/forms'
import type { Env } from '#platform/http'
import { CommandError } from '../command-line/command.ts'
import { uploadsPath } from './upload.paths.ts'

// What writes workbooks is loaded where it is needed: the sheets are known only once the house stands.

/** An empty workbook to fill in. For a network that is here it leaves out what the network is, which is known. */
export async function emptyWorkbook<E extends Env>(c: Context<E>, network: Network | null): Promise<Response> {
  const [{ networkSheets }, { writeTemplate }] = await Promise.all([
    import('../transfer/sheets.ts'),
    import('../transfer/template.ts'),
  ])
  const sheets = network ? networkSheets.filter(({ name }) => name !== 'network') : networkSheets
  return sendWorkbook(c, 'template.xlsx', (path) => writeTemplate(sheets, path, false))
}

/** All of a network as it stands, to edit and bring back: only for those who may see all of it. */
export async function workbookOfNow(c: Context<NetworkEnv>): Promise<Response> {
  const { db, network, t } = c.var
  const [{ networkSheets }, { exportNetwork }] = await Promise.all([
    import('../transfer/sheets.ts'),
    import('../transfer/export.ts'),
  ])
  const { $client: pool } = db as typeof db & { $client: pg.Pool }
  try {
    return await sendWorkbook(c, `${network.slug}.xlsx`, (path) =>
      exportNetwork(pool, networkSheets, network.slug, path, false),
    )
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    say(c, t('app.upload.now.failed'))
    return c.redirect(uploadsPath(network), 303)
  }
}

async function sendWorkbook<E extends Env>(
  c: Context<E>,
  name: string,
  write: (path: string) => Promise<unknown>,
): Promise<Response> {
  const folder = await mkdtemp(join(tmpdir(), 'charrette-workbook-'))
  try {
    const path = join(folder, name)
    await write(path)
    return c.body(new Uint8Array(await readFile(path)), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
