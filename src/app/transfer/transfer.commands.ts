import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { connect } from '#platform/db'
import { projectRoot } from '#platform/settings'
import { type Encoding, encodings, openBundle, TableError } from '#platform/tables'
import { type Command, type CommandContext, CommandError } from '../command-line/command.ts'
import { makeDemonstration } from '../demo/demo.commands.ts'
import { stages } from '../demo/replay/stages.ts'
import type { Decision } from './compare.ts'
import { exportNetwork } from './export.ts'
import { type ImportOptions, importNetwork } from './import.ts'
import type { ImportReport } from './report.ts'
import { networkSheets } from './sheets.ts'
import { tellAddress, tellReport } from './tell.ts'
import { writeTemplate } from './template.ts'

const flag = { type: 'boolean', default: false } as const

export const importCommand: Command = {
  usage: 'import SOURCE [--check]        bring a network in from a folder, a .zip or an .xlsx',
  help: `charrette import SOURCE [--check] [--hidden] [--take-file | --keep-edits] [--remove-missing] [--encoding NAME]

Brings a network in from SOURCE: a folder of CSV files, a .zip of it, or an .xlsx workbook with the same sheets.
Either everything comes in or nothing. What is here and not in the files stays, and is named. A new network is shown to everybody
at once.

  --check        only say what would be added, changed and left, and what is wrong; write nothing
  --hidden       do not show a new network to visitors until you say charrette publish SLUG
  --take-file    where somebody changed a value here and the file changed it too, take the file's
  --keep-edits   in the same case, keep what was changed here
  --remove-missing
                 remove rows that the files no longer have, of those tables they do have; refused where another row still
                 names one, or where one was changed here since (--take-file removes it all the same)
  --encoding     how CSV files were saved, if the guess shown by --check is wrong:
                 ${encodings.join(', ')}

Ends with 0 when all went well, 1 when something must be corrected, 2 when conflicts wait for a decision.
charrette template TARGET writes an empty folder or workbook to fill in.`,
  async run(args, context) {
    const { values, positionals } = understand(args, 'import', {
      check: flag,
      hidden: flag,
      'remove-missing': flag,
      'take-file': flag,
      'keep-edits': flag,
      encoding: { type: 'string' },
    })
    const [source] = positionals
    if (!source || positionals.length > 1)
      throw new CommandError('Say what to bring in: charrette import FOLDER, or a .zip or .xlsx.')
    if (values['take-file'] && values['keep-edits'])
      throw new CommandError('Choose one of --take-file and --keep-edits.')
    const decision: Decision = values['take-file'] ? 'take-file' : values['keep-edits'] ? 'keep-edits' : 'ask'
    const encoding = typeof values.encoding === 'string' ? encodingNamed(values.encoding) : undefined
    const options = {
      check: values.check === true,
      hidden: values.hidden === true,
      removeMissing: values['remove-missing'] === true,
      decision,
    }
    return withPool(context, (pool) => importAndAsk(pool, source, encoding, options, context))
  },
}

async function importAndAsk(
  pool: pg.Pool,
  source: string,
  encoding: Encoding | undefined,
  options: ImportOptions,
  context: CommandContext,
): Promise<number> {
  const report = await importFrom(pool, source, encoding, options)
  for (const line of tellReport(report, options.check === true)) context.out(line)
  for (const line of tellAddress(report, options, context.settings.baseUrl)) context.out(line)
  if (report.problems.count > 0) return 1
  if (report.conflicts.count === 0 || options.decision !== 'ask') return 0
  if (options.check || !context.stdin.isTTY || !context.stdout.isTTY) {
    context.err(
      'Nothing was written: say --take-file to take the values of the file, or --keep-edits to keep those here.',
    )
    return 2
  }
  const decision = await askWhatToDo(context)
  if (decision === 'ask') return 2
  return importAndAsk(pool, source, encoding, { ...options, decision }, context)
}

async function askWhatToDo(context: CommandContext): Promise<Decision> {
  const terminal = createInterface({ input: context.stdin, output: context.stdout })
  try {
    const answer = await terminal.question('\nTake the values of the file (f), keep those here (k), or stop (s)? ')
    if (/^f/i.test(answer.trim())) return 'take-file'
    return /^k/i.test(answer.trim()) ? 'keep-edits' : 'ask'
  } finally {
    terminal.close()
  }
}

async function importFrom(
  pool: pg.Pool,
  source: string,
  encoding: Encoding | undefined,
  options: ImportOptions,
): Promise<ImportReport> {
  try {
    const bundle = await openBundle(source, encoding)
    try {
      return await importNetwork(pool, networkSheets, bundle, { ...options, progress: showProgress })
    } finally {
      await bundle.close()
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    }
  } catch (error) {
    if (error instanceof TableError) throw new CommandError(error.message)
    throw error
  }
}

function showProgress(sheet: string, rows: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${sheet}: ${rows} rows read`)
}

function encodingNamed(name: string): Encoding {
  const wanted = name
    .toLowerCase()
    .replace(/^(cp|win)-?(?=125)/, 'windows-')
    .replace(/^utf-?16$/, 'utf-16le')
    .replace(/^utf8$/, 'utf-8')
  const found = encodings.find((one) => one === wanted)
  if (found) return found
  throw new CommandError(`--encoding is ${name}, but must be one of ${encodings.join(', ')}.`)
}

export const exportCommand: Command = {
  usage: 'export NETWORK TARGET          write a network as a folder, a .zip or an .xlsx',
  help: `charrette export NETWORK TARGET [--force]

Writes the network as TARGET: a folder of CSV files, or with .zip or .xlsx at the end of its name, a zip or a workbook.
What is written can be imported again anywhere and comes back the same. Cells are written exactly as they are, also those
that begin with =, + or @: this is a format for exchange. --force overwrites what is there.`,
  async run(args, context) {
    const { values, positionals } = understand(args, 'export', { force: flag })
    const [slug, target] = positionals
    if (!slug || !target || positionals.length > 2)
      throw new CommandError('Say which network and where to: charrette export NETWORK TARGET.')
    return withPool(context, async (pool) => {
      const rows = await exportNetwork(pool, networkSheets, slug, target, values.force === true)
      context.out(`${target}: ${rows} rows written.`)
      return 0
    })
  },
}

export const templateCommand: Command = {
  usage: 'template TARGET                write an empty folder or .xlsx to fill in',
  help: `charrette template TARGET [--force]

Writes an empty network to fill in, with a line of help for every column: a folder, or with .zip or .xlsx at the end of its
name, a zip or a workbook.`,
  async run(args, context) {
    const { values, positionals } = understand(args, 'template', { force: flag })
    const [target] = positionals
    if (!target || positionals.length > 1) throw new CommandError('Say where to: charrette template TARGET.')
    await writeTemplate(networkSheets, target, values.force === true)
    context.out(`${target} is ready to be filled in; begin with the network, the cities and the themes.`)
    return 0
  },
}

export const demoCommand: Command = {
  usage: 'demo [--until STAGE]           bring the example networks in, and play their story',
  help: `charrette demo [--until STAGE]

Brings in every network of the folder examples/ that is not here yet. Networks that are here already stay as they are.
Makes each of them a demonstration: on /demo everybody can step into its roles and write in it. A network of that name in
which people work already is left alone.

  --until STAGE  also play the story of Agents of Co-existence up to this stage (${stages.join(', ')}): its roles go
                 through the pages of the product and hold their meetings, from the first core meeting to the third. What
                 they write is marked as an example, and the network's clock moves with them. What was played stays played.`,
  async run(args, context) {
    const { values, positionals } = understand(args, 'demo', { until: { type: 'string' } })
    if (positionals.length > 0) throw new CommandError('charrette demo takes no words.')
    const until = stages.find((stage) => stage === values.until)
    if (values.until && !until)
      throw new CommandError(`There is no stage ${values.until}; charrette demo --until ${stages.join(' or ')}.`)
    const code = await withPool(context, async (pool) => {
      for (const folder of await exampleFolders()) {
        const slug = await bringInOnce(pool, folder, context)
        if (await makeDemonstration(drizzle(pool), slug)) context.out(`Its roles can be tried out: /demo#${slug}`)
      }
      return 0
    })
    // The whole product is needed for it, and for nothing else that this command does.
    if (until) await (await import('../demo/replay/play.ts')).playUntil(until, context)
    return code
  },
}

async function exampleFolders(): Promise<string[]> {
  const examples = join(projectRoot, 'examples')
  const names = (await readdir(examples).catch(() => [])).sort()
  const folders = await Promise.all(
    names.map(async (name) => ((await stat(join(examples, name))).isDirectory() ? [join(examples, name)] : [])),
  )
  return folders.flat()
}

async function bringInOnce(pool: pg.Pool, folder: string, context: CommandContext): Promise<string> {
  const { slug } = JSON.parse(await readFile(join(folder, 'network.json'), 'utf8')) as { slug: string }
  const known = await pool.query('select from networks where lower(slug) = lower($1)', [slug])
  if (known.rowCount) {
    context.out(`${slug} is here already.`)
    return slug
  }
  const report = await importFrom(pool, folder, undefined, {})
  if (report.problems.count > 0) throw new CommandError(tellReport(report, false).join('\n'))
  context.out(`${slug} is here now.`)
  return slug
}

type Flags = Record<string, { type: 'boolean'; default: boolean } | { type: 'string' }>

/** A word that the command does not know is named, not ignored. */
function understand(args: string[], command: string, options: Flags) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : 'These words were not understood'
    throw new CommandError(`${reason}. charrette help ${command} explains what may be said.`)
  }
}

async function withPool(context: CommandContext, work: (pool: pg.Pool) => Promise<number>): Promise<number> {
  const { pool, close } = connect(await context.connectionString(), { max: 2 })
  try {
    return await work(pool)
  } finally {
    await close()
  }
}
