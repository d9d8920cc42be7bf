import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { freshDatabase } from '../../../tests/database.ts'
import { visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { networks } from '../../networks/schema.ts'
import { allow } from '../http/index.ts'
import { readSettings } from '../settings/index.ts'
import { PageTitle } from '../ui/index.ts'
import {
  Buttons,
  CheckField,
  Choices,
  ErrorSummary,
  FileField,
  Form,
  type FormErrors,
  field,
  readForm,
  readTyped,
  SelectField,
  say,
  TextArea,
  TextField,
  type Typed,
} from './index.ts'

const { db } = await freshDatabase('empty')
await db.insert(networks).values({ slug: 'hidden', name: 'Hidden', visibility: 'private' })
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })

const wish = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line({ missing: 'platform.form.choose', max: 20 }),
  story: field.prose({ max: 100 }),
  place: field.choice(['here', 'there'], { missing: 'platform.form.chooseOne' }),
  days: field.choices(['mon', 'tue']),
  size: field.number({ max: 100 }),
  cost: field.number({ whole: false, decimals: 2 }),
  day: field.date(),
  email: field.email(),
  url: field.url(),
  agreed: field.ticked(),
  picture: field.file(),
})

const WishForm = ({ typed, errors }: { typed?: Typed; errors?: FormErrors }) => (
  <>
    <ErrorSummary errors={errors} />
    <PageTitle>A wish</PageTitle>
    <Form action="/wish" typed={typed} errors={errors} version={3} multipart>
      <TextField name="title" label="Title" hint="Short" lang="pl" autocomplete="off" />
      <TextArea name="story" label="Story" max={100} optional />
      <SelectField name="place" label="Where & when?" options={[{ value: 'here', label: 'Here' }]} />
      <Choices name="days" label="Days" kind="checkbox" options={[{ value: 'mon', label: 'Monday' }]} />
      <CheckField name="agreed" label="Agreed" />
      <FileField name="picture" label="Picture" />
      <Buttons
        send="Send"
        also={[{ label: 'Keep', name: 'as', value: 'draft' }]}
        cancel={{ href: '/', label: 'Back' }}
      />
    </Form>
  </>
)

const everybody = allow(() => 'yes')
const nobody = allow(() => 'who')
app.get('/wish', everybody, (c) => c.render(<WishForm />, { title: 'A wish' }))
app.post('/wish', everybody, async (c) => {
  const form = await readForm(c, wish)
  if (!form.ok) return c.render(<WishForm {...form} />, { title: 'A wish' }, 422)
  const { picture, ...values } = form.values
  return c.json({ ...values, picture: picture?.name })
})
app.post('/draft', everybody, async (c) => c.json(await readTyped(c, wish)))
app.post('/said', everybody, (c) => {
  say(c, 'Kept <well>.', { undo: { action: '/undo', label: 'Undo', values: { entry: '7' } } })
  return c.redirect('/about', 303)
})
app.get('/members', nobody, (c) => c.text('never'))
app.post('/members', nobody, (c) => c.text('never'))
app.post('/api/v1/members', nobody, (c) => c.text('never'))

const post = (address: string, fields: [string, string][] | FormData, headers = {}) =>
  app.request(address, {
    method: 'POST',
    body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    headers,
  })

const right: [string, string][] = [
  ['title', 'A title'],
  ['place', 'here'],
]
const nothing = { story: null, days: [], size: null, cost: null, day: null, email: null, url: null, agreed: false }

describe('a form that was sent', () => {
  test('is read as its fields say', async () => {
    const answer = await post('/wish', [
      ...right,
      ['id', '0193e4a0-0000-7000-8000-000000000001'],
      ['version', '4'],
      ['story', '  one\r\ntwo\rthree  '],
      ['days', 'mon'],
      ['days', 'tue'],
      ['size', '1 2'],
      ['day', '2028-02-29'],
      ['email', 'ana@gdansk.example'],
      ['url', 'https://gdansk.example/x?y=1'],
      ['agreed', 'yes'],
      ['unknown', 'whatever'],
    ])
    expect(await answer.json()).toEqual({
      id: '0193e4a0-0000-7000-8000-000000000001',
      version: 4,
      title: 'A title',
      place: 'here',
      story: 'one\ntwo\nthree',
      days: ['mon', 'tue'],
      size: 12,
      cost: null,
      day: '2028-02-29',
      email: 'ana@gdansk.example',
      url: 'https://gdansk.example/x?y=1',
      agreed: true,
    })
  })

  test('holds numbers as people write them', async () => {
    const cost = async (typed: string) => {
      const answer = await post('/wish', [...right, ['cost', typed]])
      return answer.status === 200 ? (await answer.json()).cost : visible(await answer.text())
    }
    const written = ['1.500,50', '1,500.50', '1 500', '1.500', '1.500.000', '1500,5', '0.125']
    expect(await Promise.all(written.map(cost))).toEqual([1500.5, 1500.5, 1500, 1500, 1_500_000, 1500.5, 0.125])
    expect(await cost('-500')).toContain('This must not be negative.')
    expect(await cost('1,50.0')).toContain('Write a number, such as 12.')
  })

  test('is read as multipart, too, with its files; an empty choice of files is none', async () => {
    const body = new FormData()
    for (const [name, value] of right) body.append(name, value)
    body.append('picture', new File(['x'], 'tram.png'))
    expect(await (await post('/wish', body)).json()).toEqual({
      title: 'A title',
      place: 'here',
      ...nothing,
      picture: 'tram.png',
    })
    body.set('picture', new File([], ''))
    expect(await (await post('/wish', body)).json()).toEqual({ title: 'A title', place: 'here', ...nothing })
  })

  test('is cleaned at the door', async () => {
    const answer = await post('/wish', [
      ['title', 'first'],
      ['title', ' Ķek\u0000av\u0061\u0308 \n\n new\u001b line '],
      ['place', 'here'],
      ['id', 'no number'],
      ['version', 'x'],
      ['story', ' \u0000 '],
    ])
    expect(await answer.json()).toEqual({ title: 'Ķekavä new line', place: 'here', ...nothing })
  })

  test('comes back with everything typed and what is wrong, in the order of the form', async () => {
    const answer = await post('/wish', [
      ['size', '1000'],
      ['day', '2027-02-29'],
      ['email', 'ana@'],
      ['url', 'javascript:alert(1)'],
      ['days', 'mon'],
      ['days', 'sunday'],
      ['place', 'moon'],
      ['story', `<b>${'x'.repeat(120)}`],
    ])
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(html).toContain('<title>Error: A wish · Charrette</title>')
    const summary = /<error-summary[\s\S]*<\/error-summary>/.exec(html)?.[0] ?? ''
    expect([...summary.matchAll(/href="#field-(\w+)">([^<]*)/g)].map(([, ...found]) => found)).toEqual([
      ['title', 'Title: Choose one of these.'],
      ['story', 'Story: Shorten this to 100 characters.'],
      ['place', 'Where &amp; when? Choose one of these.'],
      ['days', 'Days: Choose one of these.'],
      ['size', 'Write a number, such as 12.'],
      ['day', 'Write a real date, such as 2026-05-30.'],
      ['email', 'Write a whole email address, such as name@city.example.'],
      ['url', 'Write an address of the web that begins with https://.'],
    ])
    expect(html).toMatch(/<error-summary[^>]*role="alert"[^>]*tabindex="-1"/)
    expect(html).toContain(`&lt;b&gt;${'x'.repeat(120)}</textarea>`)
    expect(html).toMatch(/<input[^>]*value="mon"[^>]*checked/)
    expect(html).toMatch(
      /id="field-title"[^>]*lang="pl"[^>]*aria-describedby="field-title-hint field-title-error"[^>]*aria-invalid="true"/,
    )
    expect(html).toContain('<form-care data-unsaved="">')
  })

  test('speaks French to the French', async () => {
    const html = await (await post('/wish', [], { 'accept-language': 'fr' })).text()
    expect(html).toContain('<title>Erreur : A wish · Charrette</title>')
    expect(visible(html)).toContain('Erreur : Choisissez l’une de ces réponses.')
    expect(html).toMatch(/href="#field-title">Title : Choisissez/)
  })

  test('that is no form is not understood', async () => {
    for (const [body, type] of [
      ['{}', 'application/json'],
      ['title=x', 'text/plain'],
      ['nonsense', 'multipart/form-data; boundary=x'],
      ['nonsense', 'multipart/form-data'],
    ])
      expect(
        (await app.request('/wish', { method: 'POST', body: body!, headers: { 'content-type': type! } })).status,
      ).toBe(400)
    expect((await app.request('/wish', { method: 'POST' })).status).toBe(400)
    expect((await post('/wish', [['title', 'x'.repeat(1_100_000)]])).status).toBe(413)
  })

  test('is kept as it was typed for a draft', async () => {
    expect(
      await (
        await post('/draft', [
          ['size', 'many'],
          ['days', 'sunday'],
        ])
      ).json(),
    ).toEqual({
      id: '',
      version: '',
      title: '',
      story: '',
      place: '',
      days: ['sunday'],
      size: 'many',
      cost: '',
      day: '',
      email: '',
      url: '',
      agreed: '',
      picture: '',
    })
  })
})

test('a form as it comes says what is optional, and brings its version', async () => {
  const html = await (await app.request('/wish')).text()
  expect(html).toContain(
    '<form-care><form class="form" method="post" action="/wish" enctype="multipart/form-data" novalidate=""><input type="hidden" name="version" value="3"/>',
  )
  expect(visible(html)).toContain('Story (optional) Up to 100 characters.')
  expect(html.match(/class="ds-button"(?! data-variant)/g)).toHaveLength(1)
})

describe('a word for the next page', () => {
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

  test('is said once, with a way back, and never kept', async () => {
    const left = await post('/said', [])
    expect(left.status).toBe(303)
    expect(left.headers.get('set-cookie')).toMatch(/; Max-Age=60; Path=\/; HttpOnly; SameSite=Lax$/)
    const told = await app.request('/about', { headers: { cookie: cookieOf(left) } })
    const html = await told.text()
    expect(visible(html)).toContain('Kept <well>. Undo')
    expect(html).toContain('<form method="post" action="/undo"><input type="hidden" name="entry" value="7"/>')
    expect(told.headers.get('cache-control')).toBe('private, no-store')
    expect(told.headers.get('set-cookie')).toMatch(/^said=; Max-Age=0/)
    expect(await (await app.request('/about')).text()).not.toContain('Kept')
  })

  test('is not taken from anybody else', async () => {
    const [, value = ''] = cookieOf(await post('/said', [])).split('=')
    const forged = Buffer.from(JSON.stringify({ text: 'Pay here' })).toString('base64url')
    for (const cookie of [`said=${forged}.${value.split('.')[1]}`, `said=${forged}`, 'said=%', 'said='])
      expect(await (await app.request('/about', { headers: { cookie } })).text()).not.toContain('role="status"')
  })

  test('waits for a page that somebody looks at', async () => {
    const cookie = cookieOf(await post('/said', []))
    const fetched = await app.request('/about', { headers: { cookie, 'sec-fetch-dest': 'empty' } })
    expect(fetched.headers.get('set-cookie')).toBeNull()
    expect(await fetched.text()).not.toContain('Kept')
  })
})

describe('who is not signed in any more', () => {
  test('is led to sign in and back', async () => {
    const answer = await app.request('/members?page=2&x=%C4%B7')
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/sign-in?to=%2Fmembers%3Fpage%3D2%26x%3D%25C4%25B7')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('gets back everything typed', async () => {
    const answer = await post('/members?as=x', [
      ['title', 'A "long" story\r\nwith lines'],
      ['days', 'mon'],
      ['days', 'tue'],
    ])
    const html = await answer.text()
    expect(answer.status).toBe(401)
    expect(html).toContain('<form-care data-unsaved="">')
    expect(html).toContain('action="/members?as=x"')
    expect(html).toContain('name="title" value="A &quot;long&quot; story\nwith lines"')
    expect(html.match(/name="days"/g)).toHaveLength(2)
    expect(visible(html)).toContain('Sign in in a new tab')
    expect(visible(html)).not.toContain('Files cannot be kept')
  })

  test('is told that files cannot be kept', async () => {
    const body = new FormData()
    body.append('title', 'x')
    body.append('picture', new File(['x'], 'tram.png'))
    expect(visible(await (await post('/members', body)).text())).toContain('Files cannot be kept')
  })

  test('keeps what they typed also where the place is not there for strangers', async () => {
    for (const place of ['hidden', 'missing']) {
      const answer = await post(`/n/${place}/somewhere`, [
        ['version', '1'],
        ['title', 'Long story'],
      ])
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('value="Long story"')
    }
    expect(await (await post('/n/missing/somewhere', [['title', 'Long story']])).text()).not.toContain('Long story')
  })

  test('is asked for a token where programs ask', async () => {
    const answer = await post('/api/v1/members', right)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })
})
