import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { plantGathering } from '../../../tests/gathering.ts'
import { meetingHosts, travelFactors } from '../schema.ts'
import { shippedFactors } from './factors.ts'
import { placesByCost } from './footprint.meetings.ts'
import { footprintOf, ifOnline, likelyMode, straight, total } from './footprint.reckon.ts'

const { db } = await freshDatabase('empty')

const genk = { latitude: 50.965, longitude: 5.501 }
const gdansk = { latitude: 54.352, longitude: 18.646 }
const breda = { latitude: 51.589, longitude: 4.774 }
const assumptions = { trainUpTo: 800, peoplePerCity: 2, onlineHours: 3, dayHours: 6 }
const reckoning = { factors: shippedFactors, assumptions, hours: 18 }

describe('reckoning', () => {
  test('takes the straight way over the globe, as atlases have it', () => {
    expect(straight(genk, gdansk)).toBeCloseTo(961, -1)
    expect(straight(genk, breda)).toBeCloseTo(86, -1)
    expect(straight(genk, genk)).toBe(0)
  })

  test('goes there and back, longer than straight, by what each way of travelling costs', () => {
    const flight = straight(genk, gdansk) * 2
    const by = footprintOf([{ from: gdansk, mode: 'plane', online: false, people: 3 }], [genk], reckoning)
    expect(by.km).toBeCloseTo(3 * flight)
    expect(total(by)).toBeCloseTo((3 * flight * 183) / 1000)
    const train = footprintOf([{ from: gdansk, mode: 'train', online: false, people: 3 }], [genk], reckoning)
    expect(total(train) / total(by)).toBeCloseTo((1.2 * 35.5) / 183)
  })

  test('leaves hosts at home, counts who is online by the hour, and whoever comes from nowhere not at all', () => {
    const sum = footprintOf(
      [
        { from: genk, mode: 'car', online: false, people: 5 },
        { from: gdansk, mode: null, online: true, people: 2 },
        { from: null, mode: 'plane', online: false, people: 1 },
      ],
      [genk],
      reckoning,
    )
    expect(sum).toMatchObject({ people: 8, online: 2, unknown: 1, km: 0, travel: 0 })
    expect(sum.video).toBeCloseTo((2 * 18 * 150) / 1000)
  })

  test('takes what is likely where nobody said: a train near by, a plane far away', () => {
    expect([10, 500, 900].map((km) => likelyMode(km, assumptions))).toEqual(['local', 'train', 'plane'])
    const sum = footprintOf([{ from: breda, mode: null, online: false, people: 2 }], [genk], reckoning)
    expect([...sum.byMode.keys()]).toEqual(['train'])
    expect(sum.assumed).toBe(2)
  })

  test('goes on from one host to the next: cheaper than two meetings', () => {
    const groups = [{ from: gdansk, mode: 'plane' as const, online: false, people: 1 }]
    const both = footprintOf(groups, [genk, breda], reckoning)
    const apart = [genk, breda].map((place) => total(footprintOf(groups, [place], reckoning)))
    const legs = [straight(gdansk, genk) * 183, straight(genk, breda) * 1.2 * 35.5, straight(breda, gdansk) * 183]
    expect(total(both)).toBeCloseTo(legs.reduce((sum, one) => sum + one, 0) / 1000)
    expect(total(both)).toBeLessThan((apart[0] ?? 0) + (apart[1] ?? 0))
    expect(ifOnline(groups, reckoning, 2)).toBeCloseTo((2 * 3 * 150) / 1000)
  })

  test('says which place costs least', () => {
    const city = (name: string, point: typeof genk) => ({
      id: name,
      slug: name,
      name,
      latitude: String(point.latitude),
      longitude: String(point.longitude),
    })
    const cities = [city('gdansk', gdansk), city('breda', breda), city('genk', genk)] as never
    const groups = [genk, breda, gdansk].map((from) => ({ from, mode: null, online: false, people: 2 }))
    const places = placesByCost(groups, { cities, factors: shippedFactors, assumptions }, 1)
    expect(places.map(({ city: { slug } }) => slug)).toEqual(
      ['breda', 'genk', 'gdansk'].sort((a, b) => {
        const kg = (slug: string) => places.find(({ city: one }) => one.slug === slug)?.kg ?? 0
        return kg(a) - kg(b)
      }),
    )
    expect(places.at(-1)?.city.slug).toBe('gdansk')
  })
})

describe('pages', () => {
  test('say what a meeting costs, for those who belong, with method and sources', async () => {
    const g = await plantGathering(db, 'foot1')
    const address = g.at('/meetings/CNM2')
    const form = (await g.look(g.ben, `${address}/register`)).form
    expect((await g.look(g.lea, `${address}/footprint`)).text).toContain(
      'Nobody is registered yet: 2 people from each city',
    )
    await g.post(g.ben, `${address}/register`, { ...form, travelMode: 'train' })
    const page = await g.look(g.lea, `${address}/footprint`)
    const km = Math.round(straight(genk, gdansk) * 2 * 1.2)
    expect(page.text).toContain(
      `Train ${km.toLocaleString('en-GB')} km · ${Math.round((straight(genk, gdansk) * 2 * 1.2 * 35.5) / 1000)} kg CO₂e`,
    )
    expect(page.text).toContain('Which place costs least')
    expect(page.text).toContain('To be verified by the network')
    expect(page.html).toContain(
      'https://www.gov.uk/government/publications/greenhouse-gas-reporting-conversion-factors-2024',
    )
    expect((await g.look(g.ben, `${address}/footprint`)).text).not.toContain('Which place costs least')
    const doors = async (one: string) =>
      Promise.all([undefined, g.stranger, g.obs, g.ben, g.lea].map(async (who) => (await g.look(who, one)).status))
    expect(await doors(`${address}/footprint`)).toEqual([303, 403, 200, 200, 200])
    expect(await doors(g.at('/footprint'))).toEqual([303, 403, 200, 200, 200])
    expect(await doors(g.at('/footprint/factors/train'))).toEqual([303, 403, 403, 403, 200])
    expect((await g.look(g.lea, g.at('/footprint'), 'fr')).text).toContain('Empreinte des réunions')
  })

  test('compare meetings that are joined with separate ones', async () => {
    const g = await plantGathering(db, 'foot2')
    await db
      .insert(meetingHosts)
      .values({ networkId: g.networkId, meetingId: g.core.id, cityId: g.beta.id, position: 2 })
    expect((await g.look(g.lea, g.at('/meetings/CNM2/footprint'))).text).toContain(
      'The same places as separate meetings',
    )
    expect((await g.look(g.lea, g.at('/footprint'))).text).toContain('several places in one')
  })

  test('leaders look a factor up and set it; two at once are told', async () => {
    const g = await plantGathering(db, 'foot3')
    const address = g.at('/footprint/factors/train')
    const { form } = await g.look(g.lea, address)
    expect(form).toMatchObject({ grams: '35.5', detour: '1.2' })
    const fields = { ...form, grams: '28,5', source: 'EEA 2020', verified: 'yes' }
    const answers = await Promise.all([1, 2].map(() => g.post(g.lea, address, fields)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(await db.select().from(travelFactors).where(eq(travelFactors.networkId, g.networkId))).toMatchObject([
      { mode: 'train', grams: '28.5', verifiedBy: 'Lea Expert', version: 1 },
    ])
    expect((await g.look(g.lea, g.at('/footprint'))).text).toContain('28.5 g a km 1.2 EEA 2020 Verified by Lea Expert')
    expect((await g.post(g.lea, address, { grams: 'much' })).status).toBe(422)
    expect((await g.look(g.lea, g.at('/footprint/factors/rocket'))).status).toBe(404)
  })
})
