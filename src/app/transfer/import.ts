import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { v7 } from 'uuid'
import type { Db } from '#platform/db'
import { bookOf, type Row, type Sheet, type SheetBook } from '#platform/sheets'
import type { Bundle } from '#platform/tables'
import { saying } from '#platform/text'
import { reindexNetwork } from '../search/index.ts'
import { checkTogether } from './checks.ts'
import { compare, type Decision } from './compare.ts'
import { checkRemoval, findMissing } from './missing.ts'
import { readNetwork } from './read-network.ts'
import { readTable } from './read-table.ts'
import { createReport, type ImportReport, note } from './report.ts'
import { settle } from './settle.ts'
import { makeStagingTables, matchNames, readRecords, stageRows } from './staging.ts'

export interface ImportOptions {
  /** Only says what would happen. */
  check?: boolean
  decision?: Decision
  /** Rows that the file no longer has are removed. */
  removeMissing?: boolean
  /** A new network is not shown to anybody yet. */
  hidden?: boolean
  /** Who does it, for the activity record. */
  actor?: string
  progress?: (sheet: string, rows: number) => void
  /** The only network it may be, and whether it may be made now; anything else is `OtherNetwork`. */
  into?: { id: string; mayBeNew: boolean }
  /** What the network is where the file does not say it. */
  network?: Row | undefined
  /** Whoever brings it may not see all that is here: tables that are not for everybody are left out. */
  withoutRestricted?: boolean
}

/** The file speaks of another network than the one it was brought for; nothing of that one was read. */
export class OtherNetwork extends Error {
  readonly slug: string
  constructor(slug: string) {
    super(`It is ${slug} and was to be another network.`)
    this.slug = slug
  }
}

/** Any number will do, as long as it never changes: imports of one network take turns by it. */
const turn = 1_702_259_058

/**
 * Brings a network in, all or nothing. With problems, with conflicts nobody has decided, or with `check`, nothing is
 * written; the report says the same in each case.
 */
export async function importNetwork(
  pool: pg.Pool,
  sheets: Sheet[],
  bundle: Bundle,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const client = await pool.connect()
  try {
    return await inTurn(client, sheets, bundle, options, 3)
  } finally {
    // Staging leaves session state behind only when it fails midway; a fresh connection is cheaper than being wrong.
    client.release(true)
  }
}

async function inTurn(
  client: pg.PoolClient,
  sheets: Sheet[],
  bundle: Bundle,
  options: ImportOptions,
  tries: number,
): Promise<ImportReport> {
  const report = createReport()
  const networkSheet = sheets.find((sheet) => sheet.name === 'network')
  if (!networkSheet) throw new Error('A network has a sheet of its own.')
  const network = await readNetwork(networkSheet, bundle, report, options.network)
  report.slug = typeof network.slug === 'string' ? network.slug : undefined
  const waited = [turn, report.slug?.toLowerCase() ?? '']
  await client.query('select pg_advisory_lock($1, hashtext($2))', waited)
  try {
    await client.query('begin')
    const settled = await takeIn(client, bookOf(sheets), network, bundle, options, report)
    await client.query(settled ? 'commit' : 'rollback')
    return report
  } catch (error) {
    await client.query('rollback').catch(() => {})
    if (tries > 1 && isOvertaken(error)) return await inTurn(client, sheets, bundle, options, tries - 1)
    throw error
  } finally {
    await client.query('select pg_advisory_unlock($1, hashtext($2))', waited).catch(() => {})
  }
}

/** Whoever is in the middle of a change when an import begins may need what the import holds, and the other way round. */
function isOvertaken(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error
  return cause instanceof Error && 'code' in cause && cause.code === '40P01'
}

async function takeIn(
  client: pg.PoolClient,
  book: SheetBook,
  network: Row,
  bundle: Bundle,
  options: ImportOptions,
  report: ImportReport,
): Promise<boolean> {
  const db = drizzle(client)
  await makeStagingTables(db)
  const networkId = await findNetwork(db, network, options, report)
  await stageNetwork(db, network, networkId, bundle, report)
  await stageTables(client, book, bundle, options, report)
  if (!options.check) await holdNetwork(db, networkId)
  if (!report.isNew) await readRecords(db, book, networkId)
  const inFile = [...book.values()].filter(({ name }) =>
    report.sheets.some((about) => about.sheet === name && about.rows > 0),
  )
  await matchNames(db, report.isNew ? inFile : [...book.values()], inFile)
  await checkTogether(db, inFile, report)
  const decision = options.decision ?? 'ask'
  await compare(db, book, networkId, decision, report)
  await findMissing(db, book, report)
  report.removesMissing = options.removeMissing === true && report.missing.count > 0
  if (report.removesMissing) await checkRemoval(db, book, networkId, decision, report)
  const undecided = decision === 'ask' && report.conflicts.count > 0
  if (options.check || report.problems.count > 0 || undecided) return false
  await settle(db, book, networkId, options.actor ?? 'command line', report)
  if (report.isNew && report.isHidden)
    await db.execute(sql`update networks set visibility = 'private' where id = ${networkId}`)
  if (report.written) await reindexNetwork(db, { id: networkId })
  return true
}

async function findNetwork(db: Db, network: Row, options: ImportOptions, report: ImportReport): Promise<string> {
  const found = await db.execute<{ id: string; hidden: boolean }>(
    sql`select id, visibility <> 'public' as hidden from networks where lower(slug) = lower(${network.slug ?? ''})`,
  )
  const [known] = found.rows
  const { into } = options
  if (into && network.slug && (known ? known.id !== into.id : !into.mayBeNew))
    throw new OtherNetwork(String(network.slug))
  report.isNew = !known
  report.isHidden = known ? known.hidden : options.hidden === true
  return known?.id ?? into?.id ?? v7()
}

/**
 * Every change ends with an activity entry, which raises the version in this row: while it is held, nothing changes between
 * reading what is here and writing. Pages are read on.
 */
async function holdNetwork(db: Db, networkId: string): Promise<void> {
  await db.execute(sql`select id from networks where id = ${networkId} for update`)
}

async function stageNetwork(
  db: Db,
  network: Row,
  networkId: string,
  bundle: Bundle,
  report: ImportReport,
): Promise<void> {
  const file = bundle.kind === 'workbook' ? 'sheet network' : 'network.json'
  report.sheets.push({ sheet: 'network', file, rows: 1, added: 0, changed: 0, same: 0, kept: 0, onlyHere: 0 })
  if (network.slug)
    await db.execute(
      sql`insert into staged (sheet, line, position, id, "row") values ('network', 0, 0, ${networkId}, ${JSON.stringify(network)})`,
    )
}

async function stageTables(
  client: pg.PoolClient,
  book: SheetBook,
  bundle: Bundle,
  options: ImportOptions,
  report: ImportReport,
): Promise<void> {
  const suffix = bundle.kind === 'workbook' ? '' : '.csv'
  for (const sheet of book.values()) {
    if (sheet.name === 'network') continue
    const [file, second] = bundle.tables.filter((table) => table.name === sheet.name)
    if (file && sheet.restricted && options.withoutRestricted && !report.isNew)
      note(report.remarks, {
        file: file.file,
        message: saying('app.transfer.restricted'),
      })
    else if (file)
      await stageRows(
        client,
        sheet,
        readTable(sheet, file, report, (rows) => options.progress?.(sheet.name, rows)),
      )
    // A single table may be brought into a network that is here: the others are here as well.
    else if (sheet.required && (report.isNew || !options.into))
      note(report.problems, {
        file: `${sheet.name}${suffix}`,
        message: saying('app.transfer.missingTable', { help: sheet.help }),
      })
    if (second)
      note(report.problems, {
        file: second.file,
        message: saying('app.transfer.sameTable', { file: file?.file ?? '' }),
      })
  }
  note(report.remarks, ...(await bundle.remarks()))
  const unknown = bundle.tables.filter((table) => !book.has(table.name)).map((table) => table.file)
  const texts = bundle.texts.filter((text) => text.name !== 'network.json').map((text) => text.name)
  report.ignored.push(...unknown, ...texts, ...bundle.others)
  const recognised = bundle.tables.length + bundle.texts.length - unknown.length - texts.length
  if (recognised === 0)
    report.knows = [...book.keys()].map((name) => (name === 'network' && suffix ? 'network.json' : `${name}${suffix}`))
}
