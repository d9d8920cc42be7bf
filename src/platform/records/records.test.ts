import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { cities, networks } from '../../networks/schema.ts'
import { persons } from '../../people/schema.ts'
import { recordActivity } from '../activity/index.ts'
import { activityEntries } from '../schema.ts'
import { changeDetail, discardDraft, draftBeside, keepDraft, newDrafts, saveRecord, undoChange } from './index.ts'
import type { Values } from './values.ts'

const { db } = await freshDatabase('empty')
const [network] = await db.insert(networks).values({ slug: 'n', name: 'N' }).returning()
const networkId = network!.id
const kept = { table: cities }
const person = { id: '018f0000-0000-7000-8000-000000000001', name: 'Ana' }
let count = 0

async function newCity(values: Partial<typeof cities.$inferInsert> = {}) {
  const slug = `city-${++count}`
  const given = { networkId, slug, position: count, name: slug, country: 'PL', ...values }
  const [city] = await db.insert(cities).values(given).returning()
  return city!
}

const cityOf = async (id: string) => (await db.select().from(cities).where(eq(cities.id, id)))[0]!

const save = (id: string, version: number, values: Values, name = person.name) =>
  db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...kept, id, version, values })
    if (saved.outcome === 'saved')
      await recordActivity(tx, {
        networkId,
        actor: name,
        verb: 'city.changed',
        subjectKind: 'city',
        subjectId: id,
        detail: changeDetail(saved),
      })
    return saved
  })

const lastEntry = async (id: string) => {
  const entries = await db
    .select()
    .from(activityEntries)
    .where(eq(activityEntries.subjectId, id))
    .orderBy(asc(activityEntries.id))
  return entries.at(-1)!
}

describe('saving', () => {
  test('writes only what differs and counts the version', async () => {
    const city = await newCity({ population: 100, unemploymentPct: '14.50' })
    const saved = await save(city.id, 1, { population: 200, unemploymentPct: '14.5', region: '', name: city.name })
    expect(saved).toMatchObject({ outcome: 'saved', version: 2, changes: { population: { before: 100, after: 200 } } })
    expect(Object.keys(saved.outcome === 'saved' ? saved.changes : {})).toEqual(['population'])
    expect(await save(city.id, 2, { population: 200 })).toMatchObject({ outcome: 'same', version: 2 })
    expect(await cityOf(city.id)).toMatchObject({ population: 200, unemploymentPct: '14.50', version: 2 })
  })

  test('keeps both where two people changed different fields', async () => {
    const city = await newCity({ economy: 'coal', note: 'old' })
    await save(city.id, 1, { economy: 'wind', note: 'old' }, 'Bea')
    expect(await save(city.id, 1, { economy: 'coal', note: 'new' })).toMatchObject({ outcome: 'saved', version: 3 })
    expect(await cityOf(city.id)).toMatchObject({ economy: 'wind', note: 'new' })
  })

  test('asks where both changed the same, with who and what it was, and writes nothing', async () => {
    const city = await newCity({ economy: 'coal', note: 'old' })
    await save(city.id, 1, { economy: 'wind' }, 'Bea')
    const stale = await save(city.id, 1, { economy: 'sun', note: 'new' })
    expect(stale).toMatchObject({
      outcome: 'stale',
      now: { version: 2, economy: 'wind' },
      values: { economy: 'sun', note: 'new' },
      conflicts: [{ field: 'economy', began: 'coal', theirs: 'wind', mine: 'sun', actor: 'Bea' }],
    })
    expect(await cityOf(city.id)).toMatchObject({ economy: 'wind', note: 'old', version: 2 })
    expect(await save(city.id, 2, { economy: 'sun', note: 'new' })).toMatchObject({ outcome: 'saved' })
  })

  test('asks about every difference where something unknown changed the record', async () => {
    const city = await newCity({ economy: 'coal' })
    await db.update(cities).set({ economy: 'tar', version: 2 }).where(eq(cities.id, city.id))
    expect(await save(city.id, 1, { economy: 'coal', note: 'n' })).toMatchObject({
      outcome: 'stale',
      conflicts: [{ field: 'economy' }, { field: 'note' }],
    })
  })

  test('does not know a record that is gone', async () => {
    expect(await save('018f0000-0000-7000-8000-00000000dead', 1, { note: 'n' })).toEqual({ outcome: 'gone' })
  })

  test('lets two who save at the same moment do so one after the other', async () => {
    const city = await newCity({ economy: 'coal', note: 'old' })
    const both = await Promise.all([save(city.id, 1, { economy: 'wind' }), save(city.id, 1, { note: 'new' })])
    expect(both.map(({ outcome }) => outcome)).toEqual(['saved', 'saved'])
    expect(await cityOf(city.id)).toMatchObject({ economy: 'wind', note: 'new', version: 3 })
    const clash = await Promise.all([save(city.id, 3, { economy: 'a' }), save(city.id, 3, { economy: 'b' })])
    expect(clash.map(({ outcome }) => outcome).sort()).toEqual(['saved', 'stale'])
  })

  test('never loses a field silently, whatever two people do', { timeout: 120_000 }, async () => {
    const names = ['economy', 'note', 'region', 'demography'] as const
    const edit = fc.record({
      who: fc.constantFrom('Ana', 'Bea'),
      reloads: fc.boolean(),
      values: fc.dictionary(fc.constantFrom(...names), fc.constantFrom('', 'a', 'b', 'c'), { maxKeys: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 8 }), async (edits) => {
        const city = await newCity()
        const seen = new Map<string, Awaited<ReturnType<typeof cityOf>>>()
        for (const { who, reloads, values } of edits) {
          const before = await cityOf(city.id)
          const began = reloads ? before : (seen.get(who) ?? city)
          // A form sends every field: those nobody touched as they were when it was opened.
          const form = Object.fromEntries(names.map((name) => [name, values[name] ?? began[name] ?? '']))
          const saved = await save(city.id, began.version, form, who)
          const after = await cityOf(city.id)
          const clashes = names.filter((name) => {
            const [was, typed, now] = [began[name] ?? '', form[name], before[name] ?? '']
            return typed !== was && now !== was && typed !== now
          })
          if (saved.outcome === 'stale') {
            expect(saved.conflicts.map(({ field }) => field).sort()).toEqual([...clashes].sort())
            expect(after).toEqual(before)
            for (const name of clashes) expect(saved.values[name] ?? '').toBe(form[name])
          } else {
            expect(clashes).toEqual([])
            for (const name of names) {
              const mine = form[name] !== (began[name] ?? '')
              expect(after[name] ?? '').toBe(mine ? form[name] : (before[name] ?? ''))
            }
          }
          seen.set(who, after)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('undo', () => {
  const undo = (id: string, entryId: string) => db.transaction((tx) => undoChange(tx, { ...kept, id, entryId, person }))

  test('takes back the fields of one change, and can itself be taken back', async () => {
    const city = await newCity({ economy: 'coal', gdpPerCapita: '10.5' })
    await save(city.id, 1, { economy: 'wind', gdpPerCapita: '11' })
    const first = await lastEntry(city.id)
    await save(city.id, 2, { note: 'later' })
    expect(await undo(city.id, first.id)).toMatchObject({ outcome: 'undone', blocked: [] })
    expect(await cityOf(city.id)).toMatchObject({ economy: 'coal', gdpPerCapita: '10.5', note: 'later', version: 4 })
    const second = await lastEntry(city.id)
    expect(second).toMatchObject({ verb: 'city.undone', actor: 'Ana', detail: { undoes: first.id, version: 4 } })
    expect(await undo(city.id, second.id)).toMatchObject({ outcome: 'undone' })
    expect(await cityOf(city.id)).toMatchObject({ economy: 'wind', gdpPerCapita: '11' })
  })

  test('leaves what was changed again since, and says so', async () => {
    const city = await newCity({ economy: 'coal', note: 'old' })
    await save(city.id, 1, { economy: 'wind', note: 'new' })
    const entry = await lastEntry(city.id)
    await save(city.id, 2, { economy: 'sun' })
    expect(await undo(city.id, entry.id)).toMatchObject({ outcome: 'undone', blocked: ['economy'] })
    expect(await cityOf(city.id)).toMatchObject({ economy: 'sun', note: 'old' })
    expect(await undo(city.id, entry.id)).toEqual({ outcome: 'blocked', blocked: ['economy'] })
  })

  test('is for thirty days, and for entries of this record', async () => {
    const city = await newCity({ economy: 'coal' })
    await save(city.id, 1, { economy: 'wind' })
    const entry = await lastEntry(city.id)
    const other = await newCity()
    expect(await undo(other.id, entry.id)).toEqual({ outcome: 'gone' })
    expect(await undo(city.id, 'nonsense')).toEqual({ outcome: 'gone' })
    await db
      .update(activityEntries)
      .set({ at: new Date(Date.now() - 31 * 86_400_000) })
      .where(eq(activityEntries.id, entry.id))
    expect(await undo(city.id, entry.id)).toEqual({ outcome: 'too-late' })
  })
})

describe('drafts', () => {
  const nobody = () => false
  const everybody = () => true
  const keeping = (subjectId: string | null, given: Partial<Parameters<typeof keepDraft>[1]> = {}) => ({
    id: '018f0000-0000-7000-8000-0000000000aa',
    networkId,
    cityId: null,
    personId: person.id,
    actor: person.name,
    kind: 'city',
    subjectId,
    values: { economy: 'wi' },
    baseVersion: 1,
    version: null,
    ...given,
  })

  test('stand one beside a record, for those who may edit it only, and leave no activity', async () => {
    await db.insert(persons).values({ id: person.id, name: person.name, email: 'ana@example.org' })
    const city = await newCity()
    const kept = await keepDraft(db, keeping(city.id))
    expect(kept).toMatchObject({ outcome: 'kept', draft: { version: 1, actor: 'Ana' } })
    const beside = { kind: 'city', subjectId: city.id }
    expect(await draftBeside(db, beside, nobody)).toBeNull()
    expect(await draftBeside(db, beside, everybody)).toMatchObject({ values: { economy: 'wi' }, baseVersion: 1 })
    expect(await lastEntry(city.id)).toBeUndefined()
    const other = { id: '018f0000-0000-7000-8000-0000000000bb', values: { economy: 'wo' } }
    expect(await keepDraft(db, keeping(city.id, other))).toMatchObject({ outcome: 'stale', now: { version: 1 } })
    expect(await keepDraft(db, keeping(city.id, { version: 1 }))).toMatchObject({ draft: { version: 2 } })
    expect(await keepDraft(db, keeping(city.id, { ...other, version: 1 }))).toMatchObject({ outcome: 'stale' })
    const draft = await draftBeside(db, beside, everybody)
    expect(await discardDraft(db, { id: draft!.id, version: 1 })).toBe(false)
    expect(await discardDraft(db, { id: draft!.id, version: 2 })).toBe(true)
    expect(await draftBeside(db, beside, everybody)).toBeNull()
  })

  test('of new records are several, and one however often it is sent', async () => {
    await keepDraft(db, keeping(null, { values: { economy: 'a' } }))
    await keepDraft(db, keeping(null, { values: { economy: 'b' } }))
    await keepDraft(db, keeping(null, { id: '018f0000-0000-7000-8000-0000000000cc' }))
    const found = await newDrafts(db, { networkId, kind: 'city' }, everybody)
    expect(found.map(({ values }) => values.economy).sort()).toEqual(['b', 'wi'])
    expect(await newDrafts(db, { networkId, kind: 'city' }, nobody)).toEqual([])
  })
})
