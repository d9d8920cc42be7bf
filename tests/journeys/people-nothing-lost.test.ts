import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { signedInAs } from '../people.ts'
import { cityNamed } from './cities.ts'
import { byPointer } from './hands.ts'
import { aoce, openWholeHouse, stepInto } from './whole-house.ts'

describe('nothing that somebody typed is lost', async () => {
  const house = await openWholeHouse({ servers: 2 })
  const [, second] = house.servers

  it('when the session ends while a need is being written', { timeout: 60_000 }, async () => {
    const email = 'typing@example.org'
    const genk = await cityNamed(house.db, 'genk')
    await signedInAs(house.db, 'Ines of Genk', [{ role: 'coordinator', ...genk }], { email })
    const page = await house.somebody()
    await signIn(page, email)
    await page.goto(`${aoce}/needs/new`)
    const { write, choose, tick, press } = byPointer(page)
    const question = 'What do we do\nwhen a session ends, “just so”, & nobody said?'
    await write('What do you want to learn?', question)
    await choose('Sub-theme', '3.2')
    await tick('The network')

    const elsewhere = await house.somebody()
    await signIn(elsewhere, email)
    await elsewhere.goto('/me/sessions')
    await byPointer(elsewhere).press(elsewhere.getByRole('button', { name: 'End all but this one' }))
    // The third one came with the person of this test.
    expect(await elsewhere.locator('.said').innerText()).toContain('2 others were ended.')

    await press(page.getByRole('button', { name: 'Raise a need' }))
    expect(await page.locator('h1').innerText()).toBe('You are not signed in any more')
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
    ])
    await signIn(tab, email)
    await press(page.getByRole('button', { name: 'Send again' }))
    expect(await page.locator('.said').innerText()).toContain('The need is raised.')
    expect((await page.locator('h1').innerText()).replaceAll(/\s+/g, ' ')).toBe(question.replaceAll(/\s+/g, ' '))
  })

  /** By the code of the letter. */
  async function signIn(page: Page, email: string) {
    const before = house.lettersTo(email)
    await page.goto('/sign-in')
    const { write, press } = byPointer(page)
    await write('Email address', email)
    await press(page.getByRole('button', { name: 'Send me a link and a code' }))
    const letter = await house.letterTo(email, 'is your code', before + 1)
    await write('Code from the letter', (letter.headers.get('subject') ?? '').replace(/ is your code.*/, ''))
    await press(page.getByRole('button', { name: 'Sign in', exact: true }))
    expect(await page.locator('h1').innerText()).toBe('Ines of Genk')
  }

  it('when two write in the same profile', { timeout: 60_000 }, async () => {
    const [one, other] = [await house.somebody(), await house.somebody({ baseURL: second, javaScriptEnabled: false })]
    await stepInto(one, 'Coordinator, Genk')
    await stepInto(other, 'Lead expert')
    for (const page of [one, other]) await page.goto(`${aoce}/cities/genk/edit`)
    await byPointer(one).write('Who lives there', 'Half of us came from elsewhere.')
    await byPointer(one).write('Economy', 'After the mines: logistics.')
    await byPointer(one).press(one.getByRole('button', { name: 'Publish' }))
    expect(await one.locator('.said').innerText()).toContain('Published.')

    await byPointer(other).write('Economy', 'After the mines: a campus.')
    await byPointer(other).write('Notes on the record', 'Looked through by the lead expert.')
    await byPointer(other).press(other.getByRole('button', { name: 'Publish' }))
    const conflict = other.locator('.conflicts')
    expect(await conflict.innerText()).toContain('Somebody else changed the same field while you were writing')
    expect(await conflict.locator('blockquote').allInnerTexts()).toEqual([
      'After the mines: logistics.',
      'After the mines: a campus.',
    ])
    expect(await conflict.innerText()).toContain('Coordinator, Genk wrote')
    expect(await other.getByLabel('Economy').last().inputValue()).toBe('After the mines: a campus.')
    await conflict.getByLabel(/^You wrote/).check()
    await byPointer(other).write('Economy', 'After the mines: logistics, and a campus.')
    await byPointer(other).press(other.getByRole('button', { name: 'Publish' }))
    expect(await other.locator('.said').innerText()).toContain('Published.')
    await one.goto(`${aoce}/cities/genk`)
    const profile = await one.locator('main').innerText()
    for (const text of [
      'Half of us came from elsewhere.',
      'After the mines: logistics, and a campus.',
      'Looked through by the lead expert.',
    ])
      expect(profile).toContain(text)
  })

  it('when somebody at another server changes the matrix that one looks at', { timeout: 60_000 }, async () => {
    const [one, other] = [await house.somebody(), await house.somebody({ baseURL: second })]
    await stepInto(one, 'Coordinator, Breda')
    await stepInto(other, 'Lead expert')
    const listening = other.waitForResponse((answer) => answer.url().endsWith('/live'))
    await other.goto(`${aoce}/matrix`)
    await listening
    await other.getByRole('link', { name: /^Genk, 1\.1: / }).click()
    const dialog = other.getByRole('dialog')
    const comment = dialog.locator('textarea').first()
    await comment.fill('Half a sentence, and then')
    await comment.evaluate((field) => Reflect.set(window, 'field', field))

    await one.goto(`${aoce}/matrix/4.3/breda/edit`)
    await byPointer(one).tick('wants to learn')
    await byPointer(one).write('What it wants to learn', 'How others share rooms.')
    await byPointer(one).press(one.getByRole('button', { name: 'Publish' }))
    expect(await one.locator('.said').innerText()).toContain('Published. The matrix shows it.')

    await other.locator('.matrix-sheet td.need a[href$="/4.3/breda"]').waitFor({ state: 'attached' })
    expect(await comment.inputValue()).toBe('Half a sentence, and then')
    expect(await other.evaluate(() => Reflect.get(window, 'field') === document.activeElement)).toBe(true)
  })
})
