import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../src/app/app.tsx'
import { readSettings } from '../src/platform/settings/index.ts'
import { createFormats } from '../src/platform/text/index.ts'
import { freshDatabase } from './database.ts'
import { crawl, type Visited } from './pages/crawl.ts'
import { normalise, piecesOf, type Record, readRecord } from './pages/record.ts'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ PSEUDO_LANGUAGES: 'on', LOG_LEVEL: 'silent' }) })

/** Names that are the same in every language. */
const names = ['charrette', 'csv', 'json', 'xlsx', 'svg', 'atom', 'english', 'français', 'openapi', 'oecd', 'url', 'id']

let pages: Visited[]
let record: Record
beforeAll(async () => {
  record = await readRecord(db)
  pages = await crawl(app, 'en-XA')
}, 120_000)

describe('every page', () => {
  it('is reached by following links from the first one', () => {
    const reached = pages.map(({ address }) => address)
    for (const address of [
      '/',
      '/about',
      '/accessibility',
      '/n/agents-of-coexistence',
      '/n/agents-of-coexistence/cities',
      '/n/agents-of-coexistence/matrix',
      '/n/agents-of-coexistence/practices',
      '/n/agents-of-coexistence/roadmap',
      '/n/agents-of-coexistence/search',
    ])
      expect(reached).toContain(address)
  })

  it('is there: no link leads nowhere', () => {
    expect(pages.filter(({ status, address }) => status !== 200 && address !== '/nothing-is-here').map(brief)).toEqual(
      [],
    )
  })

  it('says everything out of the text files: nothing that is not on record stays as it is in the pseudo-language', () => {
    const untranslated = new Map<string, string>()
    for (const { address, markup } of pages)
      for (const text of [...markup.texts, ...markup.said])
        if (!isKnown(text) && !untranslated.has(text)) untranslated.set(text, address)
    expect([...untranslated].map(([text, address]) => `${address}: ${text}`)).toEqual([])
  })

  it('has one title, one heading of the first level, and none of its headings skips a level', () => {
    const wrong = pages.filter(({ markup, html }) => {
      const levels = markup.tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
      const skips = levels.some((level, i) => level - (levels[i - 1] ?? 0) > 1)
      return levels.filter((level) => level === 1).length !== 1 || skips || !/<title>[^<]+<\/title>/.test(html)
    })
    expect(wrong.map(brief)).toEqual([])
  })

  it('carries no style and no script of its own, which the security policy forbids', () => {
    const wrong = pages.filter(({ markup }) =>
      markup.tags.some(
        ({ name, attributes }) =>
          'style' in attributes ||
          name === 'style' ||
          (name === 'script' && !attributes.src && attributes.type !== 'application/ld+json') ||
          Object.keys(attributes).some((key) => key.startsWith('on')),
      ),
    )
    expect(wrong.map(brief)).toEqual([])
  })

  it('uses every id once and labels only with what is there', () => {
    const wrong = pages.flatMap(({ address, markup }) => {
      const ids = markup.tags.map(({ attributes }) => attributes.id).filter((id) => id !== undefined)
      const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
      const missing = markup.tags
        .flatMap(({ attributes }) => ['aria-labelledby', 'aria-describedby', 'for'].map((key) => attributes[key]))
        .flatMap((value) => value?.split(' ') ?? [])
        .filter((id) => !ids.includes(id))
      return [...twice, ...missing].map((id) => `${address}#${id}`)
    })
    expect(wrong).toEqual([])
  })

  it('inside a network says which day its facts stand for', () => {
    const inside = pages.filter(({ address }) => address.startsWith('/n/agents-of-coexistence'))
    expect(inside.filter(({ html }) => !html.includes('December 2023')).map(brief)).toEqual([])
  })

  it('of an invented network says that it is an example', () => {
    const invented = pages.filter(({ address }) => /^\/n\/(?!agents-of-coexistence)/.test(address))
    expect(invented.length).toBeGreaterThan(5)
    expect(invented.filter(({ html }) => !html.includes('data-tone="example"')).map(brief)).toEqual([])
  })
})

const brief = ({ address, status }: Visited) => `${status} ${address}`

/** Whether every plain letter of a text is on record or comes out of a format (a date, a country, "and"). */
function isKnown(text: string): boolean {
  // Words such as the French “à” look like the pseudo-language: a text that is on record as a whole is not cut there.
  if (piecesOf(normalise(text)).every((piece) => record.values.has(piece))) return true
  return plainParts(text).every((part) => {
    const said = normalise(part)
    return isOnRecord(said) || piecesOf(said).every(isFormatted)
  })
}

/** What is left of a text without the words of the pseudo-language, which have not one plain letter. */
const plainParts = (text: string) =>
  text
    .split(/(?<![\p{L}\p{M}])(?:(?![a-z])\p{L})+(?![\p{L}\p{M}])/iu)
    .map((part) => part.trim())
    .filter((part) => /[a-z]{2}/i.test(part))

/** Long pieces may stand anywhere in a text, for excerpts are cut; short ones must be a value of their own. */
function isOnRecord(said: string): boolean {
  if (!/[a-z]{2}/.test(said) || record.values.has(said) || names.includes(said)) return true
  // A theme is often named with its code before it.
  if (record.values.has(said.replace(/^[a-z0-9.]{1,4} /, ''))) return true
  return said.split(' ').length >= 3 && record.whole.includes(said)
}

const format = createFormats('en')
const months = Array.from({ length: 12 }, (_, i) => format.date(`2024-${String(i + 1).padStart(2, '0')}`))
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countries = letters
  .flatMap((first) => letters.map((second) => format.country(first + second)))
  .filter((name) => name.length > 2)
const formatted = new Set([...months.map((month) => month.split(' ')[0] ?? ''), ...countries].map(normalise))

/** Dates and countries of the English formats, and lists of what is on record. */
function isFormatted(piece: string): boolean {
  const known = (word: string) => formatted.has(word) || isOnRecord(word)
  return (
    known(piece) ||
    piece.split(' and ').every((part) => known(part) || part.replace(/\d+/g, ' ').trim().split(/\s+/).every(known))
  )
}
