/** What a page consists of, read without a browser: our pages are well-formed, attributes quoted, brackets escaped. */
export interface Markup {
  tags: { name: string; attributes: Record<string, string> }[]
  /** Text as people read it, in the order of the page, without what stands in scripts, styles and code. */
  texts: string[]
  /** What only some readers get to hear or see: labels, descriptions, titles. */
  said: string[]
}

const piece = /<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi
const attribute = /([^\s=]+)(?:="([^"]*)")?/g
const unread = new Set(['script', 'style', 'code'])
const spoken = ['alt', 'aria-label', 'placeholder', 'title', 'aria-description']

export function readMarkup(html: string): Markup {
  const markup: Markup = { tags: [], texts: [], said: [] }
  let silent: string | undefined
  for (const [, closing, name = '', inside = '', text] of html.matchAll(piece)) {
    const tag = name.toLowerCase()
    if (text !== undefined) {
      if (!silent && text.trim()) markup.texts.push(tidy(text))
    } else if (closing) {
      if (silent === tag) silent = undefined
    } else if (tag) {
      const attributes = Object.fromEntries(
        [...inside.matchAll(attribute)].map(([, key, value = '']) => [key!, plain(value)]),
      )
      markup.tags.push({ name: tag, attributes })
      markup.said.push(...saidBy(tag, attributes))
      if (unread.has(tag)) silent ??= tag
    }
  }
  return markup
}

function saidBy(tag: string, attributes: Record<string, string>): string[] {
  const described = tag === 'meta' && /description|title|site_name/.test(attributes.name ?? attributes.property ?? '')
  return [...spoken.map((name) => attributes[name]), described ? attributes.content : undefined]
    .filter((text) => text !== undefined)
    .map(tidy)
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

const plain = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal || hex ? String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)) : (named[name] ?? whole),
  )

const tidy = (text: string) => plain(text).replace(/\s+/g, ' ').trim()
