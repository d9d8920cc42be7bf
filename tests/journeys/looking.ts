import axe from 'axe-core'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with the page as it is shown. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
        // What is in order need not be told, and no stylesheet is asked for a second time.
        resultTypes: ['violations'],
        preload: false,
      }),
    rules,
  )
  // What is wrong in one row of a table is wrong in a hundred.
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  )
}

/** What makes the page wider than the screen. Tables may scroll by themselves. */
export function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const beyond = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return right > root.clientWidth + 1 || left < -1
    }
    const far = [...document.body.querySelectorAll('*')].filter(
      (element) => beyond(element) && !element.closest('.scrolls'),
    )
    // The innermost are what does not fit; what they stand in only follows.
    const told = far
      .filter((element) => !far.some((other) => other !== element && element.contains(other)))
      .slice(0, 5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent?.trim().slice(0, 40)}`,
      )
    // Words may run out of an element that itself fits.
    return told.length > 0 ? told : [`${root.scrollWidth - root.clientWidth} pixels of text too many`]
  })
}
