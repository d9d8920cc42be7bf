import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { byKeyboard, byPointer, goTo, type Hands } from './hands.ts'
import { aoce, linkIn, openWholeHouse, stepInto, words } from './whole-house.ts'

interface Way {
  way: string
  options: BrowserContextOptions
  hands: (page: Page) => Hands
  lang: 'en' | 'fr'
  /** A sub-theme that nobody can teach yet, a city that nothing is noted of there, and one that will show something. */
  subTheme: string
  asks: [slug: string, name: string]
  shows: [slug: string, name: string]
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const ways: Way[] = [
  {
    way: 'with scripts',
    options: {},
    hands: byPointer,
    lang: 'en',
    subTheme: '2.1',
    asks: ['breda', 'Breda'],
    shows: ['aarhus', 'Aarhus'],
  },
  {
    way: 'without scripts',
    options: { javaScriptEnabled: false },
    hands: byPointer,
    lang: 'en',
    subTheme: '3.1',
    asks: ['iasi', 'Iași'],
    shows: ['kekava', 'Ķekava'],
  },
  {
    way: 'on a phone',
    options: phone,
    hands: byPointer,
    lang: 'en',
    subTheme: '3.2',
    asks: ['gdansk', 'Gdańsk'],
    shows: ['iasi', 'Iași'],
  },
  {
    way: 'by keyboard alone',
    options: {},
    hands: byKeyboard,
    lang: 'en',
    subTheme: '3.3',
    asks: ['quart-de-poblet', 'Quart de Poblet'],
    shows: ['kekava', 'Ķekava'],
  },
  {
    way: 'in French',
    options: { locale: 'fr-FR' },
    hands: byPointer,
    lang: 'fr',
    subTheme: '3.4',
    asks: ['aarhus', 'Aarhus'],
    shows: ['iasi', 'Iași'],
  },
]

describe('a need and a practice come together', async () => {
  const house = await openWholeHouse()
  let lead: Page

  beforeAll(async () => {
    const printed = await house.charrette(
      ...['invite', 'greta@genk.example', '--role', 'lead_partner', '--name', 'Greta Lead'],
      ...['--network', 'agents-of-coexistence'],
    )
    lead = await house.somebody()
    await lead.goto(printed.at(-1) ?? '')
    await lead.getByRole('button', { name: 'Accept the invitation' }).click()
    await lead.getByRole('status').filter({ hasText: 'Welcome to Agents of Co-existence.' }).waitFor()
  })

  /** The lead partner invites somebody to speak for a city. */
  async function invite(name: string, email: string, city: string, language: string) {
    const { write, choose, tick, press } = byPointer(lead)
    await lead.goto(`${aoce}/people`)
    await press(lead.getByRole('link', { name: 'Invite somebody' }))
    await write('Name', name)
    await write('E-mail address', email)
    await choose('Role', 'Coordinator')
    await choose('City', city)
    await tick(language)
    await press(lead.getByRole('button', { name: 'Send the invitation' }))
    expect(await lead.getByRole('status').first().innerText()).toBe(
      `The invitation to ${name} is on its way to ${email}.`,
    )
  }

  it.each(ways)('$way', { timeout: 60_000 }, async ({ options, hands, lang, subTheme, asks, shows }) => {
    const t = words(lang)
    const email = `coordinator@${asks[0]}.example`
    await invite(`Ines ${asks[1]}`, email, asks[1], lang === 'fr' ? 'Français' : 'English')

    // Invited: the letter, and the page behind its link, in their language.
    const letter = await house.letterTo(
      email,
      t('networks.letter.invitation.subject', { place: 'Agents of Co-existence' }),
    )
    const page = await house.somebody(options)
    const own = hands(page)
    const { press, write, choose, tick } = own
    const link = (name: string) => page.getByRole('link', { name, exact: true })
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const said = () => page.locator('.said').innerText()
    await page.goto(linkIn(letter, 'invitations'))
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    await write(t('networks.invitation.name'), `Ines of ${asks[1]}`)
    await press(button(t('networks.invitation.accept')))
    expect(await said()).toContain(t('networks.invitation.welcome', { place: 'Agents of Co-existence' }))

    // A need.
    const question = `How do our people learn ${subTheme}?`
    await goTo(page, t('exchange.menu.needs'), own)
    await press(link(t('exchange.needs.raise')))
    await write(t('exchange.need.question'), question)
    await choose(t('exchange.need.subTheme'), subTheme)
    await tick(t('exchange.need.audience.public'))
    await press(button(t('exchange.needs.raise')))
    expect(await said()).toContain(t('exchange.need.raisedInMatrix', { city: asks[1] }))
    expect(await page.locator('h1').innerText()).toBe(question)
    const need = page.url()
    const match = page.locator(`a[href$="/matches/${subTheme}/${asks[0]}"]`)
    expect(await page.locator('.panel', { has: match }).innerText()).not.toContain(shows[1])

    // Somebody else offers a practice.
    const title = `Peer visits about ${subTheme}`
    const other = await house.somebody(options)
    await offerPractice(other, hands(other), { lang, shows, subTheme, title })

    // The match, with its reasons, accepted.
    await page.goto(need)
    expect(await page.locator('.panel', { has: match }).innerText()).toContain(shows[1])
    await press(match)
    const candidate = page.locator('.match-candidate').filter({ hasText: shows[1] })
    expect(await candidate.getByRole('heading', { level: 3 }).innerText()).toBe(shows[1])
    const reasons = (await candidate.locator('[data-side=for]').innerText()).split('\n')
    expect(reasons).toContain(t('exchange.match.sameSubTheme'))
    expect(reasons).toContain(t('exchange.match.namedPractice', { count: 1 }))
    expect(await candidate.locator('.match-practices').innerText()).toBe(title)
    await press(candidate.getByRole('button', { name: t('exchange.match.accept'), exact: true }))
    expect(await said()).toContain(t('exchange.match.saved', { decision: 'accepted', supplier: '' }))
    expect(await candidate.innerText()).toContain(`Ines of ${asks[1]}`)
    if (!page.viewportSize() || page.viewportSize()!.width < 400)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  interface Offer extends Pick<Way, 'lang' | 'shows' | 'subTheme'> {
    title: string
  }

  /** The coordinator of another city, as everybody may be one in the demonstration. */
  async function offerPractice(page: Page, own: Hands, offer: Offer) {
    const { press, write, choose, tick } = own
    const { lang, shows, subTheme, title } = offer
    const t = words(lang)
    await stepInto(page, t('networks.role.inCity', { role: t('networks.role.coordinator'), city: shows[1] }), lang)
    await goTo(page, t('exchange.menu.practices'), own)
    await press(page.getByRole('link', { name: t('exchange.practices.offer'), exact: true }))
    await write(t('exchange.practice.form.title'), title)
    await choose(t('exchange.practice.form.subTheme'), subTheme)
    await press(page.getByRole('button', { name: t('exchange.practice.lookFirst') }))
    const goOn = new RegExp(`^(${t('exchange.practice.describe')}|${t('exchange.practice.describeAnyway')})$`)
    await press(page.getByRole('link', { name: goOn }))
    await write(t('exchange.practice.form.summary'), 'Colleagues of two cities work a day beside each other.')
    const box = page.getByRole('checkbox', { name: new RegExp(`^${subTheme.replace('.', '\\.')} `) })
    if (!(await box.isChecked()))
      await tick(await box.evaluate((one: HTMLInputElement) => one.labels?.[0]?.innerText ?? ''))
    await press(page.getByRole('button', { name: t('exchange.practice.publish'), exact: true }))
    expect(await page.locator('.said').innerText()).toContain(t('exchange.practice.offered'))
  }
})
