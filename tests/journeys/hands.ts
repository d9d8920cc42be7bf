import type { Locator, Page } from 'playwright-core'

/** How somebody works with a page: by pointer or finger, or by keyboard alone. */
export interface Hands {
  /** Follows a link or presses a button, and waits until what it leads to is there. */
  press: (what: Locator) => Promise<void>
  /** Unfolds a summary. */
  unfold: (what: Locator) => Promise<void>
  write: (label: string, text: string) => Promise<void>
  /** Chooses in a list by the beginning of what stands there. */
  choose: (label: string, option: string) => Promise<void>
  /** Chooses one of a few, or ticks a box. */
  tick: (label: string) => Promise<void>
}

export function byPointer(page: Page): Hands {
  return {
    press: (what) => leading(page, () => what.click()),
    unfold: (what) => what.click(),
    write: (label, text) => field(page, label).fill(text),
    choose: async (label, option) => {
      const list = field(page, label)
      const value = await list.locator('option').filter({ hasText: option }).first().getAttribute('value')
      await list.selectOption(value)
    },
    tick: (label) => page.getByLabel(label, { exact: true }).check(),
  }
}

/** Nothing but keys: whatever cannot be reached by Tab cannot be used. */
export function byKeyboard(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name)
  return {
    press: async (what) => {
      await reach(page, what)
      await leading(page, () => key('Enter'))
    },
    unfold: async (what) => {
      await reach(page, what)
      await key('Enter')
    },
    write: async (label, text) => {
      await reach(page, field(page, label))
      await key('ControlOrMeta+a')
      await page.keyboard.insertText(text)
    },
    choose: async (label, option) => {
      const list = field(page, label)
      await reach(page, list)
      await page.keyboard.type(option)
      const chosen = await list.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text ?? '')
      if (!chosen.startsWith(option)) throw new Error(`Typing «${option}» chose «${chosen}».`)
    },
    tick: async (label) => {
      const box = page.getByLabel(label, { exact: true })
      if ((await box.getAttribute('type')) === 'radio') return walkRadios(page, box)
      await reach(page, box)
      await key('Space')
    },
  }
}

/** By the menu, which unfolds from a word where the screen is narrow. */
export async function goTo(page: Page, entry: string, { press, unfold }: Hands = byPointer(page)): Promise<void> {
  const fold = page.locator('.masthead-fold > summary')
  if (await fold.isVisible()) await unfold(fold)
  const entries = page.locator('.masthead').getByRole('link', { name: entry, exact: true })
  await press(entries.filter({ visible: true }))
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: false }).first()

/** What is pressed loads a page; until then the old one is still there. */
async function leading(page: Page, press: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('domcontentloaded')
  await press()
  await loaded
}

async function reach(page: Page, what: Locator): Promise<void> {
  await what.waitFor()
  for (let steps = 0; steps < 250; steps++) {
    if (await hasFocus(what)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key never comes to ${what}.`)
}

/** A group of radios is one stop of the Tab key; within it the arrows choose. */
async function walkRadios(page: Page, wanted: Locator): Promise<void> {
  const name = await wanted.getAttribute('name')
  const group = page.locator(`input[type=radio][name="${name}"]`)
  const inGroup = () => page.evaluate((name) => document.activeElement?.getAttribute('name') === name, name)
  for (let steps = 0; steps < 250 && !(await inGroup()); steps++) await page.keyboard.press('Tab')
  if (await hasFocus(wanted)) return page.keyboard.press('Space')
  for (let steps = await group.count(); steps > 0 && !(await wanted.isChecked()); steps--)
    await page.keyboard.press('ArrowDown')
  if (!(await wanted.isChecked())) throw new Error(`The arrow keys never come to ${wanted}.`)
}

const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement)
