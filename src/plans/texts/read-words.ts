import type { Node } from 'prosemirror-model'
import { safeLink } from './safe-link.ts'
import { readText } from './text.schema.ts'

/** A text as it is read, without the signs it is kept with: a blank line between paragraphs, each point of a list on a line of its own. */
export const readWords = (markdown: string): string => blocksIn(readText(markdown)).join('\n\n')

const blocksIn = (of: Node): string[] => of.children.map(blockOf).filter((words) => words !== '')

function blockOf(of: Node): string {
  switch (of.type.name) {
    case 'bullet_list':
      return of.children.map((item) => `– ${pointOf(item)}`).join('\n')
    case 'ordered_list':
      return of.children.map((item, at) => `${of.attrs.order + at}. ${pointOf(item)}`).join('\n')
    case 'blockquote':
      return blocksIn(of).join('\n\n')
    default:
      return lineOf(of)
  }
}

const pointOf = (item: Node): string => blocksIn(item).join('\n')

const lineOf = (of: Node): string =>
  of.children
    .map((child) => (child.isText ? withAddress(child) : '\n'))
    .join('')
    .trim()

/** Where a link leads is part of what is said; how it is printed is not. */
function withAddress(of: Node): string {
  const href = of.marks.find(({ type }) => type.name === 'link')?.attrs.href
  const address = href ? safeLink(String(href)) : null
  const words = of.text ?? ''
  return address && address !== words ? `${words} (${address})` : words
}
