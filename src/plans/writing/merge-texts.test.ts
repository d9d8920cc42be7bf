import { describe, expect, test } from 'vitest'
import { readText, writeText } from '../texts/text.schema.ts'
import { type Choice, mergeTexts } from './merge-texts.ts'

const text = (...paragraphs: string[]) => readText(paragraphs.join('\n\n'))

function merged(before: string[] | null, mine: string[], theirs: string[], choice?: Choice) {
  const texts = { before: before && text(...before), mine: text(...mine), theirs: text(...theirs) }
  const asked = mergeTexts(texts, new Map())
  const decided = choice ? new Map(asked.clashes.map(({ key }) => [key, choice])) : new Map<string, Choice>()
  const { steps, clashes } = mergeTexts(texts, decided)
  return {
    text: writeText(steps.at(-1) ?? texts.theirs).split('\n\n'),
    asked: asked.clashes.length,
    left: clashes.length,
  }
}

const settled = (paragraphs: string[]) => ({ text: paragraphs, asked: 0, left: 0 })

describe('two texts that went on from one', () => {
  test('keep what each added, changed and took away, where the other did nothing', () => {
    const before = ['A', 'B', 'C', 'D']
    expect(merged(before, ['A', 'B', 'C', 'D'], ['A', 'x', 'C'])).toEqual(settled(['A', 'x', 'C']))
    expect(merged(before, ['A', 'b', 'C', 'D'], ['a', 'B', 'C', 'D', 'E'])).toEqual(settled(['a', 'b', 'C', 'D', 'E']))
    expect(merged(before, ['A', 'C', 'D'], ['A', 'B', 'c', 'D'])).toEqual(settled(['A', 'c', 'D']))
    expect(merged(before, ['New', 'A', 'B', 'C', 'D'], ['A', 'B', 'C'])).toEqual(settled(['New', 'A', 'B', 'C']))
    expect(merged(before, ['A', 'b', 'C', 'D'], ['A', 'B', 'between', 'C', 'D'])).toEqual(
      settled(['A', 'b', 'between', 'C', 'D']),
    )
    expect(merged(before, ['A', 'D'], ['A', 'B', 'C', 'D', 'E'])).toEqual(settled(['A', 'D', 'E']))
    expect(merged([], ['mine'], ['theirs'])).toEqual(settled(['theirs', 'mine']))
  })

  test('are not asked about where both did the same, or one thing came twice', () => {
    expect(merged(['A', 'B'], ['A', 'b'], ['A', 'b'])).toEqual(settled(['A', 'b']))
    expect(merged(['A'], ['A', 'x'], ['A', 'x'])).toEqual(settled(['A', 'x']))
    expect(merged(['A'], ['A', 'x'], ['A', 'x', 'y'])).toEqual(settled(['A', 'x', 'y']))
    expect(merged(['A', 'B'], ['A'], ['A'])).toEqual(settled(['A']))
  })

  test('ask where both changed one paragraph, each in another way, and do then what was chosen', () => {
    const asking: [string[], string[], string[]] = [
      ['A', 'B', 'C'],
      ['A', 'mine', 'C', 'more'],
      ['A', 'theirs', 'C'],
    ]
    expect(merged(...asking)).toEqual({ text: ['A', 'theirs', 'C', 'more'], asked: 1, left: 1 })
    expect(merged(...asking, 'mine').text).toEqual(['A', 'mine', 'C', 'more'])
    expect(merged(...asking, 'theirs')).toEqual({ text: ['A', 'theirs', 'C', 'more'], asked: 1, left: 0 })
    expect(merged(...asking, 'both').text).toEqual(['A', 'theirs', 'mine', 'C', 'more'])
    // What one crossed out and the other went on with.
    expect(merged(['A', 'B'], ['A'], ['A', 'b']).asked).toBe(1)
    expect(merged(['A', 'B'], ['A', 'b'], ['A']).asked).toBe(1)
    expect(merged(['A', 'B', 'C'], ['x', 'B', 'y'], ['v', 'B', 'w']).asked).toBe(2)
  })

  test('ask about everything that differs where nobody knows any more what they began from', () => {
    expect(merged(null, ['A', 'x', 'C'], ['A', 'B', 'C'])).toEqual({ text: ['A', 'B', 'C'], asked: 1, left: 1 })
    expect(merged(null, ['A', 'x', 'C'], ['A', 'B', 'C'], 'mine').text).toEqual(['A', 'x', 'C'])
    expect(merged(null, ['A', 'C', 'x'], ['A', 'C'], 'both').text).toEqual(['A', 'C', 'x'])
    expect(merged(null, ['A'], ['A'])).toEqual(settled(['A']))
  })

  test('are merged one change at a time, so that what others write just then stays', () => {
    const { steps } = mergeTexts(
      { before: text('A', 'B', 'C'), mine: text('a', 'B', 'c'), theirs: text('A', 'B', 'C') },
      new Map(),
    )
    expect(steps.map(writeText)).toEqual(['A\n\nB\n\nc', 'a\n\nB\n\nc'])
  })
})
