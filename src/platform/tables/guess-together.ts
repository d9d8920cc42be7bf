import { type Saying, saying } from '../text/index.ts'
import { largestFile, openCsv } from './csv.ts'
import { decide, type Encoding, type Look, lookAt } from './encoding.ts'
import type { FoundFile } from './files.ts'

const central = {
  languages: ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'bs', 'sr'],
  countries: ['PL', 'CZ', 'SK', 'HU', 'RO', 'MD', 'HR', 'SI', 'BA', 'RS', 'ME'],
}
const western = {
  languages: ['fr', 'es', 'ca', 'gl', 'pt', 'it', 'nl', 'da', 'nb', 'nn', 'no', 'sv', 'fi', 'is'],
  countries: ['FR', 'BE', 'LU', 'CH', 'ES', 'PT', 'IT', 'NL', 'DK', 'NO', 'SE', 'FI', 'IS'],
}

interface Guess {
  of: (file: FoundFile) => Promise<Encoding | undefined>
  /** Files whose letters depend on the guess, with an example of each. */
  remarks: () => Promise<{ file: string; message: Saying }[]>
}

/**
 * One person saved all files of a folder on one computer, so those that are not Unicode share one guess: a file with few
 * accents is read like the others. Nothing but counts is kept of each file.
 */
export function guessTogether(tables: FoundFile[], texts: FoundFile[]): Guess {
  let begun: ReturnType<typeof lookAtAll> | undefined
  const looked = () => {
    begun ??= lookAtAll(tables, texts)
    return begun
  }
  return {
    of: async (file) => {
      const { looks, shared } = await looked()
      return looks.get(file)?.encoding ?? shared
    },
    remarks: async () => {
      const { looks, shared } = await looked()
      return [...looks].flatMap(([file, { encoding, example }]) =>
        encoding || !example ? [] : [{ file: file.name, message: remark(shared, example) }],
      )
    },
  }
}

function remark(encoding: Encoding, example: Buffer): Saying {
  const other = encoding === 'windows-1250' ? 'windows-1252' : 'windows-1250'
  const [read, otherwise] = [encoding, other].map((one) => new TextDecoder(one).decode(example))
  return saying('platform.tables.readAs', {
    encoding: encoding.replace('w', 'W'),
    read: read ?? '',
    otherwise: otherwise ?? '',
  })
}

async function lookAtAll(tables: FoundFile[], texts: FoundFile[]) {
  const looks = new Map<FoundFile, Look>()
  for (const file of [...texts, ...tables]) {
    // What cannot be read says so when it is opened.
    const look = file.size > largestFile ? undefined : await lookInto(file).catch(() => undefined)
    if (look) looks.set(file, look)
  }
  const letters = [...looks.values()].filter((look) => !look.encoding)
  const shared: Encoding = letters.length > 0 ? decide(letters, await homeOf(tables, texts, looks)) : 'utf-8'
  return { looks, shared }
}

const lookInto = async (file: FoundFile) => lookAt(await file.open())

/** Where the network is at home: by the language it is written in or, where that says nothing, by its countries. */
async function homeOf(tables: FoundFile[], texts: FoundFile[], looks: Map<FoundFile, Look>): Promise<-1 | 0 | 1> {
  for (const file of texts) {
    const language = await languageIn(file).catch(() => undefined)
    if (!language) continue
    if (central.languages.includes(language)) return 1
    if (western.languages.includes(language)) return -1
  }
  let balance = 0
  for (const file of tables) balance += await countriesIn(file, looks.get(file)).catch(() => 0)
  return balance > 0 ? 1 : balance < 0 ? -1 : 0
}

async function languageIn(file: FoundFile): Promise<string | undefined> {
  const source = await file.open()
  for await (const part of source) return /"language"\s*:\s*"(\w+)/.exec(part.toString('latin1'))?.[1]?.toLowerCase()
  return undefined
}

/** How many more rows name a country of Central Europe than one of the West; codes read the same in any encoding. */
async function countriesIn(file: FoundFile, look: Look | undefined): Promise<number> {
  const { rows } = await openCsv(file, { encoding: look?.encoding ?? 'windows-1252', guessed: true })
  let column: number | undefined
  let balance = 0
  for await (const { cells } of rows) {
    if (column === undefined) column = cells.findIndex((cell) => cell.trim().toLowerCase() === 'country')
    if (column < 0) return 0
    const country = cells[column]?.trim().toUpperCase() ?? ''
    if (central.countries.includes(country)) balance += 1
    if (western.countries.includes(country)) balance -= 1
  }
  return balance
}
