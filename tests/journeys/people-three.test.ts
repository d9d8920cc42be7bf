import type { BrowserContextOptions } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/networks/schema.ts'
import { signedInAs } from '../people.ts'
import { cityNamed } from './cities.ts'
import { byPointer, goTo } from './hands.ts'
import { aoce, linkIn, openWholeHouse, words } from './whole-house.ts'

describe('the lead expert and two coordinators', async () => {
  const house = await openWholeHouse()

  /** A browser in which somebody of the network is signed in. */
  async function member(
    name: string,
    role: Role,
    city: string | null,
    language: string,
    options: BrowserContextOptions,
  ) {
    const { networkId, cityId } = await cityNamed(house.db, city ?? 'genk')
    const place = { role, networkId, ...(city ? { cityId } : {}) }
    const email = `${name.toLowerCase()}@example.org`
    const { headers } = await signedInAs(house.db, name, [place], { email, language })
    const page = await house.somebody(options)
    const value = headers.cookie.replace('session=', '')
    await page.context().addCookies([{ name: 'session', value, url: house.servers[0] ?? '' }])
    await page.goto(aoce)
    const said = () => page.locator('.said').innerText()
    const link = (name: string) => page.getByRole('link', { name, exact: true })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    return { page, email, said, link, button, t: words(language), ...byPointer(page) }
  }

  it('bring a need and a practice together, each in another browser and language', { timeout: 90_000 }, async () => {
    const phone = { locale: 'fr-FR', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const first = await member('Margot', 'coordinator', 'breda', 'fr', phone)
    const second = await member('Pilar', 'coordinator', 'quart-de-poblet', 'en', { javaScriptEnabled: false })
    const expert = await member('Erik', 'lead_expert', null, 'en', {})

    // The first says what her city wants to learn.
    const question = 'Comment partager des salles entre services ?'
    await goTo(first.page, first.t('exchange.menu.needs'))
    await first.press(first.link(first.t('exchange.needs.raise')))
    await first.write(first.t('exchange.need.question'), question)
    await first.choose(first.t('exchange.need.subTheme'), '4.3')
    await first.tick(first.t('exchange.need.audience.network'))
    await first.press(first.button(first.t('exchange.needs.raise')))
    expect(await first.said()).toContain('Le besoin est exprimé.')

    // The second describes what hers does, with a photo.
    await goTo(second.page, 'Practices')
    await second.press(second.link('Add a practice'))
    await second.write('Title', 'A calendar of empty rooms')
    await second.choose('Sub-theme it is about', '4.3')
    await second.press(second.button('See what is there'))
    await second.press(second.page.getByRole('link', { name: /describe it$/i }))
    await second.write(
      'In a few sentences',
      'Every department says which rooms stand empty, and anybody in the house books them.',
    )
    expect(await second.page.getByRole('checkbox', { name: /^4\.3 / }).isChecked()).toBe(true)
    await second.press(second.button('Publish in the catalogue'))
    expect(await second.said()).toContain('It stands in the catalogue now.')
    const practice = second.page.url()
    await second.press(second.page.getByRole('link', { name: 'Photos and files' }))
    const photo = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#8a4' } })
      .jpeg()
      .toBuffer()
    const file = { name: 'calendar.jpg', mimeType: 'image/jpeg', buffer: photo }
    await second.page.getByLabel('Photo or file').setInputFiles(file)
    await second.write('What the photo shows', 'A wall with a calendar of rooms.')
    await second.press(second.button('Add it'))
    expect(await second.said()).toContain('Added.')

    // The lead expert sees that they fit, and why, and the photo.
    await goTo(expert.page, 'Matches')
    await expert.choose('City', 'Breda')
    await expert.press(expert.page.getByRole('form', { name: 'Narrow the matches' }).getByRole('button'))
    await expert.press(expert.page.locator('main a[href$="/matches/4.3/breda"]').first())
    const candidate = expert.page.locator('.match-candidate').filter({ hasText: 'Quart de Poblet' })
    expect(await candidate.locator('[data-side=for]').innerText()).toContain(
      'Has something to show in the same sub-theme.',
    )
    await expert.press(candidate.getByRole('link', { name: 'A calendar of empty rooms' }))
    expect(expert.page.url()).toBe(practice)
    const shown = expert.page.getByRole('img', { name: 'A wall with a calendar of rooms.' })
    await shown.scrollIntoViewIfNeeded()
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

    // The first asks the city of the second to show it.
    await goTo(first.page, first.t('exchange.menu.needs'))
    await first.press(first.link(question))
    await first.press(first.page.locator('main a[href$="/matches/4.3/breda"]'))
    await first.press(first.link(first.t('exchange.match.ask', { city: 'Quart de Poblet' })))
    await first.write(first.t('exchange.match.message'), 'Nous viendrions volontiers en mai.')
    await first.press(first.button(first.t('exchange.match.sendQuestion')))
    expect(await first.said()).toContain(
      first.t('exchange.match.saved', { decision: 'asked', supplier: 'Quart de Poblet' }),
    )

    // The second answers from the letter, without signing in.
    const asked = await house.letterTo(second.email, 'Breda would like to learn from Quart de Poblet')
    for (const part of [question, 'Nous viendrions volontiers en mai.', 'A calendar of empty rooms', 'Margot'])
      expect(asked.text.replaceAll(/\s+/g, ' ')).toContain(part)
    const elsewhere = await house.somebody({ javaScriptEnabled: false })
    await elsewhere.goto(linkIn(asked, 'matches'))
    const reply = byPointer(elsewhere)
    expect(await elsewhere.locator('main').innerText()).toContain(question)
    await reply.write('A word to go with it', 'May is fine: ask for Pilar.')
    await reply.press(elsewhere.getByRole('button', { name: 'Yes, gladly' }))
    expect(await elsewhere.locator('main').innerText()).toContain('The answer is with the city that asked')

    // The first is told, in her language, and sees it agreed; so does the lead expert.
    const t = first.t
    const names = { state: 'agreed', city: 'Breda', supplier: 'Quart de Poblet' }
    const answered = await house.letterTo(first.email, t('exchange.match.mail.answered', names))
    expect(answered.text.replaceAll(/\s+/g, ' ')).toContain('May is fine: ask for Pilar.')
    await first.page.goto(linkIn(answered, 'n'))
    for (const { page, t } of [first, expert]) {
      await page.goto(`${aoce}/matches/4.3/breda`)
      const agreed = page.locator('.match-candidate').filter({ hasText: 'Quart de Poblet' })
      expect(await agreed.locator('h3').innerText()).toContain(t('exchange.match.state', { state: 'agreed' }))
      expect(await agreed.innerText()).toContain('May is fine: ask for Pilar.')
    }
  })
})
