import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionedIn, type Piece, piecesOf } from './mention.ts'

const people = ['Ana', 'Ana Maria', 'Ad-hoc expert', 'Coordinator, Gdańsk', 'X (Y) [Z] {W} \\ ^$.*+?|/-'].map(
  (name, id) => ({
    id: String(id),
    name,
  }),
)
const named = (body: string) => mentionedIn(body, people).map(({ name }) => name)

test.each([
  ['@Ana', ['Ana']],
  ['@ana maria, and @AD-HOC EXPERT!', ['Ana Maria', 'Ad-hoc expert']],
  ['@Ana Mariachi', ['Ana']],
  ['@Anastasia, write to me@Ana', []],
  ['Ask @Coordinator, Gdan\u0301sk', ['Coordinator, Gdańsk']],
  ['(@X (Y) [Z] {W} \\ ^$.*+?|/-)', ['X (Y) [Z] {W} \\ ^$.*+?|/-']],
  ['https://example.org/@Ana', []],
  ['', []],
])('%s means %o', (body, names) => {
  expect(named(body)).toEqual(names)
})

const said = (piece: Piece) => ('text' in piece ? piece.text : 'href' in piece ? piece.href : `@${piece.mention}`)

test('whatever is said and whoever is called what, nothing is lost and only web addresses are links', () => {
  const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('@', 'https://a.b/', ' ', '\n')))
  fc.assert(
    fc.property(words, fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (parts, names) => {
      const body = parts.join('').normalize('NFC')
      const pieces = piecesOf(
        body,
        names.map((name) => ({ id: name, name })),
      )
      expect(pieces.map(said).join('').normalize('NFC')).toBe(body)
      for (const piece of pieces) if ('href' in piece) expect(URL.canParse(piece.href)).toBe(true)
    }),
  )
})
