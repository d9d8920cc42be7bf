import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantPlan, Writer } from '../../../tests/writing.ts'
import { createApp } from '../../app/app.tsx'
import { planActions, planComments, planSections } from '../schema.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '1000000' }), secret: 'x'.repeat(32) })
const text = '### Aims\n\nWe plant ten *old* trees.\n\n- one\n- two'
const { networkId, alpha, beta, plan, section, at } = await plantPlan(db, { text })
const inCity = (role: 'coordinator' | 'local_group_member', cityId: string) => [{ role, networkId, cityId }]
const ana = await signedInAs(db, 'Ana', inCity('coordinator', alpha.id))
const ben = await signedInAs(db, 'Ben', inCity('local_group_member', alpha.id))
const lea = await signedInAs(db, 'Lea', [{ role: 'lead_expert', networkId }])
const other = await signedInAs(db, 'Other', inCity('coordinator', beta.id))
const [action] = await db
  .insert(planActions)
  .values({
    networkId,
    cityId: alpha.id,
    planId: plan.id,
    slug: 'A1',
    position: 1,
    title: 'Trees',
    description: 'Ten trees.',
  })
  .returning()
const all = at.replace(/\/sections\/.*/, '/comments')
const actionAt = at.replace(/\/sections\/.*/, '/actions/A1')

const say = async (who: typeof ana, fields: Record<string, string>, where = at) => {
  const id = v7()
  const said = await send(app, `${where}/comments`, { id, ...fields }, who)
  expect([said.status, said.location]).toEqual([303, `${where}#comment-${id}`])
  return id
}
const press = (who: typeof ana, id: string, what: string, fields = {}) => send(app, `${all}/${id}/${what}`, fields, who)
const stored = async () => (await db.select().from(planSections).where(eq(planSections.id, section.id)))[0]?.text
const outcome = async (id: string) =>
  (await db.select().from(planComments).where(eq(planComments.id, id)))[0]?.outcome ?? null

test('a passage is chosen without a script, and what is suggested there is taken over with one click', async () => {
  const page = await open(app, at, ben)
  expect(page.html).toContain('<option value="We plant ten old trees.">')
  const id = await say(ben, {
    passage: 'We plant ten old trees.',
    comment: 'Is ten enough?',
    suggestion: 'We plant **twenty** trees.',
  })
  const writer = await new Writer(app, at, ana).fetch()
  const shown = await open(app, at, lea)
  expect(shown.text).toContain('Is ten enough?')
  expect((await open(app, all, lea)).text).toContain('One comment waits to be settled.')
  expect((await press(lea, id, 'take')).status).toBe(303)
  expect([await stored(), await outcome(id)]).toEqual([
    text.replace('We plant ten *old* trees.', 'We plant **twenty** trees.'),
    'taken',
  ])
  await writer.fetch()
  expect(writer.text).toBe(await stored())
  // Pressed twice, it is done once.
  await press(lea, id, 'take')
  expect((await open(app, at, ana)).text).toContain('Taken over by Lea')
})

test('only the words that were quoted are replaced; where they are gone, nothing is', async () => {
  const id = await say(ana, { quote: 'twenty', comment: 'Thirty, said the council', suggestion: 'thirty' })
  const gone = await say(ana, { quote: 'no such words', comment: 'Hm', suggestion: 'x' })
  await press(ben, id, 'take')
  expect(await stored()).toContain('We plant thirty trees.')
  const before = await stored()
  await press(ben, gone, 'take')
  expect([await stored(), await outcome(gone)]).toEqual([before, null])
  expect((await open(app, all, ben)).text).toContain('Hm')
})

test('one is declined with a reason, or settled', async () => {
  const id = await say(ben, { comment: 'Too short' })
  await press(ana, id, 'decline', { note: '' })
  expect(await outcome(id)).toBe(null)
  await press(ana, id, 'decline', { note: 'The next part says more' })
  expect([await outcome(id), (await open(app, at, ben)).text]).toEqual([
    'declined',
    expect.stringContaining('Declined by Ana: The next part says more'),
  ])
  const settled = await say(ben, { comment: 'Fine' })
  await press(ben, settled, 'done')
  expect(await outcome(settled)).toBe('done')
})

test('the words of an action are changed by who speaks for the city', async () => {
  const id = await say(ben, { passage: 'Ten trees.', comment: 'More', suggestion: 'Thirty trees.' }, actionAt)
  expect((await press(ben, id, 'take')).status).toBe(403)
  expect((await press(ana, id, 'take')).status).toBe(303)
  const [changed] = await db.select().from(planActions).where(eq(planActions.id, action!.id))
  expect([changed?.description, changed?.version]).toEqual(['Thirty trees.', 2])
})

test('what is missing comes back with everything typed', async () => {
  const empty = await send(app, `${at}/comments`, { id: v7(), quote: 'Aims', suggestion: 'Goals' }, ben)
  expect([empty.status, empty.form.quote, empty.form.suggestion]).toEqual([422, 'Aims', 'Goals'])
  const nowhere = await send(app, `${at}/comments`, { id: v7(), comment: 'x', suggestion: 'y' }, ben)
  expect([nowhere.status, nowhere.text.includes('Choose the passage')]).toEqual([422, true])
  expect((await open(app, all, ben, 'fr')).text).toContain('Commentaires dans le texte')
})

test('nobody from elsewhere reads or says anything', async () => {
  const id = await say(ben, { comment: 'Okapi' })
  expect((await open(app, all, other)).status).toBe(404)
  for (const [path, fields] of [
    [`${at}/comments`, { comment: 'x' }],
    [`${actionAt}/comments`, { comment: 'x' }],
    [`${all}/${id}/take`, {}],
    [`${all}/${id}/done`, {}],
    [`${all}/${id}/decline`, { note: 'x' }],
  ] as const)
    expect((await send(app, path, fields, other)).status, path).toBe(404)
  for (const path of [`/n/planted/cities/alpha`, '/n/planted/activity', '/n/planted'])
    expect((await open(app, path, other)).html).not.toContain('Okapi')
  expect(await outcome(id)).toBe(null)
})
