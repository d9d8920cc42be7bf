import { describe, expect, test } from 'vitest'
import { anomaliesAbout } from './anomalies-about.ts'

const about = (said: { topic?: string; place?: string }, subject: { id: string; name: string }, among = [subject]) =>
  anomaliesAbout([{ topic: said.topic ?? null, place: said.place ?? null }], subject, among).length === 1

describe('a contradiction concerns', () => {
  test('a city whose name stands in its topic or place, whatever its accents', () => {
    const iasi = { id: 'iasi', name: 'Iași' }
    expect(about({ topic: 'Iași partner' }, iasi)).toBe(true)
    expect(about({ topic: 'Iasi partner' }, iasi)).toBe(true)
    expect(about({ topic: 'Currency', place: 'Aarhus data box' }, { id: 'aarhus', name: 'Aarhus' })).toBe(true)
    expect(about({ topic: 'Lódź and Gdansk' }, { id: 'lodz', name: 'Łódź' })).toBe(true)
  })

  test('no city of which only a part is named', () => {
    expect(about({ topic: 'Genker Bürger' }, { id: 'genk', name: 'Genk' })).toBe(false)
    const cities = [
      { id: 'bystrica', name: 'Bystrica' },
      { id: 'banska-bystrica', name: 'Banská Bystrica' },
    ]
    const [short, long] = [cities[0]!, cities[1]!]
    expect(about({ topic: 'Banska Bystrica focus' }, short, cities)).toBe(false)
    expect(about({ topic: 'Banska Bystrica focus' }, long, cities)).toBe(true)
    expect(about({ topic: 'Bystrica and Banská Bystrica' }, short, cities)).toBe(true)
  })

  test('no city that is called like an everyday word', () => {
    const nice = { id: 'nice', name: 'Nice' }
    expect(about({ topic: 'a nice wording' }, nice)).toBe(false)
    expect(about({ topic: 'Nice unemployment' }, nice)).toBe(true)
  })

  test('a theme by its code, but not a table, page or section of that number', () => {
    const theme = { id: '3.2', name: 'Improve knowledge' }
    expect(about({ place: 'Table 1 rows 3.2 and 3.3' }, theme)).toBe(true)
    expect(about({ place: 'rows 3.2.1' }, theme)).toBe(false)
    expect(about({ place: 'rows 13.2' }, theme)).toBe(false)
    expect(about({ place: 'section 3.2' }, theme)).toBe(false)
    expect(about({ place: 'Table 1' }, { id: '1', name: 'Working together with citizens' })).toBe(false)
    expect(about({ topic: 'Ķekava participatory budget' }, { id: '1.6', name: 'Participatory budget' })).toBe(true)
  })

  test('a meeting by its id, not by one that begins the same', () => {
    expect(about({ topic: 'CNM3 month' }, { id: 'CNM3', name: 'Core network meeting 3' })).toBe(true)
    expect(about({ topic: 'CNM31 month' }, { id: 'CNM3', name: 'Core network meeting 3' })).toBe(false)
    expect(about({ place: 'two passages' }, { id: 'two', name: 'Second' })).toBe(false)
  })

  test('nothing that has neither id nor name', () => {
    expect(about({ topic: 'anything' }, { id: '', name: '' })).toBe(false)
  })
})
