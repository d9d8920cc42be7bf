import { describe, expect, it } from 'vitest'
import { balanceOf, type Cell, coverageOf, emptyCell, type PracticeInCell, withoutOutsiders } from './coverage.ts'

const cities = ['Genk', 'Breda', 'Aarhus']
const cell = (state: Cell['state'], practices: PracticeInCell[] = []): Cell => ({ ...emptyCell, state, practices })
const practice = (cityId: string | null): PracticeInCell => ({ id: '1', slug: 'p', title: 'P', cityId })
const outsider = practice(null)

describe('who can teach a sub-theme', () => {
  it('is several when two cities have a practice, whether or not they want more', () => {
    const cells = [cell('practice'), cell('practice_and_need'), cell('need')]
    expect(coverageOf(cities, cells, [outsider])).toEqual({
      suppliers: ['Genk', 'Breda'],
      demanders: ['Breda', 'Aarhus'],
      outside: [outsider],
      ratio: 1,
      gap: 'several_suppliers',
    })
  })

  it('is a single city when only one has a practice, however many practices come from outside', () => {
    const cells = [cell('none'), cell('practice_and_need'), cell('need')]
    expect(coverageOf(cities, cells, [outsider, outsider])).toMatchObject({ gap: 'single_supplier', ratio: 0.5 })
  })

  it('is outside only when no city has a practice but somebody elsewhere does', () => {
    expect(coverageOf(cities, [cell('need'), cell('none')], [outsider])).toMatchObject({
      gap: 'outside_only',
      ratio: 0,
    })
  })

  it('is nobody when there is no practice at all, also where nobody wants to learn', () => {
    expect(coverageOf(cities, [cell('need')], []).gap).toBe('no_supplier')
    expect(coverageOf(cities, [], [])).toMatchObject({ gap: 'no_supplier', suppliers: [], demanders: [], ratio: null })
  })
})

describe('a practice from outside', () => {
  it('never makes a city one that can teach', () => {
    expect(withoutOutsiders(cell('practice', [outsider]))).toEqual(cell('none'))
    expect(withoutOutsiders(cell('practice_and_need', [outsider]))).toEqual(cell('need'))
  })

  it('is left out beside a practice of the city, which still counts', () => {
    const own = practice('genk')
    expect(withoutOutsiders(cell('practice', [outsider, own]))).toEqual(cell('practice', [own]))
  })
})

describe('what a city gives and takes', () => {
  it.each([
    [['practice', 'none'], { gives: 1, wants: 0, kind: 'giver' }],
    [['need', 'need'], { gives: 0, wants: 2, kind: 'taker' }],
    [['practice_and_need', 'none'], { gives: 1, wants: 1, kind: 'both' }],
    [['none', 'none'], { gives: 0, wants: 0, kind: 'neither' }],
  ] as const)('of %j is %j', (states, balance) => {
    expect(balanceOf(states.map((state) => cell(state)))).toEqual(balance)
  })
})
