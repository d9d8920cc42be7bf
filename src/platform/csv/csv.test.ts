import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csv, withoutFormula } from './index.ts'

describe('csv', () => {
  it('writes texts, numbers and gaps so that they are read back as they were', () => {
    const rows = [
      ['city', 'note', 'number'],
      ['Iași', 'a "quoted", word\nand a line', -3.5],
      ['', null, undefined],
    ]
    expect(csv(rows)).toBe('city,note,number\r\nIași,"a ""quoted"", word\nand a line",-3.5\r\n,,\r\n')
    expect(parse(csv(rows))).toEqual([
      ['city', 'note', 'number'],
      ['Iași', 'a "quoted", word\nand a line', '-3.5'],
      ['', '', ''],
    ])
  })

  it.each(['=1+1', '+49 89', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1'])(
    'takes the formula out of %j',
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`)
      expect(parse(csv([[text]]))).toEqual([[`'${text}`]])
    },
  )

  it.each(['Genk', '1.1', 'a=b', 'wants - and gets', ''])('leaves %j alone', (text) => {
    expect(withoutFormula(text)).toBe(text)
  })
})
