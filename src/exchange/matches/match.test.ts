import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areNeighbours, sharedLanguages } from './countries.ts'
import { type Objection, type Reason, rank, type Supply, scoreOf, type Wish } from './match.ts'
import { limits, objectionWeights, reasonWeights } from './match.weights.ts'
import { placeIn } from './place.ts'

const place = fc.record({
  country: fc.option(fc.constantFrom('BE', 'NL', 'PL', 'FR', 'SK', 'XX')),
  population: fc.option(fc.integer({ min: 1, max: 3_000_000 })),
  unemployment: fc.option(fc.double({ min: 0, max: 30, noNaN: true })),
  area: fc.option(fc.constantFrom('centre' as const, 'part' as const, 'apart' as const)),
  at: fc.option(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  ),
})

const concepts = fc.uniqueArray(
  fc.constantFrom('youth', 'trust', 'budget', 'staff', 'law').map((id) => ({ id, label: id })),
  { selector: ({ id }) => id },
)

const wish: fc.Arbitrary<Wish> = fc.record({ cityId: fc.constantFrom('a', 'b', 'c'), place, concepts })

const supply: fc.Arbitrary<Supply> = fc
  .record({
    id: fc.uuid(),
    cityId: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    place,
    practices: fc.array(fc.record({ status: fc.option(fc.constantFrom('active', 'dormant', 'ended')) }), {
      maxLength: 3,
    }),
    suggested: fc.boolean(),
    learnsItself: fc.boolean(),
    confidence: fc.option(fc.constantFrom('low', 'medium', 'certain')),
    askersOfTheOnlyOne: fc.integer({ min: 0, max: 6 }),
    concepts,
  })
  .map((made) => ({ ...made, id: made.cityId ?? made.id }))

const supplies = fc.uniqueArray(supply, { selector: ({ id }) => id, maxLength: 8 })

describe('a ranking', () => {
  test('does not depend on the order in which candidates come', () => {
    fc.assert(
      fc.property(
        wish,
        supplies.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        (asked, [list, shuffled]) => {
          expect(rank(asked, shuffled)).toEqual(rank(asked, list))
        },
      ),
    )
  })

  test('never matches a city with itself, and leaves out nobody else', () => {
    fc.assert(
      fc.property(wish, supplies, (asked, list) => {
        const ranked = rank(asked, list)
        expect(ranked.map((match) => match.supply.id).sort()).toEqual(
          list
            .filter(({ cityId }) => cityId !== asked.cityId)
            .map(({ id }) => id)
            .sort(),
        )
      }),
    )
  })

  test('goes from the highest score down, and scores lie between 0 and 1', () => {
    fc.assert(
      fc.property(wish, supplies, (asked, list) => {
        const scores = rank(asked, list).map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
      }),
    )
  })
})

describe('a score', () => {
  test('can reach 1, where everything speaks for it and nothing against', () => {
    const { suggested_here: _, ...together } = reasonWeights
    const sum = Object.values(together).reduce((total, weight) => total + weight, 0)
    expect(sum).toBeCloseTo(1, 10)
  })

  test('is never lowered by a further reason, nor raised by a further objection', () => {
    const reason = fc.constantFrom(...Object.keys(reasonWeights)).map((kind) => reasonNamed(kind))
    const objection = fc.constantFrom(...Object.keys(objectionWeights)).map((kind) => ({ kind }) as Objection)
    const reasons = fc.uniqueArray(reason, { selector: ({ kind }) => kind })
    const objections = fc.uniqueArray(objection, { selector: ({ kind }) => kind })
    fc.assert(
      fc.property(reasons, objections, reason, objection, (some, against, one, but) => {
        const before = scoreOf(some, against)
        if (!some.some(({ kind }) => kind === one.kind))
          expect(scoreOf([...some, one], against)).toBeGreaterThanOrEqual(before)
        if (!against.some(({ kind }) => kind === but.kind))
          expect(scoreOf(some, [...against, but])).toBeLessThanOrEqual(before)
      }),
    )
  })

  test('is never lowered by one more thing in common', () => {
    fc.assert(
      fc.property(wish, supply, (asked, candidate) => {
        fc.pre(candidate.cityId !== asked.cityId)
        const [before] = rank(asked, [candidate])
        const shared = { id: 'new', label: 'new' }
        const [after] = rank({ ...asked, concepts: [...asked.concepts, shared] }, [
          { ...candidate, learnsItself: true, concepts: [...candidate.concepts, shared] },
        ])
        expect(after!.score).toBeGreaterThanOrEqual(before!.score)
      }),
    )
  })
})

test('what speaks for and against a candidate', () => {
  const genk = { country: 'BE', population: 67_614, unemployment: null, area: 'apart' as const, at: null }
  const [city, outside] = rank({ cityId: 'genk', place: genk, concepts: [{ id: 'y', label: 'youth' }] }, [
    {
      ...bare('breda'),
      place: { country: 'NL', population: 100_000, unemployment: 3, area: 'centre', at: null },
      practices: [{ status: 'dormant' }],
      learnsItself: true,
      askersOfTheOnlyOne: limits.manyAskers,
      concepts: [{ id: 'y', label: 'youth' }],
    },
    { ...bare('p1'), cityId: null, place: placeIn('FI'), suggested: true },
  ])
  expect(city).toMatchObject({
    reasons: [
      { kind: 'same_sub_theme' },
      { kind: 'named_practice', count: 1 },
      { kind: 'learns_itself' },
      { kind: 'similar_size', mine: 67_614, theirs: 100_000 },
      { kind: 'shared_language', languages: ['nl'] },
      { kind: 'near', how: 'neighbours', country: 'NL' },
      { kind: 'shared_concepts', concepts: ['youth'] },
    ],
    objections: [
      { kind: 'not_active', status: 'dormant' },
      { kind: 'asked_by_many', askers: 3 },
    ],
    // (0.30 + 0.06 + 0.12 + 0.14 + 0.10 + 0.05 + 0.12 / 3) × 0.7 × 0.9
    score: 0.51,
  })
  expect(outside).toMatchObject({
    reasons: [{ kind: 'suggested_here' }],
    objections: [{ kind: 'suggested_only' }, { kind: 'outside' }],
    score: 0.106,
  })
})

test('languages and borders', () => {
  expect(sharedLanguages('BE', 'NL')).toEqual(['nl'])
  expect(sharedLanguages('BE', 'FR')).toEqual(['fr'])
  expect(sharedLanguages('PL', 'ES')).toEqual([])
  expect(sharedLanguages('?', 'ES')).toEqual([])
  expect(areNeighbours('SK', 'HU')).toBe(true)
  expect(areNeighbours('HU', 'SK')).toBe(true)
  expect(areNeighbours('ES', 'DK')).toBe(false)
})

function reasonNamed(kind: string): Reason {
  return kind === 'shared_concepts' ? { kind, concepts: ['youth'] } : ({ kind } as Reason)
}

const bare = (id: string): Supply => ({
  id,
  cityId: id,
  place: placeIn(null),
  practices: [],
  suggested: false,
  learnsItself: false,
  confidence: null,
  askersOfTheOnlyOne: 0,
  concepts: [],
})
