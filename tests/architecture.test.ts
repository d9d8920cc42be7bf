import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createApp } from '../src/app/app.tsx'
import { type Floor, floors } from '../src/order.ts'
import { doorOf } from '../src/platform/http/index.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { freshDatabase } from './database.ts'

interface File {
  path: string
  floor: Floor
  text: string
  imports: string[]
}

const files: File[] = globSync('src/*/**/*.{ts,tsx}')
  .filter((path) => !path.endsWith('.d.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(path, 'utf8')
    return { path, floor: floorOf(path), text, imports: importsOf(text) }
  })
const products = files.filter(({ path }) => !/\.test\.tsx?$/.test(path))

function floorOf(path: string): Floor {
  const name = path.split('/')[1]
  const floor = floors.find((known) => known === name)
  if (!floor) throw new Error(`${path} lies on no floor; the floors are in src/order.ts`)
  return floor
}

/** Static, dynamic and type-only imports alike: the story is one-way. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|\bimport\(?\s*'([^']+)'/g)].map(
    ([, from, alone]) => from ?? alone ?? '',
  )
}

/** The files that break a rule, each with the import that does: an empty list is the aim, a full one names the place. */
const breaking = (among: File[], broken: (file: File, from: string) => boolean): string[] =>
  among.flatMap((file) =>
    file.imports.filter((from) => broken(file, from)).map((from) => `${file.path} imports ${from}`),
  )

/** The floor another floor's front door, slice or tables belong to. */
const floorBehind = (from: string): string | undefined =>
  from.startsWith('#platform/') ? 'platform' : /^#(?:schema\/|slice\/)?([a-z-]+)$/.exec(from)?.[1]

/** What the browser loads names the islands of all floors. */
const browserEntry = 'src/app/client/client.ts'

const targetOf = ({ path }: File, from: string) => normalize(join(dirname(path), from))

describe('the house', () => {
  test('is not empty, and its imports are understood', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(500)
  })

  test('has stairs that lead down only', () => {
    const upward = breaking(files, ({ floor }, from) => {
      const behind = floors.find((known) => known === floorBehind(from))
      return behind !== undefined && floors.indexOf(behind) > floors.indexOf(floor)
    })
    expect(upward).toEqual([])
  })

  test('has floors that are entered by their front door', () => {
    const through = breaking(
      products.filter(({ path }) => !path.endsWith('/schema.ts')),
      (file, from) => {
        if (!from.startsWith('.') || /\/text\.\w+\.json$/.test(from)) return false
        if (file.path === browserEntry && /\.island\.ts$|\/client\/index\.ts$/.test(from)) return false
        return !targetOf(file, from).startsWith(`src/${file.floor}/`)
      },
    )
    expect(through).toEqual([])
  })

  test('lets only the porch put slices together', () => {
    expect(breaking(products, ({ floor }, from) => from.startsWith('#slice/') && floor !== 'app')).toEqual([])
  })

  test('lets the tables of floors below be read where questions are asked, and never written', () => {
    const upstairs = products.filter(({ floor }) => floor !== 'app')
    const reads = ({ path, text }: File) => /\.queries\.ts$/.test(path) && !/\.(insert|update|delete)\(/.test(text)
    expect(breaking(upstairs, (file, from) => from.startsWith('#schema/') && !reads(file))).toEqual([])
  })

  test('has tables that know only tables', () => {
    const impure = breaking(
      files.filter(({ path }) => path.endsWith('/schema.ts')),
      (_, from) => !/^drizzle-orm/.test(from) && !/\/schema\.ts$/.test(from) && !/\/db\/columns\.ts$/.test(from),
    )
    expect(impure).toEqual([])
  })

  test('has islands that stand by themselves', () => {
    const islands = files.filter(({ path }) => /\.island\.tsx?$/.test(path))
    expect(breaking(islands, (_, from) => from !== '#platform/client')).toEqual([])
  })

  test('has a cellar without a domain word', () => {
    // `networkId` says whose a row is, which the cellar has to know to keep networks apart.
    const words = /\b(cit(y|ies)|practices?|matrix|meetings?|themes?|needs?|roadmap|obligations?|mentor\w*)\b/i
    const speaking = products
      .filter(({ floor }) => floor === 'platform')
      .flatMap(({ path, text }) =>
        withoutProse(text)
          .split('\n')
          .map((line, at) => ({ line, at }))
          .filter(({ line }) => words.test(line))
          .map(({ line, at }) => `${path}:${at + 1} ${line.trim()}`),
      )
    expect(speaking).toEqual([])
  })

  test('has a door on every route', async () => {
    const { db } = await freshDatabase('empty')
    const { routes } = createApp({ db, settings: readSettings({}) })
    const methods = routes.filter(({ method }) => method !== 'ALL')
    const withDoor = new Set(
      methods.filter(({ handler }) => doorOf(handler) !== undefined).map(({ method, path }) => `${method} ${path}`),
    )
    const open = methods.map(({ method, path }) => `${method} ${path}`).filter((route) => !withDoor.has(route))
    expect(methods.length).toBeGreaterThan(20)
    expect([...new Set(open)]).toEqual([])
  })
})

/** Comments and sentences for people may say what they like; what counts is what things are called. */
function withoutProse(text: string): string {
  const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm
  const texts = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g
  return text.replace(comments, blank).replace(texts, blank)
}

const blank = (prose: string) => prose.replace(/[^\n]/g, '')

const long = products.filter(({ path, text }) => !/schema\.ts$/.test(path) && text.split('\n').length > 250)
if (long.length > 0) console.info(`Look three times at: ${long.map(({ path }) => path).join(', ')}`)
