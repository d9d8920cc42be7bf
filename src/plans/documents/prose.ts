import type { Node } from 'prosemirror-model'
import { safeLink } from '../texts/safe-link.ts'
import { readText } from '../texts/text.schema.ts'

/** A stretch of words with the same marks; `break` begins a new line. */
export interface Span {
  text: string
  bold?: true
  italic?: true
  href?: string
}

export type ProseBlock =
  | { is: 'paragraph'; spans: Span[] }
  | { is: 'heading'; level: 3 | 4; spans: Span[] }
  | { is: 'bullets'; items: ProseBlock[][] }
  | { is: 'numbers'; start: number; items: ProseBlock[][] }
  | { is: 'quote'; blocks: ProseBlock[] }

/** A text of a plan as what printed documents are made of; what is empty is left out. */
export const proseOf = (markdown: string): ProseBlock[] => blocksOf(readText(markdown))

const blocksOf = (node: Node): ProseBlock[] => node.children.flatMap((child) => blockOf(child) ?? [])

function blockOf(node: Node): ProseBlock | null {
  switch (node.type.name) {
    case 'paragraph':
      return node.childCount > 0 ? { is: 'paragraph', spans: spansOf(node) } : null
    case 'heading':
      return node.childCount > 0 ? { is: 'heading', level: node.attrs.level === 4 ? 4 : 3, spans: spansOf(node) } : null
    case 'bullet_list':
      return { is: 'bullets', items: node.children.map(blocksOf) }
    case 'ordered_list':
      return { is: 'numbers', start: node.attrs.order, items: node.children.map(blocksOf) }
    case 'blockquote':
      return { is: 'quote', blocks: blocksOf(node) }
    default:
      return null
  }
}

const spansOf = (node: Node): Span[] =>
  node.children.map((child) => {
    const span: Span = { text: child.isText ? (child.text ?? '') : '\n' }
    for (const { type, attrs } of child.marks) {
      if (type.name === 'strong') span.bold = true
      if (type.name === 'em') span.italic = true
      const href = type.name === 'link' ? safeLink(String(attrs.href)) : null
      if (href) span.href = href
    }
    return span
  })

export const wordsOf = (blocks: ProseBlock[]): string =>
  blocks
    .map((block) => {
      if (block.is === 'paragraph' || block.is === 'heading') return block.spans.map(({ text }) => text).join('')
      if (block.is === 'quote') return wordsOf(block.blocks)
      return block.items.map(wordsOf).join('\n')
    })
    .join('\n')
