/** What a letter says, in the reader's language already. Addresses are whole: letters are read far from the site. */
export interface Letter {
  title: string
  paragraphs: (string | { quote: string })[]
  /** A code to type in, shown large. */
  code?: string
  /** The one thing to do. */
  action?: { label: string; href: string }
  list?: { title: string; href: string; note?: string }[]
  /** What follows the button, smaller. */
  more?: string[]
  /** Why the reader gets this. */
  reason: string
  /** Where one click, without signing in, ends letters of this kind; a POST to it ends them too. */
  settingsHref?: string
}

/** Letters hold links that people act on, so nothing but addresses of web pages gets in. */
export function checkAddresses({ action, list = [], settingsHref }: Letter): void {
  for (const href of [action?.href, settingsHref, ...list.map((item) => item.href)])
    if (href !== undefined && !/^https?:\/\/[^\s<>"]+$/.test(href))
      throw new Error(`A letter needs whole addresses, and this is none: ${href}`)
}
