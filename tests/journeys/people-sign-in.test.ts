import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { persons } from '../../src/people/schema.ts'
import { byPointer } from './hands.ts'
import { linkIn, openWholeHouse } from './whole-house.ts'

describe('coming in', async () => {
  const house = await openWholeHouse()
  const title = (page: Page) => page.locator('h1').innerText()
  const known = (email: string) => house.db.insert(persons).values({ name: 'Ines of Genk', email })
  const code = /^(\d{3}) ?(\d{3}) is your code/

  /** Asks for a letter and waits for it. */
  async function ask(page: Page, email: string, to = '') {
    await page.goto(`/sign-in${to}`)
    const { write, press } = byPointer(page)
    await write('Email address', email)
    await press(page.getByRole('button', { name: 'Send me a link and a code' }))
    expect(await title(page)).toBe('Look into your post box')
    return house.letterTo(email, 'is your code to sign in')
  }

  const typeCode = async (page: Page, subject: string) => {
    const [, first, second] = code.exec(subject) ?? []
    const { write, press } = byPointer(page)
    await write('Code from the letter', `${first}${second}`)
    await press(page.getByRole('button', { name: 'Sign in', exact: true }))
  }

  it('survives a mail scanner, another device and a double click, and works once', { timeout: 60_000 }, async () => {
    const email = 'scanned@example.org'
    await known(email)
    const first = await house.somebody()
    const link = linkIn(await ask(first, email), 'sign-in')

    // What looks into letters opens every link, several times, and keeps no cookies.
    for (let times = 0; times < 3; times++)
      expect(await (await fetch(link)).text()).toContain('One click and you are signed in')

    const phone = await house.somebody({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await phone.goto(link)
    expect(await title(phone)).toBe('Welcome')
    await phone.getByRole('button', { name: 'Sign in', exact: true }).dblclick()
    await phone.waitForURL('**/me')
    expect(await phone.locator('main').innerText()).toContain(`Signed in as ${email}.`)

    // Its own second look at the link leads on; anybody else's leads nowhere.
    await phone.goto(link)
    expect(await title(phone)).toBe('You are signed in')
    await first.goto(link)
    expect(await title(first)).toBe('This link or code no longer works')
    expect(house.lettersTo(email)).toBe(1)
  })

  it('lets in by a double click where scripts run, and shows where one is signed in', { timeout: 60_000 }, async () => {
    const email = 'twice@example.org'
    await known(email)
    const page = await house.somebody()
    await page.goto(linkIn(await ask(page, email), 'sign-in'))
    await page.getByRole('button', { name: 'Sign in', exact: true }).dblclick()
    await page.waitForURL('**/me')
    await page.goto('/me/sessions')
    expect(await page.getByText('by link').count()).toBe(1)
  })

  it('takes the code in the browser that asked, and leads to the page one wanted', { timeout: 60_000 }, async () => {
    const email = 'coded@example.org'
    await known(email)
    const page = await house.somebody()
    await page.goto('/me/sessions')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    const letter = await ask(page, email, new URL(page.url()).search)
    await byPointer(page).write('Code from the letter', '12')
    await byPointer(page).press(page.getByRole('button', { name: 'Sign in', exact: true }))
    expect(await page.title()).toMatch(/^Error: /)
    await typeCode(page, letter.headers.get('subject') ?? '')
    expect(await title(page)).toBe('Where you are signed in')
    expect(await page.getByText('by code').count()).toBe(1)

    await page.goto('/me')
    await byPointer(page).press(page.getByRole('button', { name: 'Sign out' }))
    await page.goto('/me')
    expect(await title(page)).toBe('Sign in')
    await page.goBack()
    expect(await page.getByText(email).count()).toBe(0)
  })

  it('says the same to an address that nobody has, and writes no letter', { timeout: 60_000 }, async () => {
    const page = await house.somebody()
    await page.goto('/sign-in')
    await byPointer(page).write('Email address', 'nobody@example.org')
    await byPointer(page).press(page.getByRole('button', { name: 'Send me a link and a code' }))
    expect(await title(page)).toBe('Look into your post box')
    // A letter that was asked for later has come: the other one would have been there before.
    await known('later@example.org')
    await ask(page, 'later@example.org')
    expect(house.lettersTo('nobody@example.org')).toBe(0)
  })
})
