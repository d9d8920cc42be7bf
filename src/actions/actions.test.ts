import { isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { localGroupMembers } from '#schema/local-groups'
import { freshDatabase } from '../../tests/database.ts'
import { between, read } from '../../tests/reading.ts'
import { createApp } from '../app/app.tsx'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })
const city = async (slug: string, lang = 'en') =>
  (await read(app, `/n/agents-of-coexistence/cities/${slug}`, lang)).text

describe('what a city plans and tests', () => {
  test('says "not yet identified" where the source leaves it open, beside what the profile tells', async () => {
    const plan = between(await city('iasi'), 'What its action plan is about', 'What it wants to try first')
    expect(plan).toContain('Not yet identified. Table 2 leaves it open although the profile describes a direction')
    expect(plan).toContain(
      'Build trust between residents, politicians and staff with lasting dialogue channels from the profile; the source’s table leaves it open',
    )
    const tests = between(await city('breda'), 'What it wants to try first', 'Its local group')
    expect(tests).toContain(
      'Not yet identified. Table 2 leaves it open Shared officer for Security and Social Policy started',
    )
  })

  test('and does not say it elsewhere', async () => {
    expect(between(await city('aarhus'), 'What its action plan is about')).not.toContain('Not yet identified')
    expect(between(await city('breda'), 'What its action plan is about', 'What it wants to try')).not.toContain(
      'Not yet',
    )
  })

  test('says it in French too', async () => {
    expect(await city('breda', 'fr')).toContain('Pas encore déterminé.')
  })

  test('names who is in its local group and who is only foreseen', async () => {
    const gdansk = between(await city('gdansk'), 'Its local group')
    expect(gdansk).toContain('2 organisations are named so far; the other kinds are foreseen.')
    expect(gdansk).toContain('Change-maker NGOs Gdańsk Council of NGOs Gdańsk Social Innovation Foundation')
    expect(gdansk).toContain('Citizen associations and informal groups foreseen, none named yet')
    expect(between(await city('genk'), 'Its local group')).toContain('no organisation has been named yet')
    await db.delete(localGroupMembers).where(isNull(localGroupMembers.organisation))
    expect(between(await city('gdansk'), 'Its local group')).toContain('2 organisations are named so far. ')
  })
})
