import { type Attrs, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'
import { safeLink } from './safe-link.ts'

const blocks = 'block+'

/** With which number a list begins, as far as anybody would write it. */
export function startOf(written: string | number | null): number {
  const start = Number(written ?? 1)
  return Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1
}

/** What a text of a plan may consist of, and nothing else: no pictures, no colours, no tables, no HTML. */
const nodes = {
  doc: { content: blocks },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    attrs: { level: { default: 3, validate: 'number' } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag, at) => ({ tag, attrs: { level: at < 3 ? 3 : 4 } })),
    toDOM: ({ attrs }) => [attrs.level === 4 ? 'h4' : 'h3', 0],
  },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: {
    attrs: { order: { default: 1, validate: 'number' } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ol', getAttrs: (element: HTMLElement) => ({ order: startOf(element.getAttribute('start')) }) }],
    toDOM: ({ attrs }) => ['ol', { start: attrs.order }, 0],
  },
  list_item: { content: blocks, defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  blockquote: {
    content: blocks,
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  text: { group: 'inline' },
  /** A new line within a paragraph. */
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
} satisfies Record<string, NodeSpec>

const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element: HTMLElement): Attrs | false => {
          const href = safeLink(element.getAttribute('href') ?? '')
          return href ? { href } : false
        },
      },
    ],
    toDOM: ({ attrs }) => ['a', { href: safeLink(String(attrs.href)) ?? '', rel: 'nofollow noopener ugc' }, 0],
  },
  em: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: () => ['em', 0] },
  strong: { parseDOM: [{ tag: 'b' }, { tag: 'strong' }], toDOM: () => ['strong', 0] },
} satisfies Record<string, MarkSpec>

/** The one shape of texts in plans: in the editor, in the database, on pages and in documents. */
export const textSchema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks })
